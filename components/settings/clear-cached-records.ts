import { keep, type Saved } from "#lib/commands/storage-failure.ts";
import type { Store } from "#lib/store/databases.ts";

/** Deletes the copies of the CRM, never what somebody typed or what waits to be sent. */
export function clearCachedRecords({ cache }: Store): Promise<Saved<void>> {
  return keep(() =>
    cache.transaction("rw", cache.records, cache.owners, async () => {
      await cache.records.clear();
      await cache.owners.clear();
    }),
  );
}
