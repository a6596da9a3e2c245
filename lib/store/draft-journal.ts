import type { Store } from "./databases.ts";
import type { DraftRow } from "./rows.ts";

/**
 * Writes typed text so that it survives whatever happens next, even a tab that closes in the same
 * millisecond: put and commit are handed to the browser in this very turn, without waiting for
 * anything. Answers when the text is on disk; rejects when it could not be kept (disk full), and the
 * form then says so and keeps the text on screen. (M6)
 */
export function journalDraft(store: Store, row: DraftRow): Promise<void> {
  const database = store.ops.backendDB();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("drafts", "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The draft was not kept."));
    transaction.objectStore("drafts").put(row);
    transaction.commit();
  });
}

/** Lets other tabs that show the same form see the text. The journal has already kept it. */
export async function announceDraft(store: Store, row: DraftRow): Promise<void> {
  await store.ops.drafts.put(row);
}

/** The text that somebody typed into a form and has not handed over, or null. */
export async function readDraft(store: Store, id: string): Promise<DraftRow | null> {
  return (await store.ops.drafts.get(id)) ?? null;
}

/** Takes a draft away, because its owner said so. */
export function discardDraft(store: Store, id: string): Promise<void> {
  return store.ops.drafts.delete(id);
}
