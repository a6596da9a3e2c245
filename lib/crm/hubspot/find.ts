import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { SearchHit } from "../../domain/gateway.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import { PATHS } from "./paths.ts";
import { SNAPSHOT_PROPERTIES } from "./properties.ts";
import { objectSchema } from "./schema.ts";
import { search } from "./search.ts";
import { readText } from "./text.ts";
import { emailsOf, nameOf, type RecordPlace, toSnapshot } from "./to-domain.ts";

const HITS = 20;
const QUERY_MAX = 200;

/** The person with an e-mail address, read by key: no search index, no lag. Null when there is none. */
export async function readByEmail(
  call: Call,
  place: RecordPlace,
  email: string,
): Promise<Outcome<RecordSnapshot | null>> {
  const address = email.trim().toLowerCase();
  if (address.length > 254 || !/^[^\s@/\\]+@[^\s@/\\]+$/.test(address)) return succeed(null);
  const path = PATHS.contactByEmail(address);
  const read = await call({
    method: "GET",
    path,
    query: { idProperty: "email", properties: SNAPSHOT_PROPERTIES.person.join(",") },
    effect: "read",
    schema: objectSchema,
  });
  if (!read.ok) return read.failure.type === "not-found" ? succeed(null) : read;
  // Showing one person's history beside another's mail would be worse than showing nothing.
  if (!emailsOf(read.value).includes(address)) {
    const detail = "HubSpot answered with a record that has another e-mail address.";
    return fail({ type: "bad-reply", path: "contacts by e-mail › properties › email", detail });
  }
  return succeed(toSnapshot(read.value, place));
}

/** People, and leads where there are any, whose name, address or company holds the words, in HubSpot's order. */
export async function searchRecords(
  call: Call,
  withLeads: boolean,
  words: string,
): Promise<Outcome<readonly SearchHit[]>> {
  const query = words.toWellFormed().replace(/\s+/g, " ").trim().slice(0, QUERY_MAX);
  if (query === "") return succeed([]);
  const people = await searchPeople(call, query);
  if (!people.ok || !withLeads) return people;
  const leads = await searchLeads(call, query);
  return leads.ok ? succeed([...people.value, ...leads.value]) : leads;
}

async function searchPeople(call: Call, query: string): Promise<Outcome<readonly SearchHit[]>> {
  const properties = [
    "firstname",
    "lastname",
    "email",
    "hs_additional_emails",
    "jobtitle",
    "company",
  ];
  const read = await search(call, "contacts", { query, properties, limit: HITS });
  if (!read.ok) return read;
  return succeed(
    read.value.results.map((record) => {
      const [email = null] = emailsOf(record);
      const details = [readText(record, "jobtitle"), readText(record, "company"), email];
      return {
        objectType: "person",
        recordId: record.id,
        name: nameOf(record, "person") ?? email ?? `Contact ${record.id}`,
        detail: details.filter((detail) => detail !== null).join(", "),
      };
    }),
  );
}

async function searchLeads(call: Call, query: string): Promise<Outcome<readonly SearchHit[]>> {
  const read = await search(call, "leads", { query, properties: ["hs_lead_name"], limit: HITS });
  if (!read.ok) return read;
  return succeed(
    read.value.results.map((record) => ({
      objectType: "lead",
      recordId: record.id,
      name: nameOf(record, "lead") ?? `Lead ${record.id}`,
      detail: "Lead",
    })),
  );
}
