import type { z } from "zod";
import { type Outcome, succeed } from "../../domain/failure.ts";
import * as pages from "../http/read-pages.ts";
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

/** Reads a list to its end. */
export function readPages<Row>(
  call: Call,
  request: ListRequest<Row>,
): Promise<Outcome<readonly Row[]>> {
  const query = { ...request.query, limit: PAGE };
  return pages.readPages(request.path, async (from) => {
    const page = await readPage(call, { ...request, query }, from);
    return page.ok ? succeed({ rows: page.value.rows, after: page.value.next }) : page;
  });
}
