import type { OutboxEntry } from "../domain/outbox.ts";
import type { Write } from "../domain/write.ts";

/** What of one record may leave now. */
export type Next =
  | { readonly type: "ready"; readonly entries: readonly OutboxEntry[] }
  /** Nothing before this moment, epoch milliseconds. */
  | { readonly type: "waits"; readonly until: number }
  /** Nothing until a person decides, or nothing at all. */
  | { readonly type: "rests" };

/** How many entries may be sent together with this one; one that was refused in company goes in a smaller one. */
export type CompanyOf = (entry: OutboxEntry) => number;

/**
 * The next of one record's entries. Order is kept by `seq` alone (P4.1). An entry that needs attention
 * holds back what depends on it and what would write the same fields, nothing else (P5.3).
 */
export function nextInLane(
  lane: readonly OutboxEntry[],
  now: number,
  companyOf: CompanyOf = () => Number.POSITIVE_INFINITY,
): Next {
  const free = withoutStuck(lane);
  const [first] = free;
  if (first === undefined) return { type: "rests" };
  if (first.notBefore > now) return { type: "waits", until: first.notBefore };
  return { type: "ready", entries: together(free, now, companyOf) };
}

function withoutStuck(lane: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const stuck: OutboxEntry[] = [];
  const free: OutboxEntry[] = [];
  for (const entry of lane) {
    const isStuck =
      entry.state === "attention" ||
      stuck.some((it) => it.id === entry.dependsOn || overlaps(it, entry));
    (isStuck ? stuck : free).push(entry);
  }
  return free;
}

/** The first entry, and the adjacent patches that go with it (P4.3). */
function together(
  entries: readonly OutboxEntry[],
  now: number,
  companyOf: CompanyOf,
): readonly OutboxEntry[] {
  const [first, ...others] = entries;
  if (first === undefined) return [];
  const end = others.findIndex((entry) => !belongsTo(first, entry, now));
  const run = [first, ...(end === -1 ? others : others.slice(0, end))];
  return run.slice(0, Math.max(1, Math.min(...run.map(companyOf))));
}

/**
 * What has not been tried goes with what has not been tried and is due. What went together and may have
 * happened goes together again: alone, the first of them would meet the value of the last in the CRM and
 * take it for somebody else's.
 */
function belongsTo(first: OutboxEntry, entry: OutboxEntry, now: number): boolean {
  if (!mayHaveCompany(first.write) || !mayHaveCompany(entry.write)) return false;
  if (entry.mayHaveHappened !== first.mayHaveHappened) return false;
  return first.mayHaveHappened || entry.notBefore <= now;
}

/** What is to be done only under a condition must not take anything else along into its end (P7.6). */
function mayHaveCompany(write: Write): boolean {
  return write.kind === "patch" && write.onlyWhile === undefined;
}

function overlaps(stuck: OutboxEntry, entry: OutboxEntry): boolean {
  if (stuck.write.kind !== "patch" || entry.write.kind !== "patch") return false;
  const fields = new Set(Object.keys(stuck.write.fields));
  return Object.keys(entry.write.fields).some((field) => fields.has(field));
}
