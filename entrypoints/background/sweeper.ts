import type { RecordKey } from "#lib/domain/record.ts";
import { createIdMaker } from "#lib/platform/ids.ts";
import { createWebLocks } from "#lib/platform/web-locks.ts";
import type { Store } from "#lib/store/databases.ts";
import { createSentPort } from "#lib/store/sent-store.ts";
import type { ConnectionsPort } from "#lib/sync/ports.ts";
import { reassert } from "#lib/sync/reassert.ts";
import { sweep } from "#lib/sync/sweep.ts";

export interface Sweeper {
  /** Looks for the second copies that are due; answers the records that had one, to be fetched again. */
  readonly sweep: () => Promise<readonly RecordKey[]>;
  /** To be told of every record that the CRM has just shown: sets right what a late arrival has undone. */
  readonly setRight: (records: readonly RecordKey[]) => Promise<void>;
}

/** Watches for what we sent and arrives late or twice (P3.7, P8). `wake` sends what was added. */
export function createSweeper(
  store: Store,
  connections: ConnectionsPort,
  wake: () => void,
): Sweeper {
  const sent = createSentPort(store);
  const clock = { now: Date.now };
  const newId = createIdMaker();
  return {
    sweep: () => sweep({ sent, clock, connections, locks: createWebLocks(navigator.locks) }),
    setRight: async (records) => {
      let hasMore = false;
      for (const record of records) {
        if (await reassert({ sent, clock, newId }, record)) hasMore = true;
      }
      if (hasMore) wake();
    },
  };
}
