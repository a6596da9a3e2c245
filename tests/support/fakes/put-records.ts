import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { learnMerges } from "#lib/store/alias-store.ts";
import { putCached } from "#lib/store/cached-rows.ts";
import type { Store } from "#lib/store/databases.ts";

/** Fills the cache with records as if the CRM had just shown them, whether or not they are connected. */
export async function putRecords(
  store: Store,
  snapshots: readonly RecordSnapshot[],
  fetchedAt: number,
): Promise<void> {
  for (const [connectionId, seen] of Map.groupBy(snapshots, ({ key }) => key.connectionId)) {
    const records = (await learnMerges(store.ops, connectionId, seen)).map((snapshot) => ({
      snapshot,
      fetchedAt,
      openedAt: fetchedAt,
      stale: false,
      presence: "present" as const,
      missedScans: 0,
    }));
    await putCached(store.cache, records);
  }
}
