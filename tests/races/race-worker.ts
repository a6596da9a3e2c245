import { succeed } from "#lib/domain/failure.ts";
import type { Store } from "#lib/store/databases.ts";
import { createOutboxPort } from "#lib/store/outbox-store.ts";
import { createRecordsPort } from "#lib/store/pull-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import { createSentPort } from "#lib/store/sent-store.ts";
import { drain } from "#lib/sync/drain.ts";
import { fetchRecord, fetchWritten } from "#lib/sync/fetch-record.ts";
import type { OutboxLease, SyncPorts, WakePort } from "#lib/sync/ports.ts";
import { withReassert } from "#lib/sync/reassert.ts";
import { sweep } from "#lib/sync/sweep.ts";
import { ACCOUNT, CONNECTION, personKey } from "../support/fakes/entries.ts";
import type { RaceCrm } from "./race-crm.ts";
import type { RaceLocks } from "./race-locks.ts";
import type { Life, Stage } from "./stage.ts";

/** One life of the extension's worker: the real engine and store, each call to a port one step. */
export interface RaceWorker {
  readonly life: Life;
  readonly drain: () => Promise<void>;
  /** What a pull does for these records: fetches them, looks for second copies, sets right what came late. */
  readonly pull: (recordIds: readonly string[]) => Promise<void>;
}

export interface WorkerDeps {
  readonly stage: Stage;
  readonly crm: RaceCrm;
  readonly locks: RaceLocks;
  readonly store: Store;
  readonly wake: WakePort;
  readonly newId: () => string;
  /** Asks for a drain, since something is to be set right. */
  readonly onRepair: () => void;
  /** Told after each change under a lease that was let through. */
  readonly onChange: (token: number) => Promise<void>;
}

export function createRaceWorker(deps: WorkerDeps): RaceWorker {
  const { stage, store } = deps;
  const life: Life = { isOver: false };
  const stepped = <Port extends object>(name: string, port: Port): Port =>
    asSteps(stage, life, name, port);
  const outbox = stepped("outbox", createOutboxPort(store));
  const gateway = deps.crm.gatewayFor(life);
  const connection = { gateway, account: async () => succeed(ACCOUNT) };
  const ports: SyncPorts = {
    outbox: {
      ...outbox,
      connectionIds: outbox.connectionIds,
      claim: async (id) => stepped("lease", watched(await outbox.claim(id), deps.onChange)),
    },
    cache: stepped("cache", createCachePort(store)),
    connections: stepped("connections", {
      open: async () => connection,
      report: async () => undefined,
    }),
    locks: deps.locks.of(life),
    wake: stepped("wake", deps.wake),
    clock: { now: stage.now },
    random: { next: () => 0.5 },
  };
  const sent = stepped("sent", createSentPort(store));
  const records = withReassert(stepped("records", createRecordsPort(store, CONNECTION)), {
    sent,
    clock: ports.clock,
    newId: deps.newId,
    wake: deps.onRepair,
  });
  const fetching = { open: connection, records, clock: ports.clock };

  return {
    life,
    drain: async () => {
      const { records: written } = await drain(ports);
      await fetchWritten(fetching, written);
    },
    pull: async (recordIds) => {
      await sweep({ ...ports, sent });
      for (const record of recordIds.map(personKey)) await fetchRecord(fetching, record, false);
    },
  };
}

/** Makes a step of each call to a port. */
function asSteps<Port extends object>(stage: Stage, life: Life, name: string, port: Port): Port {
  return new Proxy(port, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      return (...args: readonly unknown[]) =>
        stage.step(life, `${name}.${String(key)}`, () => Reflect.apply(value, target, args));
    },
  });
}

function watched(lease: OutboxLease, onChange: WorkerDeps["onChange"]): OutboxLease {
  const after = async <Value>(done: Promise<Value>): Promise<Value> => {
    const value = await done;
    await onChange(lease.token);
    return value;
  };
  return {
    ...lease,
    markSending: (...args) => after(lease.markSending(...args)),
    settle: (...args) => after(lease.settle(...args)),
    markSent: (...args) => after(lease.markSent(...args)),
    endOvertaken: (...args) => after(lease.endOvertaken(...args)),
    endRefused: (...args) => after(lease.endRefused(...args)),
  };
}
