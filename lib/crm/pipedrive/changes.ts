import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ChangesCursor, ChangesPage } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import type { LearnedNames } from "./learned.ts";
import { toQueryTime } from "./moments.ts";
import { PATHS } from "./paths.ts";
import { schemaOf } from "./read-object.ts";
import { REPEATS } from "./read-pages.ts";
import { offsetPageSchema, type PipedriveRecord, pageSchema } from "./schema.ts";
import { type RecordPlace, toSnapshot, versionOf } from "./to-domain.ts";

/** Records with long logs would fill a reply of five hundred beyond what is read of one. */
const CHANGES_PAGE = 200;

/** One page, and how the list itself names the next one. */
interface Page {
  readonly rows: readonly PipedriveRecord[];
  readonly next: string | null;
}

/**
 * One page of changes, oldest first. Stamps are whole seconds and the list begins with the second that it
 * is asked for, so a page starts at the last stamp seen. Only when one second fills more than a page does
 * the list's own cursor lead on, kept in `lastId`. Deleted records are not in the list.
 */
export async function readChanges(
  call: Call,
  names: LearnedNames,
  place: RecordPlace,
  cursor: ChangesCursor,
): Promise<Outcome<ChangesPage>> {
  const from = toQueryTime(cursor.since);
  const read = await readPage(call, place.objectType, from, cursor.lastId);
  if (!read.ok) return read;
  const { rows, next } = read.value;
  const learned = await names.fit(call, place.objectType, place.learned, rows);
  if (!learned.ok) return learned;
  const fitting = { ...place, learned: learned.value };
  const records = rows.map((record) => toSnapshot(record, fitting));
  const last = rows.at(-1);
  if (last === undefined)
    return succeed({ records, cursor: { ...cursor, lastId: null }, more: false });
  const reached = versionOf(last);
  const isStuck = toQueryTime(reached) <= from;
  if (toQueryTime(reached) < from || (next !== null && next === cursor.lastId)) {
    const path = PATHS.list(place.objectType);
    return fail({ type: "bad-reply", path, detail: REPEATS });
  }
  const lastId = isStuck ? next : null;
  return succeed({ records, cursor: { since: reached, lastId }, more: next !== null });
}

/** The end of the list of changes: the newest stamp in it. An account without records has its whole list before it. */
export async function readNewestChange(
  call: Call,
  objectType: ObjectType,
): Promise<Outcome<ChangesCursor>> {
  const read = await (objectType === "lead"
    ? readLeadRows(call, { sort: "update_time DESC", limit: "1" })
    : readRows(call, objectType, {
        sort_by: "update_time",
        sort_direction: "desc",
        limit: "1",
      }));
  if (!read.ok) return read;
  const [newest] = read.value.rows;
  const since = newest === undefined ? new Date(0).toISOString() : versionOf(newest);
  return succeed({ since, lastId: null });
}

function readPage(
  call: Call,
  objectType: ObjectType,
  updatedSince: string,
  next: string | null,
): Promise<Outcome<Page>> {
  const query = { updated_since: updatedSince, limit: String(CHANGES_PAGE) };
  if (objectType === "lead") {
    const start = next !== null && /^\d{1,9}$/.test(next) ? next : "0";
    return readLeadRows(call, { ...query, sort: "update_time ASC", start });
  }
  return readRows(call, objectType, {
    ...query,
    sort_by: "update_time",
    sort_direction: "asc",
    ...(next === null ? {} : { cursor: next }),
  });
}

async function readRows(
  call: Call,
  objectType: ObjectType,
  query: Readonly<Record<string, string>>,
): Promise<Outcome<Page>> {
  const read = await call({
    method: "GET",
    path: PATHS.list(objectType),
    query,
    effect: "read",
    cost: COSTS.readList,
    schema: pageSchema(schemaOf(objectType)),
  });
  if (!read.ok) return read;
  const { data, additional_data } = read.value;
  return succeed({ rows: data ?? [], next: additional_data?.next_cursor ?? null });
}

async function readLeadRows(
  call: Call,
  query: Readonly<Record<string, string>>,
): Promise<Outcome<Page>> {
  const read = await call({
    method: "GET",
    path: PATHS.list("lead"),
    query,
    effect: "read",
    cost: COSTS.readLeads,
    schema: offsetPageSchema(schemaOf("lead")),
  });
  if (!read.ok) return read;
  const rows = read.value.data ?? [];
  const { more_items_in_collection: more, next_start: told } =
    read.value.additional_data?.pagination ?? {};
  const start = told ?? Number(query["start"] ?? 0) + rows.length;
  return succeed({ rows, next: more === true ? String(start) : null });
}
