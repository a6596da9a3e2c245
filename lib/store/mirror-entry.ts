import type { OutboxEntry } from "../domain/outbox.ts";

/**
 * An entry as the second copy keeps it: what the person wanted, and nothing of how the sending went. It
 * changes only when the outbox gains or loses an entry, and holds no answer of a CRM.
 */
export type CopiedEntry = Omit<
  OutboxEntry,
  "state" | "mayHaveHappened" | "doubtful" | "lease" | "notBefore" | "attempts" | "trouble"
>;

/** More than a day of work offline; beyond it each update would cost more than it protects. */
export const MOST_COPIED_ENTRIES = 2_000;

/** Of JSON in UTF-8. */
export const MOST_COPIED_BYTES = 2_000_000;

/**
 * What of the outbox the second copy holds: its beginning, up to the first entry beyond a bound. Oldest
 * first, without gaps, so that what is restored is an outbox that there once was: no entry without the one
 * that it depends on, and no later value of a record without the earlier one.
 */
export function chooseCopied(entries: readonly OutboxEntry[]): readonly CopiedEntry[] {
  const copied: CopiedEntry[] = [];
  let bytes = 0;
  for (const entry of entries.slice(0, MOST_COPIED_ENTRIES)) {
    const copy = toCopied(entry);
    bytes += new TextEncoder().encode(JSON.stringify(copy)).byteLength;
    if (bytes > MOST_COPIED_BYTES) break;
    copied.push(copy);
  }
  return copied;
}

/** Field by field: what an entry may hold one day is not copied before somebody thought about it. */
function toCopied(entry: OutboxEntry): CopiedEntry {
  const { seq, id, actionId, title, record, account, server } = entry;
  const { write, dependsOn, createdAt, typed } = entry;
  return {
    seq,
    id,
    actionId,
    title,
    record,
    account,
    server,
    write,
    dependsOn,
    createdAt,
    typed,
  };
}

/**
 * A copied entry as it goes back into an outbox. Whether it left before the database was lost nobody
 * knows, so it is as one that may have arrived: held until a late arrival is there, then looked for, and
 * never sent blindly (P3.2). `lateCommitMs` is its connection's.
 */
export function toRestored(
  copy: CopiedEntry,
  seq: number,
  now: number,
  lateCommitMs: number,
): OutboxEntry {
  const trouble = {
    type: "unknown",
    cause: "worker-stopped",
    detail: "The browser lost Handrail's database. Restored from the second copy.",
  } as const;
  return {
    ...copy,
    seq,
    state: "sending",
    mayHaveHappened: true,
    doubtful: true,
    lease: null,
    notBefore: now + lateCommitMs,
    attempts: [{ at: now, failure: trouble }],
    trouble,
  };
}
