import { type Failure, fail, type Result, succeed } from "../domain/failure.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import type { OpenConnection } from "./ports.ts";

/** What the CRM confirmed. `recordId` differs from the entry's when the CRM merged the record. */
export interface Confirmation {
  readonly remoteId: string | null;
  readonly recordId: string;
  /** The record's new stamp, where the CRM answered with one. */
  readonly version: string | null;
}

/** A failed send. `leavesOpen`: what an earlier try did is as unknown as before. */
export interface FailedSend {
  readonly failure: Failure;
  readonly leavesOpen: boolean;
}

/**
 * Sends one entry. Where an earlier try may have happened, a patch is simply repeated (it reads before
 * it writes and sets absolute values), and a note is looked for by its marker first and adopted when it
 * is there.
 */
export async function sendEntry(
  entry: OutboxEntry,
  { gateway, account }: OpenConnection,
): Promise<Result<Confirmation, FailedSend>> {
  const { mayHaveHappened } = entry;
  if (entry.account !== account) {
    const failure = { type: "wrong-account", expected: entry.account, actual: account } as const;
    return fail({ failure, leavesOpen: mayHaveHappened });
  }
  const { record, write } = entry;
  if (write.kind === "patch") {
    const patched = await gateway.patch(record, write);
    if (!patched.ok) return fail({ failure: patched.failure, leavesOpen: false });
    const { recordId, version } = patched.value;
    return succeed({ remoteId: recordId, recordId, version });
  }
  if (mayHaveHappened) {
    const found = await gateway.findTimelineNote(record, write.marker);
    if (!found.ok) return fail({ failure: found.failure, leavesOpen: true });
    if (found.value !== null) return confirmNote(entry, found.value.remoteId);
  }
  const created = await gateway.createTimelineNote(record, write);
  return created.ok
    ? confirmNote(entry, created.value.remoteId)
    : fail({ failure: created.failure, leavesOpen: false });
}

function confirmNote(entry: OutboxEntry, remoteId: string): Result<Confirmation, never> {
  return succeed({ remoteId, recordId: entry.record.recordId, version: null });
}
