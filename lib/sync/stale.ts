import type { OutboxEntry } from "../domain/outbox.ts";
import { recordKeyToString } from "../domain/record.ts";
import type { Write } from "../domain/write.ts";
import type { Run } from "./run.ts";
import type { Shipment } from "./shipment.ts";

/** What was decided longer ago may rest on something that has changed where no condition sees it: a call, a mail. */
const FRESH_MS = 5 * 60 * 1000;

/**
 * The entries that may be sent. What nobody pressed and has not left in time ends: whoever watches looks at
 * the record again and decides anew (P7.8).
 */
export async function withoutStale(
  { lease }: Run,
  entries: readonly OutboxEntry[],
  now: number,
): Promise<readonly OutboxEntry[]> {
  const isOver = (it: OutboxEntry) => it.state === "pending" && !it.mayHaveHappened;
  const stale = entries.filter((it) => isStale(it, now) && isOver(it)).map(({ id }) => id);
  if (stale.length === 0) return entries;
  await lease.endOvertaken(stale, now);
  return lease.unsent([...new Set(entries.map(({ record }) => recordKeyToString(record)))]);
}

/** No record is at this, so that a write with this condition finds out only whether it has arrived before. */
const NEVER = "not to be written any more";

/** What of a shipment goes out: of a stale one that may have happened only the question whether it did. */
export function asSent({ entries, write }: Shipment, now: number): Write {
  if (write.kind !== "patch" || !entries.some((it) => isStale(it, now))) return write;
  return { ...write, onlyWhile: { ...write.onlyWhile, status: NEVER } };
}

/** A clock that was set back makes it stale as well: it is decided anew, that is all. */
function isStale({ write, createdAt }: OutboxEntry, now: number): boolean {
  const hasCondition = write.kind === "patch" && write.onlyWhile !== undefined;
  return hasCondition && Math.abs(now - createdAt) > FRESH_MS;
}
