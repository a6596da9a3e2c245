import type { RecordKey } from "#lib/domain/record.ts";
import { createIdMaker } from "#lib/platform/ids.ts";
import { createWebLocks } from "#lib/platform/web-locks.ts";
import type { Store } from "#lib/store/databases.ts";
import { createSentPort } from "#lib/store/sent-store.ts";
import type { ConnectionsPort } from "#lib/sync/ports.ts";
import type { RecordsPort } from "#lib/sync/pull-ports.ts";
import { withReassert } from "#lib/sync/reassert.ts";
import { sweep } from "#lib/sync/sweep.ts";

export interface Sweeper {
  /** Looks for the second copies that are due; answers the records that had one, to be fetched again. */
  readonly sweep: () => Promise<readonly RecordKey[]>;
  /** The cached records, with a look at what late arrivals have undone whenever the CRM shows some. */
  readonly watch: (records: RecordsPort) => RecordsPort;
}

/** Watches for what we sent and arrives late or twice (P3.7, P8). `wake` has what waits sent. */
export function createSweeper(
  store: Store,
  connections: ConnectionsPort,
  wake: () => void,
): Sweeper {
  const sent = createSentPort(store);
  const clock = { now: Date.now };
  const newId = createIdMaker();
  const locks = createWebLocks(navigator.locks);
  return {
    sweep: () => sweep({ sent, clock, connections, locks }),
    watch: (records) => withReassert(records, { sent, clock, newId, wake }),
  };
}
