import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { bearersOf, toAddresses } from "../values/addresses.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { readBatch } from "./read-batch.ts";
import { schemaOf } from "./read-object.ts";
import { readPage } from "./read-pages.ts";
import { hitsSchema, type PipedriveRecord } from "./schema.ts";
import { emailsOf, type RecordPlace, toSnapshot } from "./to-domain.ts";

/** People with one address, and leads of one person: more than a few would help nobody. */
const HITS = 20;

/** Of so many people the leads are looked for: each of them costs a list. */
const WITH_LEADS_MAX = 3;

/** Runs with what the account calls things, which a record needs to be read. */
type InPlace = <Value>(
  objectType: ObjectType,
  run: (place: RecordPlace) => Promise<Outcome<Value>>,
) => Promise<Outcome<Value>>;

/**
 * Everybody with one of these addresses, as a further one too, and the open leads about them. Pipedrive
 * looks for one address in a call; the people are then read in one.
 */
export async function findByEmails(
  call: Call,
  inPlace: InPlace,
  emails: readonly string[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const addresses = toAddresses(emails);
  if (addresses.length === 0) return succeed([]);
  const people = await findPeople(call, addresses);
  if (!people.ok || people.value.length === 0) return people.ok ? succeed([]) : people;
  const found = await inPlace("person", async (place) =>
    succeed(people.value.map((person) => toSnapshot(person, place))),
  );
  if (!found.ok) return found;
  const leads = await leadsOf(call, inPlace, people.value);
  return leads.ok ? succeed(bearersOf([...found.value, ...leads.value], addresses)) : leads;
}

/** The people that bear one of the addresses, the longest known first. */
async function findPeople(
  call: Call,
  addresses: readonly string[],
): Promise<Outcome<readonly PipedriveRecord[]>> {
  const ids: string[] = [];
  for (const address of addresses) {
    const hits = await call({
      method: "GET",
      path: PATHS.personSearch,
      query: { term: address, fields: "email", exact_match: "true", limit: String(HITS) },
      effect: "read",
      cost: COSTS.search,
      lane: "search",
      schema: hitsSchema,
    });
    if (!hits.ok) return hits;
    ids.push(...hits.value.data.items.map(({ item }) => item.id));
  }
  const known = ids.filter((id) => isRecordId("person", id));
  const read = await readBatch(call, "person", known);
  if (!read.ok) return read;
  const bearers = read.value.filter((it) =>
    emailsOf(it).some((email) => addresses.includes(email)),
  );
  return succeed(bearers.toSorted((left, right) => Number(left.id) - Number(right.id)));
}

async function leadsOf(
  call: Call,
  inPlace: InPlace,
  people: readonly PipedriveRecord[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  const found: RecordSnapshot[] = [];
  for (const person of people.slice(0, WITH_LEADS_MAX)) {
    const read = await readPage(call, {
      path: PATHS.list("lead"),
      query: { person_id: person.id, limit: String(HITS) },
      cost: COSTS.readLeads,
      row: schemaOf("lead"),
    });
    // A user who may not see leads still sees the people.
    if (!read.ok) return read.failure.type === "forbidden" ? succeed([]) : read;
    if (read.value.rows.length === 0) continue;
    const leads = await inPlace("lead", async (place) =>
      succeed(read.value.rows.map((lead) => toSnapshot(lead, place, { person }))),
    );
    if (!leads.ok) return leads;
    found.push(...leads.value);
  }
  return succeed(found);
}
