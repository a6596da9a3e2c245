import type { Author } from "./author.ts";
import { makeId, to18 } from "./ids.ts";
import type { ObjectDefinition } from "./objects.ts";
import { REFUSALS, refuse } from "./refusal.ts";
import type { JournalEntry, StoredRow, Value, World } from "./state.ts";
import {
  checkOwner,
  checkReferences,
  checkRules,
  checkUnique,
  readValues,
} from "./write-checks.ts";

type Values = Readonly<Record<string, unknown>>;

/** Makes a row, or refuses as the API does. */
export function createRow(world: World, object: string, given: Values, author: Author): StoredRow {
  const definition = world.state.objects.get(object);
  if (definition === undefined) throw REFUSALS.notFound();
  const values = readValues(world, object, given, author);
  for (const column of definition.columns.values()) {
    if (column.required === true && (values[column.name] ?? null) === null) {
      throw refuse(400, "REQUIRED_FIELD_MISSING", `Required fields are missing: [${column.name}]`, [
        column.name,
      ]);
    }
  }
  checkReferences(world, object, values);
  checkOwner(world, values, null, author);
  checkUnique(world, object, values, null);
  world.state.nextId += 1;
  const id = makeId(definition.prefix, world.state.nextId);
  const at = stamp(world);
  const owner = definition.columns.has("OwnerId") ? { OwnerId: author.userId } : {};
  const row: StoredRow = {
    id,
    object,
    values: derive(world, object, {
      ...unticked(definition),
      ...owner,
      ...values,
      Id: id,
      IsDeleted: false,
      CreatedDate: at,
      CreatedById: author.userId,
      LastModifiedDate: at,
      SystemModstamp: at,
    }),
  };
  checkRules(world, object, row.values);
  const rows = world.state.rows.get(object) ?? new Map<string, StoredRow>();
  world.state.rows.set(object, rows);
  rows.set(id, row);
  onUndo(world, () => rows.delete(id));
  note(world, "create", row, values);
  keepSteps(world, row, {}, author);
  return row;
}

/** A flag is never empty. */
function unticked({ columns }: ObjectDefinition): Readonly<Record<string, Value>> {
  const flags = [...columns.values()].filter(({ type }) => type === "flag");
  return Object.fromEntries(flags.map(({ name }) => [name, false]));
}

/** Changes a live row, or refuses as the API does. */
export function updateRow(world: World, row: StoredRow, given: Values, author: Author): void {
  checkAlive(row);
  if (world.state.locked.has(row.id)) throw REFUSALS.locked();
  if (row.values["IsConverted"] === true && author.byApi) {
    throw refuse(400, "CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead");
  }
  const values = readValues(world, row.object, given, author);
  checkReferences(world, row.object, values);
  checkOwner(world, values, row.values["OwnerId"] ?? null, author);
  checkUnique(world, row.object, values, row.id);
  const at = stamp(world);
  const next = derive(world, row.object, {
    ...row.values,
    ...values,
    LastModifiedDate: at,
    SystemModstamp: at,
  });
  checkRules(world, row.object, next);
  keepHistory(world, row, next, author);
  const before = row.values;
  replace(world, row, next);
  note(world, "update", row, values);
  keepSteps(world, row, before, author);
}

/** Something that Salesforce itself changes, such as a roll-up: the one stamp moves, the other stays. */
export function touchRow(world: World, row: StoredRow): void {
  replace(world, row, { ...row.values, SystemModstamp: stamp(world) });
}

/** Puts a row into the recycle bin; `master` is the row that a merge folded it into. */
export function deleteRow(world: World, row: StoredRow, master: string | null = null): void {
  checkAlive(row);
  const merged = master === null ? {} : { MasterRecordId: master };
  replace(world, row, { ...row.values, ...merged, IsDeleted: true, SystemModstamp: stamp(world) });
  note(world, "delete", row, {});
}

/** Sets columns that only Salesforce itself sets. */
export function setRow(
  world: World,
  row: StoredRow,
  values: Readonly<Record<string, Value>>,
): void {
  const at = stamp(world);
  replace(world, row, { ...row.values, ...values, LastModifiedDate: at, SystemModstamp: at });
}

/** The live or deleted row with this id. */
export function findRow(world: World, object: string, id: string): StoredRow {
  const row = world.state.rows.get(object)?.get(to18(id));
  if (row === undefined) throw REFUSALS.notFound();
  return row;
}

/** This moment as Salesforce keeps it: whole seconds. */
export function stamp(world: World): string {
  return `${new Date(world.now()).toISOString().slice(0, 19)}.000+0000`;
}

function checkAlive(row: StoredRow): void {
  if (row.values["IsDeleted"] === true) throw REFUSALS.deleted();
}

/** Columns that follow from others. */
function derive(
  world: World,
  object: string,
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  if (object === "Contact" || object === "Lead") {
    const names = [values["FirstName"], values["LastName"]].filter(
      (name) => typeof name === "string",
    );
    return { ...values, Name: names.join(" ") };
  }
  if (object === "Opportunity") {
    return { ...values, IsClosed: String(values["StageName"] ?? "").startsWith("Closed ") };
  }
  if (object !== "Task") return values;
  const isClosed = values["Status"] === world.settings.doneStatus;
  const done = isClosed ? (values["CompletedDateTime"] ?? stamp(world)) : null;
  return { ...values, IsClosed: isClosed, CompletedDateTime: done };
}

const HISTORY: Readonly<Record<string, { readonly object: string; readonly by: string }>> = {
  Contact: { object: "ContactHistory", by: "ContactId" },
  Lead: { object: "LeadHistory", by: "LeadId" },
  Account: { object: "AccountHistory", by: "AccountId" },
  Opportunity: { object: "OpportunityFieldHistory", by: "OpportunityId" },
};

/** A change of owner is kept twice: by name and by id. */
function keepHistory(
  world: World,
  row: StoredRow,
  next: Readonly<Record<string, Value>>,
  { userId }: Author,
): void {
  const place = HISTORY[row.object];
  if (place === undefined || !world.settings.history) return;
  const add = (field: string, oldValue: Value, newValue: Value): void => {
    const values = { [place.by]: row.id, Field: field, OldValue: oldValue, NewValue: newValue };
    keepBook(world, place.object, values, userId);
  };
  for (const column of ["Status", "StageName"]) {
    const [before, after] = [row.values[column] ?? null, next[column] ?? null];
    if (before !== after) add(column, before, after);
  }
  const [before, after] = [row.values["OwnerId"] ?? null, next["OwnerId"] ?? null];
  if (before === after) return;
  add("Owner", before, after);
  add("Owner", nameOf(world, before), nameOf(world, after));
}

/** Steps of an opportunity are always kept, also those that change its date only. */
function keepSteps(
  world: World,
  { object, id, values }: StoredRow,
  before: StoredRow["values"],
  { userId }: Author,
): void {
  if (object !== "Opportunity") return;
  const { StageName: stage = null, CloseDate: closes = null } = values;
  if (before["StageName"] === stage && before["CloseDate"] === closes) return;
  const step = { OpportunityId: id, StageName: stage, CloseDate: closes };
  keepBook(world, "OpportunityHistory", step, userId);
}

/** The organisation's own book-keeping is nobody's write. */
function keepBook(world: World, object: string, values: Values, userId: string): void {
  const journaled = world.state.journal.length;
  createRow(world, object, values, { userId, byApi: false });
  world.state.journal.length = journaled;
}

function nameOf(world: World, id: Value): Value {
  const rows = ["User", "Group"].map((object) => world.state.rows.get(object)?.get(String(id)));
  return rows.find((row) => row !== undefined)?.values["Name"] ?? null;
}

function replace(world: World, row: StoredRow, values: Readonly<Record<string, Value>>): void {
  const before = row.values;
  row.values = values;
  onUndo(world, () => {
    row.values = before;
  });
}

function onUndo(world: World, step: () => void): void {
  world.state.undo?.push(step);
}

function note(
  world: World,
  action: JournalEntry["action"],
  { object, id }: StoredRow,
  values: Readonly<Record<string, Value>>,
): void {
  const { journal, request } = world.state;
  journal.push({ request, at: world.now(), action, object, id, values });
}

/** Everything or nothing: what was done before a refusal is taken back. */
export async function transaction<Result>(
  world: World,
  work: () => Promise<Result>,
  succeeded: (result: Result) => boolean,
): Promise<Result> {
  const undo: (() => void)[] = [];
  const journaled = world.state.journal.length;
  world.state.undo = undo;
  const result = await work();
  world.state.undo = null;
  if (!succeeded(result)) {
    for (const step of undo.toReversed()) step();
    world.state.journal.length = journaled;
  }
  return result;
}
