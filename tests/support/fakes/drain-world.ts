import { type Failure, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { NewOutboxEntry, OutboxEntry } from "#lib/domain/outbox.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries, createOutboxPort } from "#lib/store/outbox-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import { ACCOUNT } from "./entries.ts";
import { createFakeGateway, type FakeGateway } from "./fake-gateway.ts";

/** The engine's ports over a real store (on whatever IndexedDB there is) and a small CRM in memory. */
export interface DrainWorld {
  readonly store: Store;
  crm: FakeGateway;
  /** Epoch milliseconds; only tests move it. */
  now: number;
  /** What was said of connections: their trouble, or null for none. */
  readonly reports: (Failure | null)[];
  /** When each connection is woken next. */
  readonly wakes: Map<string, number | null>;
  readonly ports: (change?: Partial<SyncPorts>) => SyncPorts;
  readonly opening: (gateway: Gateway) => SyncPorts["connections"];
  readonly add: (...entries: NewOutboxEntry[]) => Promise<void>;
  /** The first entry that waits. */
  readonly waiting: () => Promise<OutboxEntry | undefined>;
  /** What the CRM has committed: a note's marker, or "patch". */
  readonly markers: () => readonly string[];
  readonly close: () => Promise<void>;
}

let worlds = 0;

export function createDrainWorld(): DrainWorld {
  worlds += 1;
  const store = createStore(`-drain-world-${worlds}`);
  const opening: DrainWorld["opening"] = (gateway) => ({
    open: async () => ({ gateway, account: async () => succeed(ACCOUNT) }),
    report: async (_id, trouble) => {
      world.reports.push(trouble);
    },
  });
  const world: DrainWorld = {
    store,
    crm: createFakeGateway(),
    now: 0,
    reports: [],
    wakes: new Map(),
    opening,
    ports: (change = {}) => ({
      outbox: createOutboxPort(store),
      cache: createCachePort(store),
      connections: opening(world.crm.gateway),
      locks: { exclusively: (_name, work) => work() },
      wake: {
        at: async (connectionId, moment) => {
          world.wakes.set(connectionId, moment);
        },
      },
      clock: { now: () => world.now },
      random: { next: () => 0.5 },
      ...change,
    }),
    add: (...entries) => addEntries(store, entries, null),
    waiting: async () => (await store.ops.outbox.orderBy("seq").toArray())[0],
    markers: () =>
      world.crm.committed.map(({ write }) => (write.kind === "patch" ? "patch" : write.marker)),
    close: async () => {
      await store.ops.delete();
      await store.cache.delete();
    },
  };
  return world;
}
