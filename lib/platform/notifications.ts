import { browser } from "wxt/browser";
import { type Alert, SUMMARY_ID } from "../domain/alerts/decide-alerts.ts";

/** What somebody can do with a notification about a lead, in the order of its buttons. */
const BUTTONS = [{ title: "Open the lead" }, { title: "Put the alert off" }];
const SNOOZE_BUTTON = 1;

/** Says something through the system. It makes no sound, and takes the place of an earlier one of its id. */
export async function showNotification({ id, title, message }: Alert): Promise<void> {
  await browser.notifications.create(id, {
    type: "basic",
    iconUrl: `${location.origin}/icon/128.png`,
    title,
    message,
    silent: true,
    requireInteraction: false,
    ...(isAboutLead(id) ? { buttons: BUTTONS } : {}),
  });
}

/** Takes a notification away, whether it is still on show or not. */
export async function takeNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

const TEST_ID = "test";

/** Shows what a notification looks like here; answers whether the system lets any through. */
export async function showTestNotification(): Promise<boolean> {
  await showNotification({
    id: TEST_ID,
    title: "This is a test of Handrail’s notifications",
    message: "One like this comes before an answer is due, and when it is overdue.",
  });
  return mayNotify();
}

/** Whether the system and the browser let notifications of extensions through, as far as they tell. */
export async function mayNotify(): Promise<boolean> {
  return (await browser.notifications.getPermissionLevel()) === "granted";
}

/** Calls back when somebody presses a notification. Register it in the worker's first turn. */
export function onNotificationPressed(handle: {
  readonly openLead: (id: string) => void;
  readonly snooze: (id: string) => void;
  readonly openQueue: () => void;
}): void {
  browser.notifications.onClicked.addListener((id) => {
    void takeNotification(id);
    if (id === SUMMARY_ID) handle.openQueue();
    else if (isAboutLead(id)) handle.openLead(id);
  });
  browser.notifications.onButtonClicked.addListener((id, button) => {
    void takeNotification(id);
    if (button === SNOOZE_BUTTON) handle.snooze(id);
    else handle.openLead(id);
  });
}

function isAboutLead(id: string): boolean {
  return id !== SUMMARY_ID && id !== TEST_ID;
}
