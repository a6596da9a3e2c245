import { makeId, to18 } from "./ids.ts";
import type { ObjectDefinition } from "./objects.ts";
import { REFUSALS, refuse } from "./refusal.ts";
import type { JournalEntry, StoredRow, Value, World } from "./state.ts";
import { toStored } from "./values.ts";

type Values = Readonly<Record<string, unknown>>;

/** Who writes, and whether the API's checks apply: the account's own pages may do more. */
export interface Author {
  readonly userId: string;
  readonly byApi: boolean;
}

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
  replace(world, row, next);
  note(world, "update", row, values);
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

function readValues(
  world: World,
  object: string,
  given: Values,
  author: Author,
): Readonly<Record<string, Value>> {
  const columns = world.state.objects.get(object)?.columns;
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === "attributes") continue;
    const column = columns?.get(name);
    if (column === undefined || world.state.closed.has(`${object}.${name}`)) {
      throw refuse(400, "INVALID_FIELD", `No such column '${name}' on sobject of type ${object}`);
    }
    if (column.readOnly === true && author.byApi) {
      throw refuse(
        400,
        "INVALID_FIELD_FOR_INSERT_UPDATE",
        `Unable to create/update fields: ${name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        [name],
      );
    }
    values[name] = toStored(column, value);
  }
  return values;
}

function checkReferences(
  world: World,
  object: string,
  values: Readonly<Record<string, Value>>,
): void {
  for (const column of world.state.objects.get(object)?.columns.values() ?? []) {
    const id = values[column.name];
    if (column.type !== "reference" || typeof id !== "string") continue;
    const targets = (column.to ?? []).map((to) => world.state.rows.get(to)?.get(id));
    const target = targets.find((row) => row !== undefined);
    if (target === undefined) {
      throw refuse(400, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", [column.name]);
    }
    if (target.values["IsDeleted"] === true) {
      throw refuse(400, "ENTITY_IS_DELETED", "entity is deleted", [column.name]);
    }
    if (target.values["IsConverted"] === true) {
      throw refuse(400, "CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead", [
        column.name,
      ]);
    }
  }
}

function checkUnique(
  world: World,
  object: string,
  values: Readonly<Record<string, Value>>,
  ownId: string | null,
): void {
  for (const column of world.state.objects.get(object)?.columns.values() ?? []) {
    const value = values[column.name] ?? null;
    if (column.unique !== true || value === null) continue;
    const holder = [...(world.state.rows.get(object)?.values() ?? [])].find(
      (row) =>
        row.values[column.name] === value && row.id !== ownId && row.values["IsDeleted"] !== true,
    );
    if (holder !== undefined) {
      throw refuse(
        400,
        "DUPLICATE_VALUE",
        `duplicate value found: ${column.name} duplicates value on record with id: ${holder.id.slice(0, 15)}`,
        [],
      );
    }
  }
}

function checkRules(world: World, object: string, values: Readonly<Record<string, Value>>): void {
  for (const rule of world.state.rules) {
    const trouble = rule(object, values);
    if (trouble !== null) throw refuse(400, trouble.code, trouble.message, trouble.fields);
  }
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
    const by = { userId, byApi: false };
    const values = { [place.by]: row.id, Field: field, OldValue: oldValue, NewValue: newValue };
    const journaled = world.state.journal.length;
    createRow(world, place.object, values, by);
    // The account's own book-keeping is nobody's write.
    world.state.journal.length = journaled;
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
