import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { SearchHit } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { cleanText } from "../values/clean-text.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { readBatch } from "./read-batch.ts";
import { hitsSchema } from "./schema.ts";
import { emailsOf, type RecordPlace, toSnapshot } from "./to-domain.ts";

const HITS = 20;
const TERM_MAX = 200;

/** Pipedrive refuses to look for fewer characters. */
const TERM_MIN = 2;

/** The person with an e-mail address; of several the one that has been there the longest. Null when there is none. */
export async function readByEmail(
  call: Call,
  place: RecordPlace,
  email: string,
): Promise<Outcome<RecordSnapshot | null>> {
  const address = email.trim().toLowerCase();
  if (address.length > 254 || !/^[^\s@/\\]+@[^\s@/\\]+$/.test(address)) return succeed(null);
  const found = await call({
    method: "GET",
    path: PATHS.personSearch,
    query: { term: address, fields: "email", exact_match: "true", limit: String(HITS) },
    effect: "read",
    cost: COSTS.search,
    lane: "search",
    schema: hitsSchema,
  });
  if (!found.ok) return found;
  const ids = found.value.data.items.map(({ item }) => item.id);
  const known = ids.filter((id) => isRecordId("person", id));
  if (known.length === 0) return succeed(null);
  const read = await readBatch(call, "person", known);
  if (!read.ok) return read;
  // Showing one person's history beside another's mail would be worse than showing nothing.
  const bearers = read.value.filter((person) => emailsOf(person).includes(address));
  const [oldest] = bearers.toSorted((left, right) => Number(left.id) - Number(right.id));
  if (oldest !== undefined) return succeed(toSnapshot(oldest, place));
  if (read.value.length === 0) return succeed(null);
  const detail = "Pipedrive answered with a person who has another e-mail address.";
  return fail({ type: "bad-reply", path: "persons by e-mail › emails", detail });
}

const TYPES: Readonly<Record<string, ObjectType>> = {
  person: "person",
  lead: "lead",
  deal: "deal",
};

/** People, leads and deals whose name, title or address holds the words, in Pipedrive's order. */
export async function searchRecords(
  call: Call,
  words: string,
): Promise<Outcome<readonly SearchHit[]>> {
  const term = words.toWellFormed().replace(/\s+/g, " ").trim().slice(0, TERM_MAX);
  if ([...term].length < TERM_MIN) return succeed([]);
  const read = await call({
    method: "GET",
    path: PATHS.search,
    query: {
      term,
      item_types: Object.keys(TYPES).join(","),
      fields: "name,title,email,phone",
      limit: String(HITS),
    },
    effect: "read",
    cost: COSTS.search,
    lane: "search",
    schema: hitsSchema,
  });
  if (!read.ok) return read;
  return succeed(
    read.value.data.items.flatMap(({ item }): SearchHit[] => {
      const objectType = Object.hasOwn(TYPES, item.type) ? TYPES[item.type] : undefined;
      if (objectType === undefined || !isRecordId(objectType, item.id)) return [];
      const details = [item.person?.name, item.organization?.name, item.emails?.[0]];
      return [
        {
          objectType,
          recordId: item.id,
          name: cleanText(item.name) ?? cleanText(item.title) ?? `${objectType} ${item.id}`,
          detail: details.flatMap((detail) => cleanText(detail) ?? []).join(", "),
        },
      ];
    }),
  );
}
