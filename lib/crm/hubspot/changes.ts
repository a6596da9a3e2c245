import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ChangesCursor, ChangesPage } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import { REPEATS } from "../http/read-pages.ts";
import type { Call } from "./call.ts";
import { HUBSPOT_OBJECT, isRecordId, PATHS } from "./paths.ts";
import { toSnapshots } from "./people-behind.ts";
import { MODIFIED_PROPERTY, SNAPSHOT_PROPERTIES } from "./properties.ts";
import { isNewer } from "./record-ids.ts";
import type { HubspotRecord } from "./schema.ts";
import { SEARCH_PAGE, search } from "./search.ts";
import { readMoment } from "./text.ts";
import { type RecordPlace, versionOf } from "./to-domain.ts";

/**
 * One page of records changed since the cursor, oldest first. HubSpot ends every search at 10,000 results,
 * so no page is ever asked for by number: each call is a new search from the last stamp seen. `lastId` is
 * set while walking records that share one stamp, more of them than fit a page; those go by id.
 *
 * The walk is exact, not late-proof: a record that enters the index after its stamp was passed is found
 * only by a caller that starts again `changesLagMs` earlier.
 */
export async function readChanges(
  call: Call,
  place: RecordPlace,
  cursor: ChangesCursor,
): Promise<Outcome<ChangesPage>> {
  const property = MODIFIED_PROPERTY[place.objectType];
  const since = Date.parse(cursor.since);
  const at = String(Number.isNaN(since) ? 0 : since);
  const walksOneStamp = cursor.lastId !== null;
  const afterId = cursor.lastId !== null && isRecordId(cursor.lastId) ? cursor.lastId : "0";
  const type = HUBSPOT_OBJECT[place.objectType];
  const read = await search(call, type, {
    filterGroups: [
      {
        filters: walksOneStamp
          ? [
              { propertyName: property, operator: "EQ", value: at },
              { propertyName: "hs_object_id", operator: "GT", value: afterId },
            ]
          : [{ propertyName: property, operator: "GTE", value: at }],
      },
    ],
    sortedBy: walksOneStamp ? "hs_object_id" : property,
    properties: SNAPSHOT_PROPERTIES[place.objectType],
    limit: SEARCH_PAGE,
  });
  if (!read.ok) return read;
  const { results, paging } = read.value;
  if (repeats(results, walksOneStamp ? afterId : null, Number(at), property)) {
    return fail({ type: "bad-reply", path: PATHS.search(type), detail: REPEATS });
  }
  const isFull = results.length >= SEARCH_PAGE || paging?.next !== undefined;
  const next = walksOneStamp
    ? afterSameStamp(results, cursor, isFull)
    : afterStamps(results, cursor, isFull, property);
  const records = await toSnapshots(call, results, place);
  return records.ok ? succeed({ ...next, records: records.value }) : records;
}

/**
 * The end of the list of changes: the newest stamp that the index shows. An account without records has
 * its whole list before it.
 */
export async function readNewestChange(
  call: Call,
  objectType: ObjectType,
): Promise<Outcome<ChangesCursor>> {
  const property = MODIFIED_PROPERTY[objectType];
  const read = await search(call, HUBSPOT_OBJECT[objectType], {
    sortedBy: property,
    direction: "DESCENDING",
    properties: [property],
    limit: 1,
  });
  if (!read.ok) return read;
  const [newest] = read.value.results;
  const since = newest === undefined ? new Date(0).toISOString() : stampOf(newest, property);
  return succeed({ since, lastId: null });
}

/** Whether the page holds what was passed before: a server that does not look at the cursor (P10.3). */
function repeats(
  results: readonly HubspotRecord[],
  afterId: string | null,
  since: number,
  property: string,
): boolean {
  const last = results.at(-1);
  if (last === undefined) return false;
  if (afterId !== null) return !isNewer(last.id, afterId);
  return Date.parse(stampOf(last, property)) < since;
}

/** The stamp that is searched by; the one beside the properties can differ from it by a moment. */
function stampOf(record: HubspotRecord, property: string): string {
  return readMoment(record, property) ?? versionOf(record);
}

type NextStep = Omit<ChangesPage, "records">;

function afterStamps(
  results: readonly HubspotRecord[],
  cursor: ChangesCursor,
  isFull: boolean,
  property: string,
): NextStep {
  const last = results.at(-1);
  if (last === undefined) return { cursor, more: false };
  const reached = stampOf(last, property);
  const isStuck = isFull && Date.parse(reached) <= Date.parse(cursor.since);
  return { cursor: { since: reached, lastId: isStuck ? "0" : null }, more: isFull };
}

/** Once everything of one stamp has been seen, the walk goes on a millisecond later. */
function afterSameStamp(
  results: readonly HubspotRecord[],
  cursor: ChangesCursor,
  isFull: boolean,
): NextStep {
  const last = results.at(-1);
  if (isFull && last !== undefined) {
    return { cursor: { since: cursor.since, lastId: last.id }, more: true };
  }
  const next = new Date(Date.parse(cursor.since) + 1).toISOString();
  return { cursor: { since: next, lastId: null }, more: true };
}
