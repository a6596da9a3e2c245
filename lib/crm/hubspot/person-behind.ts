import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { HubspotRecord } from "./schema.ts";
import { inOrder } from "./touches.ts";

/** A lead with the person behind it: who they are and what happened with them; the handoff stays the lead's. */
export function withPerson(lead: RecordSnapshot, person: RecordSnapshot): RecordSnapshot {
  return {
    ...lead,
    name: person.name ?? lead.name,
    emails: person.emails,
    phone: person.phone,
    jobTitle: person.jobTitle,
    language: person.language,
    country: person.country,
    city: person.city,
    website: person.website,
    company: person.company.name === null ? lead.company : person.company,
    source: person.source,
    ...(person.dealAmount === undefined ? {} : { dealAmount: person.dealAmount }),
    touches: inOrder([...person.touches, ...lead.touches]),
    unreadable: [...new Map([...lead.unreadable, ...person.unreadable].map(byWhat)).values()],
  };
}

function byWhat(part: RecordSnapshot["unreadable"][number]) {
  return [part.what, part] as const;
}

/** The id of the contact that a lead was made for: the primary one where HubSpot says which. */
export function contactBehind(lead: HubspotRecord): string | null {
  const contacts = lead.associations?.["contacts"]?.results ?? [];
  const primary = contacts.find(({ type }) => type?.includes("primary") === true);
  return (primary ?? contacts[0])?.id ?? null;
}
