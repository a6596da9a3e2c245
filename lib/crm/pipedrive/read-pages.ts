import type { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { offsetPageSchema, pageSchema } from "./schema.ts";

/** A list to be read to its end. */
export interface ListRequest<Row> {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly cost: number;
  readonly row: z.ZodType<Row>;
  readonly lane?: "search";
}

/** The most that one page of either version holds. */
const PAGE = 500;

/** Far more pages than any of our lists has. */
const PAGES_MAX = 50;

/** Reads a list of version 2 to its end. One that does not end is none: it must not keep the worker busy (P10.3). */
export async function readPages<Row>(
  call: Call,
  { path, query, cost, row, lane }: ListRequest<Row>,
): Promise<Outcome<readonly Row[]>> {
  const rows: Row[] = [];
  const cursors = new Set<string>();
  let cursor: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const read: Outcome<z.infer<ReturnType<typeof pageSchema<Row>>>> = await call({
      method: "GET",
      path,
      query: { ...query, limit: String(PAGE), ...(cursor === null ? {} : { cursor }) },
      effect: "read",
      cost,
      ...(lane === undefined ? {} : { lane }),
      schema: pageSchema(row),
    });
    if (!read.ok) return read;
    rows.push(...(read.value.data ?? []));
    cursor = read.value.additional_data?.next_cursor ?? null;
    if (cursor === null) return succeed(rows);
    if (cursors.has(cursor)) return fail({ type: "bad-reply", path, detail: REPEATS });
    cursors.add(cursor);
  }
  return fail({ type: "bad-reply", path, detail: ENDLESS });
}

/** Reads a list of version 1 to its end. */
export async function readOffsetPages<Row>(
  call: Call,
  { path, query, cost, row }: ListRequest<Row>,
): Promise<Outcome<readonly Row[]>> {
  const rows: Row[] = [];
  let start = 0;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const read = await call({
      method: "GET",
      path,
      query: { ...query, start: String(start), limit: String(PAGE) },
      effect: "read",
      cost,
      schema: offsetPageSchema(row),
    });
    if (!read.ok) return read;
    const { data, additional_data } = read.value;
    rows.push(...(data ?? []));
    const { more_items_in_collection: more, next_start: next } = additional_data?.pagination ?? {};
    if (more !== true) return succeed(rows);
    const reached = next ?? start + PAGE;
    if (reached <= start) return fail({ type: "bad-reply", path, detail: REPEATS });
    start = reached;
  }
  return fail({ type: "bad-reply", path, detail: ENDLESS });
}

export const REPEATS = "Pipedrive's list begins again in place of going on.";
const ENDLESS = "Pipedrive's list does not end.";
