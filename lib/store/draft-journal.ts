import type { Store } from "./databases.ts";
import type { DraftFieldRow } from "./rows.ts";

/** What stands in a form that somebody typed into, by field. */
export interface Draft {
  readonly values: Readonly<Record<string, string>>;
  /** When each field was typed into, epoch milliseconds. */
  readonly savedAt: Readonly<Record<string, number>>;
}

/**
 * Writes typed text so that it survives whatever happens next, even a tab that closes in the same
 * millisecond: put and commit are handed to the browser in this very turn, without waiting for
 * anything. Answers when the text is on disk; rejects when it could not be kept (disk full), and the
 * form then says so and keeps the text on screen. (M6)
 */
export function journalDraft(store: Store, rows: readonly DraftFieldRow[]): Promise<void> {
  const database = store.ops.backendDB();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("drafts", "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The draft was not kept."));
    const table = transaction.objectStore("drafts");
    for (const row of rows) table.put(row);
    transaction.commit();
  });
}

/** Lets other tabs that show the same form see the text. The journal has already kept it. */
export async function announceDraft(store: Store, rows: readonly DraftFieldRow[]): Promise<void> {
  await store.ops.drafts.bulkPut([...rows]);
}

/** The text that somebody typed into a form and has not handed over, or null. */
export async function readDraft(store: Store, draftId: string): Promise<Draft | null> {
  const rows = await store.ops.drafts.where("draftId").equals(draftId).toArray();
  if (rows.length === 0) return null;
  return {
    values: Object.fromEntries(rows.map(({ field, value }) => [field, value])),
    savedAt: Object.fromEntries(rows.map(({ field, savedAt }) => [field, savedAt])),
  };
}

/** The rows that hold a form's text. */
export function draftRows(
  draftId: string,
  values: Readonly<Record<string, string>>,
  savedAt: number,
): readonly DraftFieldRow[] {
  return Object.entries(values).map(([field, value]) => ({ draftId, field, value, savedAt }));
}

/** Takes a draft away, because its owner said so. */
export async function discardDraft(store: Store, draftId: string): Promise<void> {
  await store.ops.drafts.where("draftId").equals(draftId).delete();
}
