import type { Outcome } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { type HubspotObject, PATHS } from "./paths.ts";
import { withIdentity } from "./properties.ts";
import { type SearchReply, searchSchema } from "./schema.ts";

/** What is looked for, in the words of HubSpot's search. */
export interface SearchRequest {
  readonly query?: string;
  /** Any of the groups has to match, of its filters all. */
  readonly filterGroups?: readonly { readonly filters: readonly object[] }[];
  /** A property's name: what comes first has the smallest value. */
  readonly sortedBy?: string;
  readonly direction?: "ASCENDING" | "DESCENDING";
  readonly properties: readonly string[];
  /** At most 200. */
  readonly limit: number;
}

/** The most that one search answers with. */
export const SEARCH_PAGE = 200;

/** One search, through an index that lags some moments behind. */
export function search(
  call: Call,
  type: HubspotObject,
  { sortedBy, direction = "ASCENDING", properties, ...rest }: SearchRequest,
): Promise<Outcome<SearchReply>> {
  return call({
    method: "POST",
    path: PATHS.search(type),
    body: {
      ...rest,
      ...(sortedBy === undefined ? {} : { sorts: [{ propertyName: sortedBy, direction }] }),
      properties: withIdentity(properties),
    },
    effect: "read",
    lane: "search",
    schema: searchSchema,
  });
}
