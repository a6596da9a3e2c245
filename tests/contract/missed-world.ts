import { expect } from "vitest";
import { escalateMissed } from "#lib/commands/escalate.ts";
import { succeed } from "#lib/domain/failure.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { createOutboxPort } from "#lib/store/outbox-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { createSentPort } from "#lib/store/sent-store.ts";
import { drain } from "#lib/sync/drain.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import { sweep } from "#lib/sync/sweep.ts";
import { event, patch, SARA } from "./gateway/samples.ts";
import type { ContractWorld } from "./gateway/world.ts";

/** When the lead was offered. */
export const START = Date.parse("2026-11-21T10:00:00.000Z");
export const MINUTE = 60_000;
export const BROWSERS = 5;

const stores: Store[] = [];

/** For after each test. */
export async function forgetStores(): Promise<void> {
  for (const store of stores.splice(0)) {
    await store.ops.delete();
    await store.cache.delete();
  }
}

/** Half an hour to answer around the clock; whoever misses it loses the lead to the next one in turn. */
function playbookFor(owners: readonly Owner[]): Playbook {
  const [tier, ...tiers] = DEFAULT_PLAYBOOK.slaTiers;
  const [type, ...types] = DEFAULT_PLAYBOOK.leadTypes;
  if (tier === undefined || type === undefined) throw new Error("The preset lacks a case");
  const people = owners.map(({ name }, index) => ({
    id: `person-${index}`,
    person: name,
    calendar: null,
    weight: 1,
    away: [],
  }));
  const everyDay = { days: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] };
  const rule: Playbook["routing"]["rules"][number] = {
    id: "by-turn",
    label: "Everything by turn",
    says: null,
    isOn: true,
    when: [],
    ifUnknown: "next-rule",
    to: { to: "team", team: "all" },
  };
  return {
    ...DEFAULT_PLAYBOOK,
    calendar: { ...DEFAULT_PLAYBOOK.calendar, timeZone: "UTC", week: [everyDay], holidays: [] },
    people,
    leadTypes: [{ ...type, tier: tier.id }, ...types],
    slaTiers: [
      {
        ...tier,
        responseWindow: { kind: "working-minutes", minutes: 30 },
        acceptanceWindow: null,
        missed: [{ task: true, owner: { is: "next-by-rule" } }],
      },
      ...tiers,
    ],
    routing: {
      ...DEFAULT_PLAYBOOK.routing,
      teams: [{ id: "all", label: "All", members: people.map(({ id }) => id) }],
      rules: [rule],
    },
  };
}

/** A lead that nobody has answered for an hour, before five browsers that each know of it. */
export async function createMiss(world: ContractWorld) {
  const { gateway, owner } = world;
  let now = START;
  const pass = (milliseconds: number) => {
    now += milliseconds;
    world.passTime(milliseconds);
  };
  const owners = await gateway.owners();
  const playbook = playbookFor(owners.ok ? owners.value : expect.fail());
  const record = world.addPerson(SARA);
  const offeredAt = new Date(START).toISOString();
  const fields = {
    ownerId: owner.id,
    status: "offered",
    offeredAt,
    leadType: playbook.leadTypes[0]?.id ?? "",
  };
  const offer = patch({ fields, events: [{ ...event("offer-1"), at: offeredAt, to: owner.id }] });
  expect(await gateway.patch(record, offer)).toMatchObject({ ok: true });
  pass(60 * MINUTE);
  const browsers = Array.from({ length: BROWSERS }, (_, nth) => createBrowser(nth));

  function createBrowser(nth: number) {
    const store = createStore(`-missed-${stores.length}-${nth}-${Math.floor(now / 1000)}`);
    stores.push(store);
    const ports: SyncPorts = {
      outbox: createOutboxPort(store),
      cache: createCachePort(store),
      connections: {
        open: async () => ({ gateway, account: async () => succeed(world.accountId) }),
        report: async () => undefined,
      },
      locks: { exclusively: (_name, work) => work() },
      wake: { at: async () => undefined },
      clock: { now: () => now },
      random: { next: () => 0.5 },
    };
    return {
      signIn: () => store.ops.connections.put({ id: record.connectionId } as ConnectionRow),
      see: async () => {
        const read = await gateway.getRecord(record.objectType, record.recordId);
        return escalateMissed(
          { store, wake: () => undefined },
          {
            snapshot: read.ok ? read.value : expect.fail(),
            connection: { account: { id: world.accountId }, server: gateway.server } as never,
            playbook,
            owners: owners.ok ? owners.value : [],
            assignments: [],
            now,
            clockOffset: 0,
          },
        );
      },
      drain: () => drain(ports),
      sweep: () => sweep({ ...ports, sent: createSentPort(store) }),
      waiting: () => store.ops.outbox.count(),
    };
  }

  /** Everybody sends what they have, and looks for second copies, for as long as anything can still come. */
  const rest = async () => {
    for (let round = 0; round < 8; round += 1) {
      await Promise.all(browsers.map((browser) => browser.drain()));
      pass(3 * MINUTE);
      for (const browser of browsers) await browser.sweep();
    }
  };
  for (const browser of browsers) await browser.signIn();
  return { record, owners, browsers, rest, pass };
}
