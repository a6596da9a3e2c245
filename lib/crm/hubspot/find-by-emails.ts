import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { bearersOf, toAddresses } from "../values/addresses.ts";
import type { Call } from "./call.ts";
import { hasLeads } from "./leads-object.ts";
import type { Parts } from "./parts.ts";
import { leadsOf } from "./people-behind.ts";
import { SNAPSHOT_PROPERTIES } from "./properties.ts";
import { readByKey } from "./read-batch.ts";
import type { HubspotRecord } from "./schema.ts";
import { SEARCH_PAGE, search } from "./search.ts";
import { emailsOf, type RecordPlace, toSnapshot } from "./to-domain.ts";

/** HubSpot takes so many groups of filters in one search. */
const GROUPS_MAX = 5;

/**
 * Everybody with one of these addresses: read by key, which no index delays; then, for those that nobody
 * has as the first address, looked for among the further ones. Where the account has leads, theirs too.
 */
export async function findByEmails(
  call: Call,
  placeOf: (objectType: ObjectType) => RecordPlace,
  parts: Parts,
  emails: readonly string[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const addresses = toAddresses(emails);
  if (addresses.length === 0) return succeed([]);
  const first = await readByKey(call, "contacts", "email", addresses, SNAPSHOT_PROPERTIES.person);
  if (!first.ok) return first;
  const known = new Set(first.value.flatMap(emailsOf));
  const further = await searchFurther(
    call,
    addresses.filter((address) => !known.has(address)),
  );
  // An account that does not let its further addresses be searched still has the first ones.
  if (!further.ok && further.failure.type !== "rejected") return further;
  const more = further.ok ? further.value : [];
  const contacts = new Map([...first.value, ...more].map((record) => [record.id, record]));
  const people = bearersOf(
    [...contacts.values()].map((record) => toSnapshot(record, placeOf("person"))),
    addresses,
  );
  if (people.length === 0) return succeed([]);
  const hasAny = await hasLeads(call, parts);
  if (!hasAny.ok) return hasAny;
  if (!hasAny.value) return succeed(people);
  const leads = await leadsOf(call, people, placeOf("lead"));
  return leads.ok ? succeed([...people, ...leads.value]) : leads;
}

/** Whoever has one of these among the further addresses, and whoever looks so to HubSpot's index. */
async function searchFurther(
  call: Call,
  addresses: readonly string[],
): Promise<Outcome<readonly HubspotRecord[]>> {
  const found: HubspotRecord[] = [];
  for (let at = 0; at < addresses.length; at += GROUPS_MAX) {
    const read = await search(call, "contacts", {
      filterGroups: addresses.slice(at, at + GROUPS_MAX).map((value) => ({
        filters: [{ propertyName: "hs_additional_emails", operator: "CONTAINS_TOKEN", value }],
      })),
      properties: SNAPSHOT_PROPERTIES.person,
      limit: SEARCH_PAGE,
    });
    if (!read.ok) return read;
    found.push(...read.value.results);
  }
  return succeed(found);
}
