import type { OutboxEntry } from "../domain/outbox.ts";
import { recordKeyToString } from "../domain/record.ts";

/** What the outbox holds at one moment, seen by the drainer. */
export interface Ready {
  /** At most one entry per record: the next of each that may go now. */
  readonly entries: readonly OutboxEntry[];
  /** When the earliest waiting entry may go, or null when nothing waits for time. */
  readonly nextAt: number | null;
}

/**
 * Chooses what may leave now. Order is kept per record and by `seq` alone; records never wait for each
 * other (P4, P5). An entry that needs attention holds back what depends on it and what would write the
 * same fields, nothing else.
 */
export function pickReady(
  entries: readonly OutboxEntry[],
  now: number,
  pausedConnections: ReadonlySet<string>,
): Ready {
  const unsentIds = new Set(entries.map((entry) => entry.id));
  const ready: OutboxEntry[] = [];
  let nextAt: number | null = null;
  for (const queue of queuesByRecord(entries)) {
    const next = firstSendable(queue, unsentIds);
    if (next === null || pausedConnections.has(next.record.connectionId)) continue;
    if (next.notBefore <= now) ready.push(next);
    else nextAt = Math.min(nextAt ?? next.notBefore, next.notBefore);
  }
  return { entries: ready.toSorted((left, right) => left.seq - right.seq), nextAt };
}

function queuesByRecord(entries: readonly OutboxEntry[]): Iterable<readonly OutboxEntry[]> {
  const bySeq = entries.toSorted((left, right) => left.seq - right.seq);
  return Map.groupBy(bySeq, (entry) => recordKeyToString(entry.record)).values();
}

function firstSendable(
  queue: readonly OutboxEntry[],
  unsentIds: ReadonlySet<string>,
): OutboxEntry | null {
  const stuck: OutboxEntry[] = [];
  for (const entry of queue) {
    const waitsForAnother = entry.dependsOn !== null && unsentIds.has(entry.dependsOn);
    if (entry.state === "attention" || waitsForAnother || stuck.some((it) => overlaps(it, entry))) {
      if (entry.state !== "attention" && stuck.length === 0) return null;
      stuck.push(entry);
      continue;
    }
    return entry;
  }
  return null;
}

function overlaps(stuck: OutboxEntry, entry: OutboxEntry): boolean {
  if (stuck.write.kind !== "patch" || entry.write.kind !== "patch") return false;
  const fields = new Set(Object.keys(stuck.write.fields));
  return Object.keys(entry.write.fields).some((field) => fields.has(field));
}
