import type { RecordSnapshot } from "#lib/domain/snapshot.ts";

/** Longer than any id in the sandbox. */
const FIRST_ID = 900_000_000_000_000;

/** The lead at this place: first the real ones, then copies of them under ids and addresses of their own. */
export function toFiller(leads: readonly RecordSnapshot[], index: number): RecordSnapshot {
  const lead = leads[index % leads.length];
  if (lead === undefined) throw new Error("There are no leads to fill the cache with.");
  if (index < leads.length) return lead;
  return {
    ...lead,
    key: { ...lead.key, recordId: String(FIRST_ID + index) },
    mergedIds: [],
    unreadable: [],
    emails: [fillerEmail(index)],
    name: `${lead.name ?? "Lead"} ${index}`,
  };
}

export function fillerEmail(index: number): string {
  return `lead-${index}@buyers.example`;
}
