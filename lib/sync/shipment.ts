import type { OutboxEntry } from "../domain/outbox.ts";
import { type RecordKey, recordKeyToString } from "../domain/record.ts";
import type { PatchWrite, Write } from "../domain/write.ts";

/** What goes out as one write: one entry, or several patches of one record taken together (P4.3). */
export interface Shipment {
  readonly record: RecordKey;
  /** By `seq`; never empty. */
  readonly entries: readonly OutboxEntry[];
  readonly write: Write;
}

/** One shipment for each record among the entries. Several entries of one record must be patches. */
export function toShipments(entries: readonly OutboxEntry[]): readonly Shipment[] {
  const bySeq = entries.toSorted((left, right) => left.seq - right.seq);
  const groups = Map.groupBy(bySeq, (entry) => recordKeyToString(entry.record));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ record: first.record, entries: group, write: takeTogether(first.write, group) }];
  });
}

/** The last value of each field, the base of the first, every event. */
function takeTogether(first: Write, group: readonly OutboxEntry[]): Write {
  if (first.kind !== "patch") return first;
  return group.slice(1).reduce<PatchWrite>((taken, { write }) => {
    if (write.kind !== "patch") throw new Error("Only patches are sent together.");
    return {
      kind: "patch",
      fields: { ...taken.fields, ...write.fields },
      base: { ...write.base, ...taken.base },
      events: [...taken.events, ...write.events],
    };
  }, first);
}

/** The part of a patch that sets these fields, without events; null when it sets none of them. */
export function onlyFields(write: PatchWrite, names: ReadonlySet<string>): PatchWrite | null {
  const pick = (values: PatchWrite["fields"]): PatchWrite["fields"] =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
  const fields = pick(write.fields);
  if (Object.keys(fields).length === 0) return null;
  return { kind: "patch", fields, base: pick(write.base), events: [] };
}

/** A patch without these fields; its events stay. */
export function withoutFields(write: PatchWrite, names: ReadonlySet<string>): PatchWrite {
  const fields = Object.entries(write.fields).filter(([name]) => !names.has(name));
  return { ...write, fields: Object.fromEntries(fields) };
}
