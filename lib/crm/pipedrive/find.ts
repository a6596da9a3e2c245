import { type Outcome, succeed } from "../../domain/failure.ts";
import type { SearchHit } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import { cleanText } from "../values/clean-text.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { hitsSchema } from "./schema.ts";

const HITS = 20;
const TERM_MAX = 200;

/** Pipedrive refuses to look for fewer characters. */
const TERM_MIN = 2;

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
