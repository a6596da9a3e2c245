import { wakeAt } from "#lib/platform/alarms.ts";
import { stayAwake } from "#lib/platform/stay-awake.ts";
import { createWebLocks } from "#lib/platform/web-locks.ts";
import type { Store } from "#lib/store/databases.ts";
import { createOutboxPort } from "#lib/store/outbox-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import { drain } from "#lib/sync/drain.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import type { Gateways } from "./gateways.ts";
import { refresh } from "./refresh.ts";

export interface Drainer {
  /** Starts sending what may be sent, and sets the next wake-up. Never rejects. */
  readonly drain: () => void;
}

/** Runs the sync engine in this worker and wakes it again when something becomes due. */
export function createDrainer(store: Store, gateways: Gateways, alarm: string): Drainer {
  const ports: SyncPorts = {
    outbox: createOutboxPort(store),
    cache: createCachePort(store),
    connections: gateways,
    locks: createWebLocks(navigator.locks),
    clock: { now: Date.now },
    random: { next: Math.random },
  };

  const run = async (): Promise<void> => {
    const report = await drain(ports);
    if (report === null) return;
    if (report.nextAt !== null) await wakeAt(alarm, report.nextAt, Date.now(), start);
    for (const record of report.records) await refresh(store, gateways, record);
  };

  const start = (): void => {
    stayAwake(run).catch((error: unknown) => {
      // The outbox still holds everything; the alarm brings the next try.
      void wakeAt(alarm, Date.now() + RETRY_AFTER_CRASH_MS, Date.now(), start);
      reportError(error);
    });
  };

  return { drain: start };
}

const RETRY_AFTER_CRASH_MS = 60_000;
