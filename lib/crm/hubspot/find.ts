import { type Outcome, succeed } from "../../domain/failure.ts";
import type { SearchHit } from "../../domain/gateway.ts";
import type { Call } from "./call.ts";
import { search } from "./search.ts";
import { readText } from "./text.ts";
import { emailsOf, nameOf } from "./to-domain.ts";

const HITS = 20;
const QUERY_MAX = 200;

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
