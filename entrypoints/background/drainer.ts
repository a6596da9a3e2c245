import type { RecordKey } from "#lib/domain/record.ts";
import { doNotWake, wakeAt } from "#lib/platform/alarms.ts";
import { stayAwake } from "#lib/platform/stay-awake.ts";
import { createWebLocks } from "#lib/platform/web-locks.ts";
import type { Store } from "#lib/store/databases.ts";
import { createOutboxPort, releaseConnection } from "#lib/store/outbox-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import { drain } from "#lib/sync/drain.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import type { Gateways } from "./gateways.ts";

export interface Drainer {
  /** Starts sending what may be sent, and sets the next wake-up. Never rejects. */
  readonly drain: () => void;
  /** The network is back: what waited for it goes now. */
  readonly goOnline: () => void;
  /** Whether an alarm of this name asks for a drain. */
  readonly isMine: (alarm: string) => boolean;
}

/** Every connection has an alarm of its own, so that none puts off another's. */
const ALARM = "drain/";

/**
 * Runs the sync engine in this worker and wakes it again when something becomes due (P12).
 *
 * @param afterDrain is told which records something was sent to, after every drain.
 */
export function createDrainer(
  store: Store,
  gateways: Gateways,
  afterDrain: (written: readonly RecordKey[]) => Promise<void>,
): Drainer {
  const outbox = createOutboxPort(store);
  const ports: SyncPorts = {
    outbox,
    cache: createCachePort(store),
    connections: gateways,
    locks: createWebLocks(navigator.locks),
    wake: {
      at: (connectionId, moment) =>
        moment === null
          ? doNotWake(`${ALARM}${connectionId}`)
          : wakeAt(`${ALARM}${connectionId}`, moment, Date.now(), start),
    },
    clock: { now: Date.now },
    random: { next: Math.random },
  };

  const run = async (): Promise<void> => {
    const { records } = await drain(ports);
    await afterDrain(records);
  };

  const start = (): void => {
    stayAwake(run).catch((error: unknown) => {
      // The outbox still holds everything; the alarm brings the next try.
      void wakeAt(`${ALARM}after-crash`, Date.now() + RETRY_AFTER_CRASH_MS, Date.now(), start);
      reportError(error);
    });
  };

  const release = async (): Promise<void> => {
    for (const id of await outbox.connectionIds()) {
      await releaseConnection(store, id, Date.now(), "offline");
    }
  };

  return {
    drain: start,
    goOnline: () => void release().catch(reportError).finally(start),
    isMine: (alarm) => alarm.startsWith(ALARM),
  };
}

const RETRY_AFTER_CRASH_MS = 60_000;
