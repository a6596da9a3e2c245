import { browser } from "wxt/browser";

/** Chrome fires no alarm sooner than this in a packed build. */
const SHORTEST_ALARM_MS = 30_000;

/** Below this a timer is certain to fire: an idle worker lives 30 s after its last event. */
const SURE_TIMER_MS = 20_000;

/** Takes an alarm back. */
export async function doNotWake(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/**
 * Wakes the worker at `at` (epoch ms). Short waits use a timer as well, because alarms cannot be that
 * quick; the alarm stays as the net under it, since the worker may be stopped meanwhile.
 */
export async function wakeAt(
  name: string,
  at: number,
  now: number,
  wake: () => void,
): Promise<void> {
  const wait = Math.max(0, at - now);
  if (wait <= SURE_TIMER_MS) setTimeout(wake, wait);
  await browser.alarms.create(name, { when: Math.max(at, now + SHORTEST_ALARM_MS) });
}

/** A repeating alarm. Alarms do not survive an update of the extension: create them at every start. */
export async function repeatEvery(name: string, minutes: number): Promise<void> {
  const existing = await browser.alarms.get(name);
  if (existing?.periodInMinutes === minutes) return;
  await browser.alarms.create(name, { periodInMinutes: minutes });
}

/** Calls `onAlarm` with the alarm's name. Register it in the worker's first turn. */
export function onAlarm(handle: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => handle(alarm.name));
}
