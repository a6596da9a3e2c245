import { beforeEach, describe, expect, it, vi } from "vitest";
import { SUMMARY_ID } from "#lib/domain/alerts/decide-alerts.ts";
import { showBadge } from "#lib/platform/badge.ts";
import {
  onNotificationPressed,
  showNotification,
  showTestNotification,
} from "#lib/platform/notifications.ts";
import { openQueue, openTab } from "#lib/platform/open-tab.ts";

const held = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("wxt/browser", () => ({
  get browser() {
    return held.current;
  },
}));

const LEAD = "hubspot-24861337/person/42";

interface Shown {
  readonly title: string;
  readonly silent: boolean;
  readonly buttons?: readonly { readonly title: string }[];
}

/** As much of the browser as badge, notifications and tabs touch. */
function createFake() {
  const listeners: ((...values: never[]) => void)[] = [];
  const fake = {
    level: "granted",
    shown: new Map<string, Shown>(),
    badge: {} as Record<string, string>,
    tabs: [] as { id: number; windowId: number; url: string }[],
    done: [] as string[],
    click: (id: string) => listeners[0]?.(id as never),
    pressButton: (id: string, index: number) => listeners[1]?.(id as never, index as never),
  };
  const keepBadge = async (part: Record<string, string>) => void Object.assign(fake.badge, part);
  const addListener = (listen: (...values: never[]) => void) => listeners.push(listen);
  held.current = {
    action: {
      setBadgeText: keepBadge,
      setBadgeBackgroundColor: keepBadge,
      setBadgeTextColor: async () => {},
      setTitle: keepBadge,
    },
    notifications: {
      create: async (id: string, shown: Shown) => void fake.shown.set(id, shown),
      clear: async (id: string) => fake.shown.delete(id),
      getPermissionLevel: async () => fake.level,
      onClicked: { addListener },
      onButtonClicked: { addListener },
    },
    tabs: {
      query: async ({ url }: { url: string }) => {
        if (url.includes("[")) throw new Error("Invalid url pattern");
        return fake.tabs.filter((tab) => tab.url.startsWith(url.slice(0, -1)));
      },
      create: async ({ url }: { url: string }) => void fake.done.push(`open ${url}`),
      update: async (id: number) => void fake.done.push(`show tab ${id}`),
    },
    windows: { update: async (id: number) => void fake.done.push(`show window ${id}`) },
  };
  return fake;
}

let fake: ReturnType<typeof createFake>;
beforeEach(() => {
  fake = createFake();
  vi.stubGlobal("location", { origin: "chrome-extension://own" });
});

describe("the badge", () => {
  it("says how many, in words too, and goes when there is nothing", async () => {
    await showBadge({ count: 2, tone: "overdue", words: "2 leads are overdue" });
    expect(fake.badge).toMatchObject({
      text: "2",
      color: "#b0261f",
      title: "2 leads are overdue. Open Handrail in the side panel",
    });
    await showBadge({ count: 0, tone: "soon", words: "" });
    expect(fake.badge).toMatchObject({ text: "", title: "Open Handrail in the side panel" });
  });

  it("has room for three characters", async () => {
    await showBadge({ count: 100, tone: "soon", words: "100 leads are due soon" });
    expect(fake.badge["text"]).toBe("99+");
  });
});

describe("a notification", () => {
  it("makes no sound, and offers what can be done where it is about one lead", async () => {
    await showNotification({ id: LEAD, title: "Overdue: answer Sara", message: "" });
    await showNotification({ id: SUMMARY_ID, title: "5 leads are overdue", message: "" });
    expect(fake.shown.get(LEAD)).toMatchObject({
      silent: true,
      buttons: [{ title: "Open the lead" }, { title: "Put the alert off" }],
    });
    expect(fake.shown.get(SUMMARY_ID)?.buttons).toBeUndefined();
  });

  it("is gone once it was pressed, and leads to what it is about", async () => {
    const asked: string[] = [];
    onNotificationPressed({
      openLead: (id) => asked.push(`lead ${id}`),
      snooze: (id) => asked.push(`snooze ${id}`),
      openQueue: () => asked.push("queue"),
    });
    await showNotification({ id: LEAD, title: "", message: "" });
    fake.click(LEAD);
    fake.click(SUMMARY_ID);
    fake.pressButton(LEAD, 0);
    fake.pressButton(LEAD, 1);
    expect(asked).toEqual([`lead ${LEAD}`, "queue", `lead ${LEAD}`, `snooze ${LEAD}`]);
    expect(fake.shown.size).toBe(0);
  });

  it("as a test leads nowhere, and says whether the system lets any through", async () => {
    const nowhere = () => expect.fail("A test leads nowhere.");
    onNotificationPressed({ openLead: nowhere, snooze: nowhere, openQueue: nowhere });
    expect(await showTestNotification()).toBe(true);
    const [id = ""] = fake.shown.keys();
    fake.click(id);
    fake.level = "denied";
    expect(await showTestNotification()).toBe(false);
  });
});

describe("a tab", () => {
  const CRM = "https://acme.twenty.com/object/person/42?view=1";

  it("that shows the page already is brought forward, with its window", async () => {
    fake.tabs.push({ id: 7, windowId: 3, url: "https://acme.twenty.com/object/person/42#notes" });
    await openTab(CRM);
    expect(fake.done).toEqual(["show tab 7", "show window 3"]);
  });

  it("is opened where the browser tells of none, or the address makes no pattern", async () => {
    await openTab(CRM);
    await openTab("http://[::1]/object/person/42");
    expect(fake.done).toEqual([`open ${CRM}`, "open http://[::1]/object/person/42"]);
  });

  it("with the queue names the lead whose alert is to be put off", async () => {
    await openQueue(null);
    await openQueue(LEAD);
    expect(fake.done).toEqual([
      "open chrome-extension://own/queue.html",
      `open chrome-extension://own/queue.html#snooze/${LEAD}`,
    ]);
  });
});
