import type { RecordSnapshot } from "../snapshot.ts";
import { type LeadSource, sourceOf } from "./lead-source.ts";

/** A lead of the last months, as much of it as rules can be replayed on. */
export interface ReplayLead {
  readonly recordId: string;
  readonly name: string | null;
  readonly company: string | null;
  /** When it was offered, else when it came into the CRM, epoch milliseconds. */
  readonly at: number;
  /** Who really owns it now; null for nobody. */
  readonly ownerId: string | null;
  readonly source: LeadSource;
}

/** A record as a lead to replay; null when it neither came nor was offered since a moment. */
export function toReplayLead(snapshot: RecordSnapshot, since: number): ReplayLead | null {
  const { key, name, company, handoff, createdAt } = snapshot;
  const times = [handoff.offeredAt, createdAt].map((time) => Date.parse(time ?? ""));
  const at = times.find((time) => time >= since);
  if (snapshot.archived || at === undefined) return null;
  const source = sourceOf(snapshot);
  return {
    recordId: key.recordId,
    name,
    company: company.name,
    at,
    ownerId: handoff.ownerId ?? null,
    source: { ...source, words: source.words.slice(0, MOST_WORDS) },
  };
}

/** In UTF-16 units: thousands of leads are kept at once. */
const MOST_WORDS = 2_000;
