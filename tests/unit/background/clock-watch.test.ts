import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SUMMARY_ID } from "#lib/domain/alerts/decide-alerts.ts";
import { RETRY_MS } from "#lib/domain/alerts/decide-escalations.ts";
import { fail, succeed } from "#lib/domain/failure.ts";
import { readAlertMemory, writeAlertMemory } from "#lib/store/alert-store.ts";
import {
  removeConnection,
  updateConnection,
  writePreference,
} from "#lib/store/connection-store.ts";
import { ALERTS_NOTIFY, ALERTS_TOLD } from "#lib/store/preference-names.ts";
import { CONNECTION } from "#tests/support/fakes/entries.ts";
import {
  createWatchWorld,
  DAY,
  HOUR,
  MINUTE,
  monday,
  OMAR,
  putLead,
  type WatchWorld,
} from "./watch-world.ts";

const ID = (id: string) => `${CONNECTION}/person/${id}`;

let world: WatchWorld;
beforeEach(async () => {
  world = await createWatchWorld();
});
afterEach(() => world.close());

const titles = () => world.shown.map(({ title }) => title);
const waiting = () => world.store.ops.outbox.orderBy("seq").toArray();
async function checkAt(time: number): Promise<void> {
  world.now = time;
  await world.watch.check();
}

describe("a lead of this person's", () => {
  it("goes from calm to warned to overdue by the alarms that the watch sets itself", async () => {
    await putLead(world, "1");
    await checkAt(monday("10:00"));
    expect(world).toMatchObject({ badge: { count: 0 }, wakeAt: monday("17:00"), shown: [] });

    await checkAt(world.wakeAt ?? 0);
    expect(titles()).toEqual(["Due soon: answer Buyer 1 (Nordwind)"]);
    expect(world).toMatchObject({
      badge: { count: 1, tone: "soon", words: "1 lead is due soon" },
      wakeAt: monday("18:00"),
    });
    expect(await waiting()).toEqual([]);

    await checkAt(world.wakeAt ?? 0);
    expect(titles()[1]).toBe("Overdue: answer Buyer 1 (Nordwind)");
    // The worker has acted on it, too: the window runs anew, and what was missed still stands on the screen.
    expect([...world.screen.keys()]).toEqual([ID("1")]);
    expect(world.badge?.count).toBe(0);
    expect(world.errors).toEqual([]);
  });

  it("is told of once, however often the worker is stopped and started", async () => {
    await putLead(world, "1");
    for (let minute = 0; minute < 30; minute += 1) {
      world.now = monday("17:00") + minute * MINUTE;
      await world.restart().check();
    }
    expect(titles()).toEqual(["Due soon: answer Buyer 1 (Nordwind)"]);
  });

  it("is told of once where several things ask for a look at the same time", async () => {
    await putLead(world, "1");
    world.now = monday("17:30");
    await Promise.all(Array.from({ length: 5 }, () => world.watch.check()));
    expect(world.shown).toHaveLength(1);
  });

  it("leaves the screen when it was answered, here or on another device", async () => {
    await putLead(world, "1");
    await checkAt(monday("17:30"));
    expect(world.screen.size).toBe(1);
    const answered = { status: "touched", firstTouchAt: new Date(monday("17:31")).toISOString() };
    await putLead(world, "1", answered);
    await checkAt(monday("17:32"));
    expect(world.screen.size).toBe(0);
    expect(world.badge?.count).toBe(0);
  });

  it("is told of again the next time where the system refused to show it", async () => {
    await putLead(world, "1");
    world.mute = true;
    await checkAt(monday("17:30"));
    expect(world.errors).toHaveLength(1);
    world.mute = false;
    await checkAt(monday("17:31"));
    expect(world.shown).toHaveLength(1);
  });

  it("is on the badge only, where notifications are switched off", async () => {
    await putLead(world, "1");
    await writePreference(world.store, ALERTS_NOTIFY, false);
    await checkAt(monday("17:30"));
    expect(world).toMatchObject({ shown: [], badge: { count: 1 } });
  });

  it("is nobody's alert until the person has said who they are", async () => {
    const stranger = await createWatchWorld(null);
    await putLead(stranger, "1");
    stranger.now = monday("17:30");
    await stranger.watch.check();
    expect(stranger).toMatchObject({ shown: [], badge: { count: 0 }, looked: [] });
    await stranger.close();
  });
});

describe("without a network", () => {
  it("a browser that has just started shows what is due, from the cache alone", async () => {
    for (const id of ["1", "2"]) await putLead(world, id);
    world.online = false;
    world.now = monday("17:30");
    await world.restart().check();
    expect(world).toMatchObject({ badge: { count: 2 }, looked: [] });
    expect(world.shown).toHaveLength(2);
  });

  it("what follows from a miss waits for it", async () => {
    await putLead(world, "1");
    world.online = false;
    await checkAt(monday("18:00"));
    expect(world).toMatchObject({ looked: [], badge: { tone: "overdue" } });
    expect(await waiting()).toEqual([]);
    world.online = true;
    await checkAt(monday("18:10"));
    expect((await waiting()).map(({ title }) => title)[0]).toMatch(/missed/);
  });
});

describe("a miss", () => {
  it("is looked at in the CRM first, and has its consequence once", async () => {
    await putLead(world, "1");
    await checkAt(monday("18:00"));
    await checkAt(monday("18:01"));
    await world.restart().check();
    expect(world.looked).toEqual(["1"]);
    const actions = new Set((await waiting()).map(({ actionId }) => actionId));
    expect(actions.size).toBe(1);
    expect(world.drains).toBe(1);
  });

  it("is told of, and nothing is written, while nobody has agreed on what follows", async () => {
    await world.close();
    world = await createWatchWorld(undefined, false);
    await putLead(world, "1");
    await checkAt(monday("18:00"));
    expect(world).toMatchObject({ looked: [], badge: { count: 1 } });
    expect(await waiting()).toEqual([]);
  });

  it("of more than two weeks ago sets nothing off", async () => {
    await putLead(world, "1");
    await checkAt(monday("18:00") + 14 * DAY);
    expect(world).toMatchObject({ looked: [], badge: { count: 1 } });
    await checkAt(monday("18:00") + 14 * DAY - MINUTE);
    expect(world.looked).toEqual(["1"]);
  });

  it("is none where the CRM knows of an answer: nothing follows, and the alert goes", async () => {
    await putLead(world, "1");
    world.crm = async ({ recordId }) => {
      const firstTouchAt = new Date(monday("17:59")).toISOString();
      await putLead(world, recordId, { status: "touched", firstTouchAt });
      return succeed({ recordId });
    };
    await checkAt(monday("18:00"));
    expect(await waiting()).toEqual([]);
    expect(world).toMatchObject({ screen: new Map(), badge: { count: 0 }, drains: 0 });
  });

  it("of a colleague's is looked at a little later, at a moment that the alarm knows", async () => {
    await putLead(world, "1", { ownerId: OMAR });
    await checkAt(monday("18:00"));
    expect(world).toMatchObject({ looked: [], badge: { count: 0 }, shown: [] });
    expect(world.wakeAt).toBeGreaterThan(monday("18:00") + 15_000);
    expect(world.wakeAt).toBeLessThanOrEqual(monday("18:02"));
    await checkAt(world.wakeAt ?? 0);
    expect(world.looked).toEqual(["1"]);
    expect((await waiting()).length).toBeGreaterThan(0);
  });

  it("is not asked for again and again where the CRM does not show the record", async () => {
    await putLead(world, "1");
    world.crm = async () => fail({ type: "not-found" });
    for (let minute = 0; minute < 14; minute += 1) await checkAt(monday("18:00") + minute * MINUTE);
    expect(world.looked).toEqual(["1"]);
    await checkAt(monday("18:00") + RETRY_MS);
    expect(world.looked).toEqual(["1", "1"]);
    expect(await waiting()).toEqual([]);
  });

  it("is left alone while the CRM lets nobody in, and is told of all the same", async () => {
    await putLead(world, "1");
    const trouble = { type: "needs-sign-in", cause: "expired" } as const;
    await updateConnection(world.store, CONNECTION, { trouble });
    await checkAt(monday("18:00"));
    expect(world).toMatchObject({ looked: [], badge: { count: 1 }, wakeAt: null });
    expect(world.shown).toHaveLength(1);
    await updateConnection(world.store, CONNECTION, { trouble: null });
    await checkAt(monday("18:01"));
    expect(world.looked).toEqual(["1"]);
  });

  it("of many leads asks for a few records at a time and comes back for the rest", async () => {
    for (let id = 1; id <= 12; id += 1) await putLead(world, String(id));
    let now = monday("18:00");
    const batches: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const before = world.looked.length;
      await checkAt(now);
      batches.push(world.looked.length - before);
      now = world.wakeAt ?? 0;
      expect(now - world.now).toBe(30_000);
      if (batches.length === 2) break;
    }
    expect(batches).toEqual([5, 5]);
    await checkAt(now);
    expect(new Set(world.looked).size).toBe(12);
  });

  it("does not keep a new alert waiting while the CRM is slow", async () => {
    await putLead(world, "1");
    let answer = () => {};
    world.crm = ({ recordId }) =>
      new Promise((resolve) => {
        answer = () => resolve(succeed({ recordId }));
      });
    world.now = monday("18:00");
    const slow = world.watch.check();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.looked).toEqual(["1"]);
    await putLead(world, "2");
    const second = world.watch.check();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.badge?.count).toBe(2);
    answer();
    await Promise.all([slow, second]);
    expect(world.looked).toEqual(["1"]);
  });
});

describe("time that does not run evenly", () => {
  it("a machine that slept for three days says once, together, what has become overdue", async () => {
    for (let id = 1; id <= 6; id += 1) await putLead(world, String(id));
    world.online = false;
    await checkAt(monday("11:00"));
    await checkAt(monday("10:00") + 3 * DAY);
    expect(titles()).toEqual(["6 leads are overdue"]);
    expect([...world.screen.keys()]).toEqual([SUMMARY_ID]);
    await checkAt(monday("11:00") + 3 * DAY);
    expect(world.shown).toHaveLength(1);
  });

  it("at night nothing is said; the alarm is set for the morning", async () => {
    await putLead(world, "1");
    world.online = false;
    await checkAt(monday("23:00"));
    expect(world).toMatchObject({ shown: [], badge: { tone: "overdue" } });
    expect(world.wakeAt).toBe(monday("09:00") + DAY);
    await checkAt(world.wakeAt ?? 0);
    expect(world.shown).toHaveLength(1);
  });

  it("a clock that is set back and forth repeats nothing", async () => {
    await putLead(world, "1");
    world.online = false;
    for (const time of ["17:10", "18:00", "11:00", "17:20", "18:03", "12:00", "18:04"]) {
      await checkAt(monday(time));
    }
    expect(titles()).toEqual([
      "Due soon: answer Buyer 1 (Nordwind)",
      "Overdue: answer Buyer 1 (Nordwind)",
    ]);
  });
});

it("leaves nothing of an account that was disconnected", async () => {
  await putLead(world, "1");
  await checkAt(monday("17:30"));
  await removeConnection(world.store, CONNECTION);
  await checkAt(monday("17:31"));
  expect(world).toMatchObject({ badge: { count: 0 }, screen: new Map() });
  expect((await readAlertMemory(world.store)).told).toEqual([]);
});

it("forgets a memory that it cannot read, rather than saying nothing any more", async () => {
  await putLead(world, "1");
  await writePreference(world.store, ALERTS_TOLD, '{"told":"everything"}');
  await checkAt(monday("17:30"));
  expect(world.shown).toHaveLength(1);
  const memory = await readAlertMemory(world.store);
  await writeAlertMemory(world.store, memory);
  expect(await readAlertMemory(world.store)).toEqual(memory);
  await checkAt(monday("17:30") + HOUR / 4);
  expect(world.shown).toHaveLength(1);
});
