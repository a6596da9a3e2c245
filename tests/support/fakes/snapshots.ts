import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { personKey } from "./entries.ts";

/** A record about which nothing is known, with the given parts filled in. */
export function snapshot(change: Partial<RecordSnapshot> = {}): RecordSnapshot {
  return {
    key: personKey("1"),
    version: "2026-11-20T09:00:00.000Z",
    createdAt: null,
    mergedIds: [],
    unreadable: [],
    archived: false,
    url: null,
    name: "Sara Lindqvist",
    emails: ["sara@nordwind.example"],
    phone: null,
    jobTitle: null,
    language: null,
    country: null,
    city: null,
    website: null,
    company: { name: "Nordwind", domain: null, industry: null, employees: null, country: null },
    stage: null,
    source: { original: null, latest: null, campaign: null, firstPage: null, lastPage: null },
    handoff: {},
    touches: [],
    ...change,
  };
}
