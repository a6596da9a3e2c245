import type { Store } from "./databases.ts";
import { journal } from "./journal.ts";
import type { DraftFieldRow } from "./rows.ts";

/** What stands in a form that somebody typed into, by field. */
export interface Draft {
  readonly values: Readonly<Record<string, string>>;
  /** When each field was typed into, epoch milliseconds. */
  readonly savedAt: Readonly<Record<string, number>>;
}

/**
 * Writes typed text before this turn ends. Rejects when it could not be kept, and the form then says so
 * and keeps the text on screen.
 */
export function journalDraft(store: Store, rows: readonly DraftFieldRow[]): Promise<void> {
  return journal(store, "drafts", rows);
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
