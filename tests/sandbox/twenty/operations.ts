import { columnsOf, type FieldDefinition } from "./metadata.ts";
import { badRequest, TwentyRefusal } from "./refusal.ts";
import { definitionOf, rowsOf, type StoredRow, stamp, type TwentyWorld } from "./state.ts";
import { tellTimeline } from "./timeline.ts";
import { emptyValue, isObject, toStored } from "./values.ts";

type Values = Readonly<Record<string, unknown>>;

export interface Author {
  readonly source: string;
  readonly name: string;
  readonly memberId: string | null;
  /** Which way the request came: each says some things in its own words. */
  readonly way: "single" | "batch" | "graphql";
}

/** Columns that the server fills but that a client may write all the same. */
const OWN_COLUMNS = new Set(["id", "createdAt", "updatedAt", "deletedAt"]);

export interface CreateOptions {
  readonly upsert?: boolean;
  /** The time of the transaction: all rows of one share it. */
  readonly at?: number;
}

export function createRow(
  world: TwentyWorld,
  object: string,
  given: Values,
  author: Author,
  options: CreateOptions = {},
): StoredRow {
  const rows = rowsOf(world, object);
  const id = readId(given["id"]) ?? world.random.uuid();
  const existing = rows.get(id);
  if (existing !== undefined && options.upsert === true) {
    existing.deletedAt = null;
    return writeRow(world, object, existing, given, author);
  }
  if (existing !== undefined) {
    throw new TwentyRefusal(400, "Record already exists", "BadRequestException", "BAD_USER_INPUT");
  }
  const at = options.at ?? stamp(world);
  const columns = columnsOf(definitionOf(world, object));
  const empty = Object.fromEntries(columns.map((column) => [column.name, emptyValue(column)]));
  const createdBy = {
    source: author.source,
    name: author.name,
    workspaceMemberId: author.memberId,
  };
  const isActed = columns.some(({ name }) => name === "createdBy");
  const base = isActed ? { ...empty, createdBy } : empty;
  const values = { ...base, ...toValues(world, object, given, base, author) };
  checkUnique(world, object, id, values, author);
  const row: StoredRow = {
    id,
    createdAt: at,
    updatedAt: writtenStamp(given) ?? at,
    deletedAt: null,
    values,
  };
  rows.set(id, row);
  world.state.journal.push({ at, object, id, action: "create", values: given });
  tellTimeline(world, object, id, "created", {}, values, author.memberId);
  return row;
}

/** Changes a row at once: what the database does with one statement. */
export function writeRow(
  world: TwentyWorld,
  object: string,
  row: StoredRow,
  given: Values,
  author: Author,
): StoredRow {
  const before = row.values;
  const changed = toValues(world, object, given, before, author);
  return putRow(world, object, row, { ...before, ...changed }, given, author);
}

/**
 * Changes a row as the server's own code does: it reads the whole row, works, and writes the whole row.
 * Two that meet lose what the first one changed.
 */
export async function updateRow(
  world: TwentyWorld,
  object: string,
  id: string,
  given: Values,
  author: Author,
): Promise<StoredRow> {
  const row = requireLiving(world, object, id, author);
  const before = row.values;
  const changed = toValues(world, object, given, before, author);
  await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  return putRow(world, object, row, { ...before, ...changed }, given, author);
}

function putRow(
  world: TwentyWorld,
  object: string,
  row: StoredRow,
  values: Values,
  given: Values,
  author: Author,
): StoredRow {
  checkUnique(world, object, row.id, values, author);
  const before = row.values;
  const own = writtenStamp(given);
  const isSame = JSON.stringify(before) === JSON.stringify(values);
  row.values = values;
  if (own !== null) row.updatedAt = own;
  else if (!isSame) row.updatedAt = stamp(world);
  const { updatedAt: at, id } = row;
  world.state.journal.push({ at, object, id, action: "update", values: given });
  if (!isSame) tellTimeline(world, object, id, "updated", before, values, author.memberId);
  return row;
}

/** To the trash: hidden unless somebody asks for what has a `deletedAt`. */
export function softDelete(world: TwentyWorld, object: string, id: string): StoredRow {
  const row = requireLiving(world, object, id, { way: "graphql" });
  const at = stamp(world);
  row.deletedAt = at;
  row.updatedAt = at;
  world.state.journal.push({ at, object, id, action: "soft-delete", values: {} });
  return row;
}

export function restore(world: TwentyWorld, object: string, id: string, author: Author): StoredRow {
  const row = rowsOf(world, object).get(id);
  if (row === undefined) throw notFound(object, "graphql");
  checkUnique(world, object, id, row.values, author);
  row.deletedAt = null;
  row.updatedAt = stamp(world);
  world.state.journal.push({ at: row.updatedAt, object, id, action: "restore", values: {} });
  return row;
}

/** Final: the row is gone, its ties to a person go with the person, those to a note point at nothing. */
export function destroyRow(world: TwentyWorld, object: string, id: string): void {
  if (rowsOf(world, object).delete(id) === false) throw notFound(object, "single");
  for (const [name, definition] of world.state.objects) {
    for (const field of definition.fields) {
      if (field.target === object) clearTies(world, name, field, id, object);
    }
  }
  const at = stamp(world);
  world.state.journal.push({ at, object, id, action: "destroy", values: {} });
}

function clearTies(
  world: TwentyWorld,
  name: string,
  field: FieldDefinition,
  id: string,
  object: string,
): void {
  const column = `${field.name}Id`;
  for (const row of [...rowsOf(world, name).values()]) {
    if (row.values[column] !== id) continue;
    if (name.endsWith("Target") && object !== "note" && object !== "task") {
      rowsOf(world, name).delete(row.id);
    } else row.values = { ...row.values, [column]: null };
  }
}

export function requireLiving(
  world: TwentyWorld,
  object: string,
  id: string,
  { way }: Pick<Author, "way">,
): StoredRow {
  checkUuid(id);
  const row = rowsOf(world, object).get(id);
  if (row === undefined || row.deletedAt !== null) throw notFound(object, way);
  return row;
}

function notFound(object: string, way: Author["way"]): TwentyRefusal {
  return way === "graphql"
    ? new TwentyRefusal(400, "Record not found", "Bad Request", "NOT_FOUND")
    : badRequest(
        `Could not find any entity of type "${object}" matching: {}`,
        "EntityNotFoundError",
      );
}

export function checkUuid(id: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw badRequest(`invalid input syntax for type uuid: "${id}"`, "QueryFailedError");
  }
}

function readId(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  checkUuid(String(value));
  return String(value).toLowerCase();
}

/** `updatedAt` can be written by anybody, and hides the record from whoever reads by time. */
function writtenStamp(given: Values): number | null {
  const { updatedAt } = given;
  return typeof updatedAt === "string" ? Date.parse(updatedAt) * 1000 : null;
}

function toValues(
  world: TwentyWorld,
  object: string,
  given: Values,
  before: Values,
  { way }: Author,
): Values {
  const columns = new Map(columnsOf(definitionOf(world, object)).map((one) => [one.name, one]));
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (OWN_COLUMNS.has(name) || value === undefined) continue;
    const column = columns.get(name);
    if (column === undefined) throw unknownField(object, name, way);
    changed[name] = toStored(column, value, before[name]);
    checkTie(world, object, column, changed[name]);
  }
  return changed;
}

function unknownField(object: string, name: string, way: Author["way"]): TwentyRefusal {
  if (object === "note" && name === "body") {
    return badRequest("Rich text is not supported, please use RICH_TEXT_V2 instead");
  }
  const type = object.charAt(0).toUpperCase() + object.slice(1);
  return way === "batch"
    ? badRequest(`Field '${name}' is not defined by type '${type}CreateInput'.`)
    : badRequest(`Field metadata for field "${name}" is missing in object metadata`);
}

function checkTie(
  world: TwentyWorld,
  object: string,
  column: FieldDefinition,
  value: unknown,
): void {
  if (column.target === undefined || value === null) return;
  if (rowsOf(world, column.target).has(String(value))) return;
  throw badRequest(
    `insert or update on table "${object}" violates foreign key constraint "FK_${column.name}"`,
    "QueryFailedError",
  );
}

/** Only the older model has the unique index, and only living people count. */
function checkUnique(
  world: TwentyWorld,
  object: string,
  id: string,
  values: Values,
  { way }: Author,
): void {
  if (world.settings.model !== "R" || object !== "person") return;
  const email = emailOf(values);
  if (email === "") return;
  for (const row of rowsOf(world, object).values()) {
    if (row.id === id || row.deletedAt !== null || emailOf(row.values) !== email) continue;
    throw way === "single"
      ? badRequest(
          'duplicate key value violates unique constraint "IDX_UNIQUE_87914cd3ce963115f8cb943e2ac"',
          "QueryFailedError",
        )
      : badRequest("Duplicate Emails. Please set a unique one.");
  }
}

function emailOf({ emails }: Values): string {
  return isObject(emails) ? String(emails["primaryEmail"] ?? "") : "";
}
