import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { sealCredential } from "#lib/platform/seal-credential.ts";
import type { Store } from "#lib/store/databases.ts";
import { putOwners } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { putRecords } from "#tests/support/fakes/put-records.ts";
import { toFiller } from "./filler.ts";

const AT_ONCE = 500;

export interface Filling {
  readonly connection: ConnectionRow;
  readonly secret: string;
  readonly owners: readonly Owner[];
  /** Records as the CRM answers them. */
  readonly leads: readonly RecordSnapshot[];
  /** How many records the cache holds in the end; the rest is made up of copies under other names. */
  readonly total: number;
}

/** Fills both databases as weeks of work would have. */
export async function fill(store: Store, filling: Filling): Promise<number> {
  const { connection, leads, total } = filling;
  await store.ops.credentials.put(await sealCredential(store, connection.id, filling.secret));
  await store.ops.connections.put(connection);
  await putOwners(store, connection.id, filling.owners);
  const records = Array.from({ length: total }, (_, index) => toFiller(leads, index));
  for (let from = 0; from < total; from += AT_ONCE) {
    await putRecords(store, records.slice(from, from + AT_ONCE), Date.now());
  }
  return store.cache.records.count();
}
