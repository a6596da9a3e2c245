import { fail, type Outcome, succeed } from "../domain/failure.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import type { OpenConnection } from "./ports.ts";

/** What the CRM confirmed. `recordId` differs from the entry's when the CRM merged the record. */
export interface Confirmation {
  readonly remoteId: string | null;
  readonly recordId: string;
  /** The record's new stamp, where the CRM answered with one. */
  readonly version: string | null;
}

/**
 * Sends one entry. `mayHaveHappened` is true when an earlier try ended without an answer: a patch is
 * then simply repeated (it reads before it writes and sets absolute values), a note is looked for by
 * its marker first and adopted when it is there.
 */
export async function sendEntry(
  entry: OutboxEntry,
  { gateway, account }: OpenConnection,
  mayHaveHappened: boolean,
): Promise<Outcome<Confirmation>> {
  if (entry.account !== account) {
    return fail({ type: "wrong-account", expected: entry.account, actual: account });
  }
  const { record, write } = entry;
  if (write.kind === "patch") {
    const patched = await gateway.patch(record, write);
    if (!patched.ok) return patched;
    const { recordId, version } = patched.value;
    return succeed({ remoteId: recordId, recordId, version });
  }
  if (mayHaveHappened) {
    const found = await gateway.findTimelineNote(record, write.marker);
    if (!found.ok) return found;
    if (found.value !== null) return confirmNote(entry, found.value.remoteId);
  }
  const created = await gateway.createTimelineNote(record, write);
  return created.ok ? confirmNote(entry, created.value.remoteId) : created;
}

function confirmNote(entry: OutboxEntry, remoteId: string): Outcome<Confirmation> {
  return succeed({ remoteId, recordId: entry.record.recordId, version: null });
}
