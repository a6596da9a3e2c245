import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { REFUSED_RETRY_MS, RETRY_MS } from "#lib/domain/alerts/decide-escalations.ts";
import { updateConnection } from "#lib/store/connection-store.ts";
import { createOutboxPort } from "#lib/store/outbox-store.ts";
import { CONNECTION } from "#tests/support/fakes/entries.ts";
import { createWatchWorld, HOUR, MINUTE, monday, putLead, type WatchWorld } from "./watch-world.ts";

/** Warned of at 17:00 and due at 18:00 by the CRM's clock, see `putLead`. */
const WARNED = monday("17:00");
const DUE = monday("18:00");

let world: WatchWorld;
beforeEach(async () => {
  world = await createWatchWorld();
  await putLead(world, "1");
});
afterEach(() => world.close());

/** This browser's clock is ahead of the CRM's by so much (behind, below 0), as the CRM's replies have told. */
async function runAhead(ms: number): Promise<void> {
  world.crmAhead = -ms;
  await updateConnection(world.store, CONNECTION, { clockOffset: -ms });
}

/** Looks at a moment of the CRM's clock. */
async function checkAt(crmTime: number, ahead: number): Promise<void> {
  world.now = crmTime + ahead;
  await world.watch.check();
}

const waiting = () => world.store.ops.outbox.orderBy("seq").toArray();

describe.each([
  ["two hours ahead", 2 * HOUR],
  ["two hours behind", -2 * HOUR],
])("a browser whose clock is %s", (_case, ahead) => {
  it("warns, counts and acts at the CRM's times, and no minute before (R-SL-05)", async () => {
    await runAhead(ahead);
    await checkAt(WARNED - MINUTE, ahead);
    expect(world).toMatchObject({ shown: [], badge: { count: 0 }, looked: [] });
    expect(world.wakeAt).toBe(WARNED + ahead);

    await checkAt(WARNED, ahead);
    expect(world.shown.map(({ title }) => title)).toEqual(["Due soon: answer Buyer 1 (Nordwind)"]);
    expect(world.shown[0]?.message).toContain("at 18:00");
    expect(world.wakeAt).toBe(DUE + ahead);

    await checkAt(DUE - MINUTE, ahead);
    expect(world.looked).toEqual([]);
    expect(await waiting()).toEqual([]);

    await checkAt(DUE, ahead);
    expect(world.looked).toEqual(["1"]);
    const [patch] = await waiting();
    const events = patch?.write.kind === "patch" ? patch.write.events : [];
    expect(events.map(({ type, at }) => [type, Date.parse(at)])).toEqual([["escalated", DUE]]);
    // To leave at once, by the clock that the engine goes by.
    expect([patch?.createdAt, patch?.notBefore]).toEqual([DUE + ahead, DUE + ahead]);
    expect(world.errors).toEqual([]);
  });
});

it("acts by what the very look has heard, whatever was known before: nothing is done early (P7.10)", async () => {
  world.crmAhead = -2 * HOUR;
  // Nothing has told this browser yet that its clock is two hours ahead.
  world.now = DUE + HOUR;
  await world.watch.check();
  expect(world.looked).toEqual(["1"]);
  expect(await waiting()).toEqual([]);
});

it("does not come back to what the CRM has refused before a day is over (P7.9)", async () => {
  await checkAt(DUE, 0);
  const [patch] = await waiting();
  const lease = await createOutboxPort(world.store).claim(CONNECTION);
  const refused = { type: "forbidden", missingScopes: [], detail: "No." } as const;
  await lease.endRefused(patch?.id ?? "", refused, world.now);
  expect(await waiting()).toEqual([]);
  const looksAt = async (time: number): Promise<number> => {
    const before = world.looked.length;
    await checkAt(time, 0);
    return world.looked.length - before;
  };
  const again = DUE + RETRY_MS;
  expect(await looksAt(again)).toBe(1);
  for (let time = again + RETRY_MS; time < again + REFUSED_RETRY_MS; time += RETRY_MS) {
    expect(await looksAt(time)).toBe(0);
  }
  expect(await waiting()).toEqual([]);
  expect(world.badge).toMatchObject({ count: 1, tone: "overdue" });
  expect(await looksAt(again + REFUSED_RETRY_MS)).toBe(1);
});
