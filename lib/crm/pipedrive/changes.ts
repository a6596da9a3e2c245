import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ChangesCursor, ChangesPage } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import { REPEATS } from "../http/read-pages.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import type { LearnedNames } from "./learned.ts";
import { toQueryTime } from "./moments.ts";
import { PATHS } from "./paths.ts";
import { toSnapshots } from "./people-behind.ts";
import { schemaOf } from "./read-object.ts";
import { type ListRequest, readPage } from "./read-pages.ts";
import type { PipedriveRecord } from "./schema.ts";
import { type RecordPlace, versionOf } from "./to-domain.ts";

/** Records with long logs would fill a reply of five hundred beyond what is read of one. */
const CHANGES_PAGE = 200;

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
  const query = { updated_since: from, limit: String(CHANGES_PAGE) };
  const read = await readPage(call, byChange(place.objectType, "asc", query), cursor.lastId);
  if (!read.ok) return read;
  const { rows, next } = read.value;
  const learned = await names.fit(call, place.objectType, place.learned, rows);
  if (!learned.ok) return learned;
  const fitting = { ...place, learned: learned.value };
  const pictures = await toSnapshots(call, rows, fitting);
  if (!pictures.ok) return pictures;
  const records = pictures.value;
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
  const read = await readPage(call, byChange(objectType, "desc", { limit: "1" }));
  if (!read.ok) return read;
  const [newest] = read.value.rows;
  const since = newest === undefined ? new Date(0).toISOString() : versionOf(newest);
  return succeed({ since, lastId: null });
}

/** A list in the order of its changes, in the words of its version. */
function byChange(
  objectType: ObjectType,
  direction: "asc" | "desc",
  query: Readonly<Record<string, string>>,
): ListRequest<PipedriveRecord> {
  const isLead = objectType === "lead";
  const sort = isLead
    ? { sort: `update_time ${direction.toUpperCase()}` }
    : { sort_by: "update_time", sort_direction: direction };
  return {
    path: PATHS.list(objectType),
    query: { ...query, ...sort },
    cost: isLead ? COSTS.readLeads : COSTS.readList,
    row: schemaOf(objectType),
  };
}
