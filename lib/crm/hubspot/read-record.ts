import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot, UnreadablePart } from "../../domain/snapshot.ts";
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
import { newestFirst } from "./record-ids.ts";
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
  const { record } = read.value;
  const [activities, company] = await Promise.all([
    readActivities(call, type, record),
    readCompany(call, type, record),
  ]);
  if (!activities.ok) return activities;
  if (!company.ok) return company;
  const touches = toTouches(record, activities.value.found, pageOf(record, place));
  const unreadable = [
    ...read.value.unreadable,
    ...company.value.unreadable,
    ...activities.value.unreadable,
  ];
  return succeed(
    toSnapshot(record, place, { askedId: id, company: company.value.found, touches, unreadable }),
  );
}

/** What was found, and what the key may not see. */
interface Found<Value> {
  readonly found: Value;
  readonly unreadable: readonly UnreadablePart[];
}

/** A key without the right to see companies is refused the whole call: then it is made without them. */
async function readWithAssociations(
  call: Call,
  objectType: ObjectType,
  id: string,
): Promise<Outcome<{ record: HubspotRecord; unreadable: readonly UnreadablePart[] }>> {
  const type = HUBSPOT_OBJECT[objectType];
  const attempts = [["companies", ...ACTIVITY_KINDS], ACTIVITY_KINDS, []];
  const wanted = attempts.map((kinds) => kinds.filter((kind) => kind !== type));
  const unreadable: UnreadablePart[] = [];
  for (const [attempt, associations] of wanted.entries()) {
    const read = await readObject(call, type, id, {
      properties: SNAPSHOT_PROPERTIES[objectType].join(","),
      propertiesWithHistory: HISTORY_PROPERTIES[objectType].join(","),
      ...(associations.length === 0 ? {} : { associations: associations.join(",") }),
    });
    if (read.ok) return succeed({ record: read.value, unreadable });
    const next = wanted[attempt + 1];
    if (read.failure.type !== "forbidden" || next === undefined) return read;
    const given = associations.filter((kind) => !next.some((kept) => kept === kind));
    unreadable.push(...given.map((kind) => toUnreadable(kind, read)));
  }
  return fail({ type: "not-found" });
}

async function readActivities(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
): Promise<Outcome<Found<Activities>>> {
  const read = await Promise.all(
    ACTIVITY_KINDS.map(async (kind) => ({
      kind,
      outcome: await readActivity(call, type, record, kind),
    })),
  );
  const found: Partial<Record<ActivityKind, readonly HubspotRecord[]>> = {};
  const unreadable: UnreadablePart[] = [];
  for (const { kind, outcome } of read) {
    if (outcome.ok) found[kind] = outcome.value;
    else if (outcome.failure.type === "forbidden") unreadable.push(toUnreadable(kind, outcome));
    else return outcome;
  }
  return succeed({ found, unreadable });
}

async function readActivity(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
  kind: ActivityKind,
): Promise<Outcome<readonly HubspotRecord[]>> {
  const listed = await associatedIds(call, type, record, kind);
  if (!listed.ok) return listed;
  const newest = newestFirst(listed.value).slice(0, ACTIVITIES_MAX);
  const properties = ACTIVITY_PROPERTIES[kind];
  return readBatch(call, kind, newest, properties, ACTIVITIES_PER_CALL);
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
): Promise<Outcome<Found<HubspotRecord | null>>> {
  const companies = record.associations?.["companies"]?.results ?? [];
  const primary = companies.find((company) => company.type === `${singular(type)}_to_company`);
  const id = (primary ?? companies[0])?.id;
  if (id === undefined) return succeed({ found: null, unreadable: [] });
  const read = await readBatch(call, "companies", [id], COMPANY_PROPERTIES);
  if (read.ok) return succeed({ found: read.value[0] ?? null, unreadable: [] });
  if (read.failure.type !== "forbidden") return read;
  return succeed({ found: null, unreadable: [toUnreadable("companies", read)] });
}

function toUnreadable(kind: string, outcome: Outcome<unknown>): UnreadablePart {
  const missingScopes =
    !outcome.ok && outcome.failure.type === "forbidden" ? outcome.failure.missingScopes : [];
  return { what: UNREADABLE.get(kind) ?? "notes", missingScopes };
}

/** HubSpot's names of what surrounds a record, in our words. */
const UNREADABLE: ReadonlyMap<string, UnreadablePart["what"]> = new Map([
  ["companies", "companies"],
  ["notes", "notes"],
  ["emails", "emails"],
  ["calls", "calls"],
  ["meetings", "meetings"],
  ["communications", "chats"],
  ["tasks", "tasks"],
]);

function singular(type: HubspotObject): string {
  return type === "companies" ? "company" : type.slice(0, -1);
}
