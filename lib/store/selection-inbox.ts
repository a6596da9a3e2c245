import type { Store } from "./databases.ts";
import { draftRows } from "./draft-journal.ts";
import type { DraftFieldRow } from "./rows.ts";

/** Text that was selected on a page and waits for somebody to say which record it belongs to. */
export interface WaitingSelection {
  /** Its draft's id. */
  readonly id: string;
  readonly text: string;
  /** The page's host name; empty where the page had none. */
  readonly host: string;
}

/** Drafts that belong to no record, one for each selection, oldest first by their ids. */
const INBOX = "#selection/";

/** Keeps a selection on disk, so that neither a closed panel nor a stopped worker loses it. `id` is a ULID. */
export async function keepSelection(
  store: Store,
  id: string,
  selection: { readonly text: string; readonly host: string },
  now: number,
): Promise<void> {
  const { text, host } = selection;
  await store.ops.drafts.bulkPut([...draftRows(INBOX + id, { text, host }, now)]);
}

/** What waits, the oldest first. */
export async function readSelections({ ops }: Store): Promise<readonly WaitingSelection[]> {
  const rows = await ops.drafts.where("draftId").startsWith(INBOX).toArray();
  const texts = rows.filter(({ field }) => field === "text");
  return texts
    .map(({ draftId, value }) => ({
      id: draftId,
      text: value,
      host: rows.find((row) => row.draftId === draftId && row.field === "host")?.value ?? "",
    }))
    .toSorted((left, right) => left.id.localeCompare(right.id));
}

/**
 * Moves a selection into a form in one transaction: it is never in both places, nor in neither. `rows` are
 * the form's. Does nothing when another window has taken the selection already, and answers whether it did.
 */
export function moveSelection(
  { ops }: Store,
  id: string,
  rows: readonly DraftFieldRow[],
): Promise<boolean> {
  return ops.transaction("rw", ops.drafts, async () => {
    const taken = await ops.drafts.where("draftId").equals(id).delete();
    if (taken === 0) return false;
    await ops.drafts.bulkPut([...rows]);
    return true;
  });
}
