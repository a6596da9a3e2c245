import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { listAssociated } from "./associations.ts";
import type { Call } from "./call.ts";
import { HUBSPOT_OBJECT, type HubspotObject } from "./paths.ts";
import {
  ACTIVITY_KINDS,
  ACTIVITY_PROPERTIES,
  type ActivityKind,
  COMPANY_PROPERTIES,
  HISTORY_PROPERTIES,
  SNAPSHOT_PROPERTIES,
} from "./properties.ts";
import { readBatch } from "./read-batch.ts";
import { readObject } from "./read-object.ts";
import type { HubspotRecord } from "./schema.ts";
import { pageOf, type RecordPlace, toSnapshot } from "./to-domain.ts";
import { type Activities, toTouches } from "./touches.ts";

/** The newest activities of each kind that are read; older ones add nothing to a ten-second story. */
const ACTIVITIES_MAX = 200;

/** E-mails and notes can be long: fewer of them in one reply. */
const ACTIVITIES_PER_CALL = 50;

/**
 * A record with everything around it: its properties with history and associations in one call, then its
 * activities and its company side by side. What the key may not see is left out; any other trouble fails
 * the whole, since half a story would read like a whole one.
 */
export async function readRecord(
  call: Call,
  place: RecordPlace,
  id: string,
): Promise<Outcome<RecordSnapshot>> {
  const type = HUBSPOT_OBJECT[place.objectType];
  const read = await readWithAssociations(call, place.objectType, id);
  if (!read.ok) return read;
  const record = read.value;
  const [activities, company] = await Promise.all([
    readActivities(call, type, record),
    readCompany(call, type, record),
  ]);
  if (!activities.ok) return activities;
  if (!company.ok) return company;
  const touches = toTouches(record, activities.value, pageOf(record, place));
  return succeed(toSnapshot(record, place, { askedId: id, company: company.value, touches }));
}

/** A key without the right to see companies is refused the whole call: then it is made without them. */
async function readWithAssociations(
  call: Call,
  objectType: ObjectType,
  id: string,
): Promise<Outcome<HubspotRecord>> {
  const type = HUBSPOT_OBJECT[objectType];
  const attempts = [["companies", ...ACTIVITY_KINDS], ACTIVITY_KINDS, []];
  const wanted = attempts.map((kinds) => kinds.filter((kind) => kind !== type));
  let last: Outcome<HubspotRecord> = fail({ type: "not-found" });
  for (const associations of wanted) {
    last = await readObject(call, type, id, {
      properties: SNAPSHOT_PROPERTIES[objectType].join(","),
      propertiesWithHistory: HISTORY_PROPERTIES[objectType].join(","),
      ...(associations.length === 0 ? {} : { associations: associations.join(",") }),
    });
    if (last.ok || last.failure.type !== "forbidden") return last;
  }
  return last;
}

async function readActivities(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
): Promise<Outcome<Activities>> {
  const read = await Promise.all(
    ACTIVITY_KINDS.map((kind) => readActivity(call, type, record, kind)),
  );
  const trouble = read.find((outcome) => !outcome.ok);
  if (trouble !== undefined && !trouble.ok) return trouble;
  const found = read.flatMap((outcome, index) => {
    const kind = ACTIVITY_KINDS[index];
    return outcome.ok && kind !== undefined ? [[kind, outcome.value] as const] : [];
  });
  return succeed(Object.fromEntries(found));
}

async function readActivity(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
  kind: ActivityKind,
): Promise<Outcome<readonly HubspotRecord[]>> {
  const listed = await associatedIds(call, type, record, kind);
  if (!listed.ok) return nothingIfForbidden(listed.failure);
  const newest = newestFirst(listed.value).slice(0, ACTIVITIES_MAX);
  const properties = ACTIVITY_PROPERTIES[kind];
  const read = await readBatch(call, kind, newest, properties, ACTIVITIES_PER_CALL);
  return read.ok ? read : nothingIfForbidden(read.failure);
}

/** The first page of associations comes with the record; only a longer list needs calls of its own. */
async function associatedIds(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
  kind: ActivityKind,
): Promise<Outcome<readonly string[]>> {
  const inline = record.associations?.[kind];
  if (inline?.paging?.next !== undefined) return listAssociated(call, type, record.id, kind);
  return succeed((inline?.results ?? []).map((result) => result.id));
}

async function readCompany(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
): Promise<Outcome<HubspotRecord | null>> {
  const companies = record.associations?.["companies"]?.results ?? [];
  const primary = companies.find((company) => company.type === `${singular(type)}_to_company`);
  const id = (primary ?? companies[0])?.id;
  if (id === undefined) return succeed(null);
  const read = await readBatch(call, "companies", [id], COMPANY_PROPERTIES);
  if (read.ok) return succeed(read.value[0] ?? null);
  return read.failure.type === "forbidden" ? succeed(null) : read;
}

function nothingIfForbidden(failure: Failure): Outcome<readonly HubspotRecord[]> {
  return failure.type === "forbidden" ? succeed([]) : fail(failure);
}

/** Ids grow with time; they are too long for exact numbers, so they are compared as text of equal length. */
export function newestFirst(ids: readonly string[]): readonly string[] {
  return ids.toSorted(
    (left, right) => right.length - left.length || (left < right ? 1 : left > right ? -1 : 0),
  );
}

function singular(type: HubspotObject): string {
  return type === "companies" ? "company" : type.slice(0, -1);
}
