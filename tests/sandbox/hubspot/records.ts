import { associationsOf } from "./associations.ts";
import { derivedValues } from "./derived.ts";
import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPES } from "./object-types.ts";
import type { JournalEntry, PropertyVersion, StoredRecord, World } from "./state.ts";
import { rememberHolder } from "./unique-values.ts";
import { toStamp } from "./values.ts";

/** Who writes, and through which request. Without a request the write is history: not journalled. */
export interface Author {
  readonly sourceType: "INTEGRATION" | "CRM_UI" | "FORM" | "ANALYTICS" | "EMAIL" | "MERGE_OBJECTS";
  readonly sourceId: string | null;
  readonly sourceLabel: string | null;
  readonly userId: number | null;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly correlationId: string;
  } | null;
}

/** A null value empties the property. */
export type Values = ReadonlyMap<string, string | null>;

export function createRecord(
  world: World,
  type: ObjectTypeName,
  values: Values,
  author: Author,
  given: { id?: string; at?: number } = {},
): StoredRecord {
  const at = given.at ?? world.now();
  const id = given.id ?? String(world.state.nextId++);
  const { createdProperty } = OBJECT_TYPES[type];
  const record: StoredRecord = {
    id,
    type,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
    properties: new Map(),
    history: new Map(),
    writes: [],
  };
  world.state.records[type].set(id, record);
  write(record, "hs_object_id", id, author, at);
  write(record, createdProperty, toStamp(at), author, at);
  apply(world, record, values, author, at);
  journal(world, "create", record.type, record.id, values, author);
  return record;
}

export function updateRecord(
  world: World,
  record: StoredRecord,
  values: Values,
  author: Author,
  at = world.now(),
): void {
  apply(world, record, values, author, at);
  journal(world, "update", record.type, record.id, values, author);
}

/** Archives; a second call changes nothing, as HubSpot's DELETE is repeatable. */
export function archiveRecord(world: World, record: StoredRecord, author: Author): void {
  if (record.archivedAt !== null) return;
  record.archivedAt = world.now();
  record.updatedAt = record.archivedAt;
  journal(world, "archive", record.type, record.id, new Map(), author);
}

/** A logged activity changes the records it is about: counters, "last activity" and the modified stamp. */
export function noteActivity(
  world: World,
  activity: StoredRecord,
  author: Author,
  at = world.now(),
): void {
  if (!OBJECT_TYPES[activity.type].isActivity) return;
  const counts = activity.type === "notes" || activity.type === "tasks";
  for (const type of ["contacts", "companies", "deals"] as const) {
    for (const id of associationsOf(world.state, activity.type, activity.id, type).keys()) {
      const about = world.state.records[type].get(id);
      if (about === undefined || about.archivedAt !== null) continue;
      const values = new Map([["notes_last_updated", toStamp(at)]]);
      const counter = counts ? "num_notes" : "num_contacted_notes";
      values.set(counter, String(Number(about.properties.get(counter) ?? "0") + 1));
      if (!counts) values.set("notes_last_contacted", toStamp(at));
      apply(world, about, values, { ...author, sourceType: "CRM_UI", sourceLabel: "Activity" }, at);
    }
  }
}

/** The record that answers for an id: the merged one for a merged-away id. */
export function findRecord(world: World, type: ObjectTypeName, id: string): StoredRecord | null {
  let current = id;
  for (let next = world.state.aliases.get(`${type}/${current}`); next !== undefined; ) {
    current = next;
    next = world.state.aliases.get(`${type}/${current}`);
  }
  return world.state.records[type].get(current) ?? null;
}

export function journal(
  world: World,
  action: JournalEntry["action"],
  object: string,
  id: string,
  values: Values,
  author: Author,
): void {
  if (author.request === null) return;
  world.state.journal.push({
    seq: world.state.journal.length + 1,
    at: world.now(),
    method: author.request.method,
    path: author.request.path,
    action,
    object,
    id,
    properties: Object.fromEntries(values),
    correlationId: author.request.correlationId,
  });
}

function apply(
  world: World,
  record: StoredRecord,
  values: Values,
  author: Author,
  at: number,
): void {
  for (const [name, value] of values) {
    write(record, name, value ?? "", author, at);
    if (value !== null) rememberHolder(world.state, record, name, value);
    if (name === "hubspot_owner_id") {
      write(record, "hubspot_owner_assigneddate", value === null ? "" : toStamp(at), author, at);
    }
  }
  for (const [name, value] of derivedValues(record)) write(record, name, value, author, at);
  record.updatedAt = Math.max(at, record.updatedAt);
  record.writes.push(record.updatedAt);
  const { modifiedProperty } = OBJECT_TYPES[record.type];
  record.properties.set(modifiedProperty, toStamp(record.updatedAt));
}

/** Sets one value. Writing the value that is there already leaves no new version, as in HubSpot. */
function write(
  record: StoredRecord,
  name: string,
  value: string,
  author: Author,
  at: number,
): void {
  const versions = record.history.get(name) ?? [];
  if ((versions[0]?.value ?? "") === value) return;
  const version: PropertyVersion = {
    value,
    timestamp: at,
    sourceType: author.sourceType,
    sourceId: author.sourceId,
    sourceLabel: author.sourceLabel,
    userId: author.userId,
  };
  record.history.set(name, [version, ...versions]);
  if (value === "") record.properties.delete(name);
  else record.properties.set(name, value);
}
