import type { OpsDatabase, Store } from "./databases.ts";

/**
 * Writes rows so that they survive whatever happens next, even a tab that closes in the same millisecond:
 * put and commit are handed to the browser in this very turn, without waiting for anything. Answers when
 * they are on disk; rejects when they could not be kept (disk full). Live queries learn nothing of it. (M6)
 */
export function journal<Table extends "drafts" | "workingCopies">(
  store: Store,
  table: Table,
  rows: readonly RowOf<Table>[],
): Promise<void> {
  const database = store.ops.backendDB();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The text was not kept."));
    const kept = transaction.objectStore(table);
    for (const row of rows) kept.put(row);
    transaction.commit();
  });
}

type RowOf<Table extends "drafts" | "workingCopies"> = Parameters<OpsDatabase[Table]["put"]>[0];
