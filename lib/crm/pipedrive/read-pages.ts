import type { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { listSchema } from "./schema.ts";

/** A list of either version. */
export interface ListRequest<Row> {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly cost: number;
  readonly row: z.ZodType<Row>;
  readonly lane?: "search";
}

/** One page, and where the next one begins in the list's own words: a cursor in version 2, an offset in version 1. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** Reads one page of a list; `from` is an earlier page's `next`, null for the first. */
export async function readPage<Row>(
  call: Call,
  { row, query, ...request }: ListRequest<Row>,
  from: string | null = null,
): Promise<Outcome<ListPage<Row>>> {
  const isOld = request.path.startsWith("/api/v1/");
  const start = isOld && from !== null && /^\d{1,9}$/.test(from) ? Number(from) : 0;
  const place = isOld ? { start: String(start) } : from === null ? {} : { cursor: from };
  const read = await call({
    ...request,
    method: "GET",
    query: { ...query, ...place },
    effect: "read",
    schema: listSchema(row),
  });
  if (!read.ok) return read;
  const { data, additional_data } = read.value;
  const rows = data ?? [];
  if (!isOld) return succeed({ rows, next: additional_data?.next_cursor ?? null });
  const { more_items_in_collection: more, next_start } = additional_data?.pagination ?? {};
  return succeed({ rows, next: more === true ? String(next_start ?? start + rows.length) : null });
}

/** The most that one page of either version holds. */
const PAGE = "500";

/** Far more pages than any of our lists has. */
const PAGES_MAX = 50;

/** Reads a list to its end. One that does not end is none: it must not keep the worker busy for ever (P10.3). */
export async function readPages<Row>(
  call: Call,
  request: ListRequest<Row>,
): Promise<Outcome<readonly Row[]>> {
  const query = { ...request.query, limit: PAGE };
  const rows: Row[] = [];
  const seen = new Set<string>();
  let from: string | null = null;
  while (seen.size < PAGES_MAX) {
    const page: Outcome<ListPage<Row>> = await readPage(call, { ...request, query }, from);
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    from = page.value.next;
    if (from === null) return succeed(rows);
    if (seen.has(from)) return fail({ type: "bad-reply", path: request.path, detail: REPEATS });
    seen.add(from);
  }
  return fail({ type: "bad-reply", path: request.path, detail: "Pipedrive's list does not end." });
}

export const REPEATS = "Pipedrive's list begins again in place of going on.";
