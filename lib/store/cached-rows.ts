import type { Table } from "dexie";
import type { CachedRecord } from "../sync/pull-ports.ts";
import type { CacheDatabase } from "./databases.ts";
import { toQueueRow } from "./queue-row.ts";
import { toRow } from "./record-row.ts";

/**
 * The only way by which cached records come and go: the queue's small rows are kept together with them. To be
 * called within a transaction on `recordTables`.
 */
export function recordTables({ records, queue }: CacheDatabase): Table[] {
  return [records, queue];
}

/** Keeps records, new or changed, and what the queue shows of them. */
export async function putCached(
  { records, queue }: CacheDatabase,
  kept: readonly CachedRecord[],
): Promise<void> {
  const rows = kept.map(toRow);
  const inQueue = rows.flatMap((row) => toQueueRow(row) ?? []);
  const shown = new Set(inQueue.map(({ key }) => key));
  await records.bulkPut(rows);
  await queue.bulkPut(inQueue);
  await queue.bulkDelete(rows.map(({ key }) => key).filter((key) => !shown.has(key)));
}

/** Forgets records by their keys. */
export async function deleteCached(
  { records, queue }: CacheDatabase,
  keys: readonly string[],
): Promise<void> {
  await records.bulkDelete([...keys]);
  await queue.bulkDelete([...keys]);
}

/** Forgets every record of a connection. */
export async function deleteCachedOf(
  { records, queue }: CacheDatabase,
  connectionId: string,
): Promise<void> {
  await records.where("connectionId").equals(connectionId).delete();
  await queue.where("connectionId").equals(connectionId).delete();
}
