import { to18 } from "./ids.ts";
import type { Column } from "./objects.ts";
import { noColumn, refuse } from "./refusal.ts";
import { isPolymorphic, parentOf, valueAt } from "./row-paths.ts";
import { type Condition, type Literal, malformed, parseSoql, type Query } from "./soql-parse.ts";
import type { StoredRow, Value, World } from "./state.ts";

type Json = Record<string, unknown>;

/** All rows of a query as the API shows them; what was cut off them is the caller's business. */
export function runSoql(world: World, soql: string, withDeleted: boolean): readonly Json[] {
  return runQuery(world, parseSoql(soql), withDeleted, () => true);
}

function runQuery(
  world: World,
  query: Query,
  withDeleted: boolean,
  belongs: (row: StoredRow) => boolean,
): readonly Json[] {
  const { object } = query;
  const rows = rowsOf(world, object);
  checkColumns(world, query);
  const found = [...rows.values()].filter(
    (row) =>
      belongs(row) &&
      (withDeleted || row.values["IsDeleted"] !== true) &&
      (query.where === null || holds(world, row, query.where)),
  );
  const sorted = sort(world, found, query.orderBy);
  const limited = query.limit === null ? sorted : sorted.slice(0, query.limit);
  return limited.map((row) => present(world, row, query, withDeleted));
}

/** The object's rows, or the refusal when it is not there for this user. */
export function rowsOf(world: World, object: string): Map<string, StoredRow> {
  const rows = world.state.rows.get(object);
  if (rows === undefined || world.state.closed.has(object)) {
    throw refuse(400, "INVALID_TYPE", `sObject type '${object}' is not supported.`);
  }
  return rows;
}

/** The column at the end of a path, and the refusal that names the first part that is closed or unknown. */
function columnAt(world: World, object: string, path: string): Column {
  const [first = "", ...rest] = path.split(".");
  const definition = world.state.objects.get(object);
  if (rest.length === 0) {
    const column = definition?.columns.get(first);
    if (column === undefined || world.state.closed.has(`${object}.${first}`)) {
      throw noColumn(first, object);
    }
    return column;
  }
  const way = [...(definition?.columns.values() ?? [])].find(({ relation }) => relation === first);
  const [to = "", other] = way?.to ?? [];
  if (
    way === undefined ||
    world.state.closed.has(to) ||
    world.state.closed.has(`${object}.${way.name}`)
  ) {
    throw refuse(400, "INVALID_FIELD", `Didn't understand relationship '${first}' in field path.`);
  }
  const path2 = rest.join(".");
  // Through a reference to several kinds of object only what all of them share can be seen.
  if (other !== undefined) {
    if (!["Type", "Name", "IsActive"].includes(path2)) throw noColumn(path2, "Name");
    return { name: path2, type: "text" };
  }
  return columnAt(world, to, path2);
}

function checkColumns(world: World, query: Query): void {
  for (const field of query.fields) {
    if (field.type === "path") columnAt(world, query.object, field.path);
  }
  for (const { path } of query.orderBy) {
    if (columnAt(world, query.object, path).type === "long-text") {
      throw refuse(400, "INVALID_FIELD", `field '${path}' can not be sorted in a query call`);
    }
  }
  if (query.where !== null) checkCondition(world, query.object, query.where);
}

function checkCondition(world: World, object: string, condition: Condition): void {
  if ("parts" in condition) {
    for (const part of condition.parts) checkCondition(world, object, part);
  } else if ("part" in condition) checkCondition(world, object, condition.part);
  else {
    const column = columnAt(world, object, condition.path);
    if (column.type === "long-text") {
      throw refuse(
        400,
        "INVALID_FIELD",
        `field '${condition.path}' can not be filtered in a query call`,
      );
    }
    if (condition.type === "in" && "object" in condition.values)
      checkInner(world, condition.values);
  }
}

/** Activities cannot stand in an inner query. */
function checkInner(world: World, query: Query): void {
  if (query.object === "Task" || query.object === "Event") {
    throw malformed(`Entity '${query.object}' is not supported for semi join inner selects`);
  }
  checkColumns(world, query);
}

function holds(world: World, row: StoredRow, condition: Condition): boolean {
  switch (condition.type) {
    case "and":
      return condition.parts.every((part) => holds(world, row, part));
    case "or":
      return condition.parts.some((part) => holds(world, row, part));
    case "not":
      return !holds(world, row, condition.part);
    case "in": {
      const held = comparable(valueAt(world, row, condition.path));
      const values =
        "object" in condition.values
          ? runQuery(world, condition.values, false, () => true).map((one) => innerValue(one))
          : condition.values;
      return values.some((value) => same(held, value)) !== condition.negated;
    }
    case "compare":
      return compares(valueAt(world, row, condition.path), condition);
  }
}

function innerValue(row: Json): Literal {
  const [, value] = Object.entries(row).find(([name]) => name !== "attributes") ?? [];
  return (value as Literal | undefined) ?? null;
}

function compares(
  held: Value,
  { operator, value }: Extract<Condition, { type: "compare" }>,
): boolean {
  const left = comparable(held);
  const right = comparable(plain(value));
  switch (operator) {
    case "=":
      return same(held, value);
    case "!=":
      return !same(held, value);
    case "LIKE":
      return typeof held === "string" && typeof value === "string" && isLike(held, value);
    default: {
      if (left === null || right === null) return false;
      const order = left < right ? -1 : left > right ? 1 : 0;
      if (operator === "<") return order < 0;
      if (operator === "<=") return order <= 0;
      return operator === ">" ? order > 0 : order >= 0;
    }
  }
}

function same(held: Value, value: Literal): boolean {
  const left = comparable(held);
  const right = comparable(plain(value));
  // Texts are the same whatever their letters; ids are not, and keep theirs.
  return typeof left === "string" && typeof right === "string" && !isId(left)
    ? left.toLowerCase() === right.toLowerCase()
    : left === right;
}

function comparable(value: Literal): Literal {
  return typeof value === "string" && /^[a-zA-Z0-9]{15}$/.test(value) && /^\d/.test(value)
    ? to18(value)
    : value;
}

function isId(text: string): boolean {
  return /^[0-9a][a-zA-Z0-9]{17}$/.test(text);
}

/** In a text that is no pattern a kept backslash stands for what it protects. */
function plain(value: Literal): Literal {
  return typeof value === "string" ? value.replace(/\\([\\_%])/g, "$1") : value;
}

function isLike(text: string, pattern: string): boolean {
  const source = pattern.replace(/\\([\\_%])|[%_]|[.*+?^${}()|[\]\\]/g, (found, kept?: string) => {
    if (kept !== undefined) return kept === "\\" ? "\\\\" : kept;
    if (found === "%") return "[^]*";
    return found === "_" ? "[^]" : `\\${found}`;
  });
  return new RegExp(`^${source}$`, "i").test(text);
}

function sort(
  world: World,
  rows: readonly StoredRow[],
  orderBy: Query["orderBy"],
): readonly StoredRow[] {
  return rows.toSorted((left, right) => {
    for (const { path, descending } of orderBy) {
      const order = compare(valueAt(world, left, path), valueAt(world, right, path), descending);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Empty values come first, in either direction. */
function compare(one: Value, other: Value, descending: boolean): number {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  return one < other === descending ? 1 : -1;
}

/** A row as the API shows it: parents as rows of their own, lists of children as answers. */
function present(world: World, row: StoredRow, query: Query, withDeleted: boolean): Json {
  const shown: Json = { attributes: attributesOf(world, row) };
  for (const field of query.fields) {
    if (field.type === "path") put(world, shown, row, field.path.split("."));
    else shown[field.query.object] = presentChildren(world, row, field.query, withDeleted);
  }
  return shown;
}

function put(
  world: World,
  shown: Json,
  row: StoredRow,
  [first = "", ...rest]: readonly string[],
): void {
  if (rest.length === 0) {
    shown[first] = row.values[first] ?? null;
    return;
  }
  const parent = parentOf(world, row, first);
  if (parent === null) {
    shown[first] = null;
    return;
  }
  const inner = (shown[first] as Json | null | undefined) ?? {
    attributes: attributesOf(world, parent),
  };
  if (rest[0] === "Type" && isPolymorphic(world, row, first)) {
    inner["Type"] = valueAt(world, row, `${first}.Type`);
  } else put(world, inner, parent, rest);
  shown[first] = inner;
}

/** Children come as an answer of their own, and as null where there are none. */
function presentChildren(
  world: World,
  row: StoredRow,
  query: Query,
  withDeleted: boolean,
): unknown {
  const children = world.state.objects.get(row.object)?.children[query.object];
  if (children === undefined) {
    throw refuse(
      400,
      "INVALID_TYPE",
      `Didn't understand relationship '${query.object}' in FROM part of query call.`,
    );
  }
  const records = runQuery(world, { ...query, object: children.object }, withDeleted, (child) =>
    children.by.some((column) => child.values[column] === row.id),
  );
  return records.length === 0 ? null : { totalSize: records.length, done: true, records };
}

function attributesOf(world: World, row: StoredRow): Json {
  const [version = ""] = world.settings.versions.toReversed();
  return { type: row.object, url: `/services/data/v${version}/sobjects/${row.object}/${row.id}` };
}
