import { columnsOf, PARTS } from "./metadata.ts";
import { badRequest } from "./refusal.ts";
import { definitionOf, type StoredRow, type TwentyWorld } from "./state.ts";
import { isObject } from "./values.ts";

export type Filter = Readonly<Record<string, unknown>>;

/** Whether a row passes a filter in GraphQL's form. */
export function passes(
  world: TwentyWorld,
  object: string,
  filter: Filter,
  row: StoredRow,
): boolean {
  return Object.entries(filter).every(([name, condition]) => {
    if (condition === undefined || condition === null) return true;
    if (name === "and") return lists(condition).every((one) => passes(world, object, one, row));
    if (name === "or") return lists(condition).some((one) => passes(world, object, one, row));
    if (name === "not") return !lists([condition]).every((one) => passes(world, object, one, row));
    return holds(world, object, name, condition, row);
  });
}

/** A filter that names `deletedAt` shows what lies in the trash as well. */
export function namesTrash(filter: unknown): boolean {
  if (Array.isArray(filter)) return filter.some(namesTrash);
  if (!isObject(filter)) return false;
  return "deletedAt" in filter || Object.values(filter).some(namesTrash);
}

function lists(condition: unknown): readonly Filter[] {
  return (Array.isArray(condition) ? condition : [condition]).filter(isObject);
}

function holds(
  world: TwentyWorld,
  object: string,
  name: string,
  condition: unknown,
  row: StoredRow,
): boolean {
  if (!isObject(condition)) return true;
  const column = columnsOf(definitionOf(world, object)).find((one) => one.name === name);
  if (column !== undefined && PARTS[column.type] !== undefined) {
    const composite = row.values[name];
    return Object.entries(condition).every(
      ([part, inner]) =>
        !isObject(inner) || compares(isObject(composite) ? composite[part] : null, inner, false),
    );
  }
  const isTime =
    ["createdAt", "updatedAt", "deletedAt"].includes(name) || column?.type === "DATE_TIME";
  return compares(heldIn(row, name), condition, isTime);
}

function heldIn(row: StoredRow, name: string): unknown {
  if (name === "id") return row.id;
  if (name === "createdAt" || name === "updatedAt" || name === "deletedAt") return row[name];
  return row.values[name] ?? null;
}

/** All comparisons of one field. Stored times are microseconds, asked ones come with milliseconds. */
function compares(value: unknown, comparisons: Filter, isTime: boolean): boolean {
  return Object.entries(comparisons).every(([comparator, asked]) => {
    if (asked === undefined || asked === null) return true;
    const left = isTime && typeof value === "string" ? Date.parse(value) * 1000 : value;
    const right = isTime && comparator !== "is" ? toMicros(asked) : asked;
    const compare = COMPARATORS[comparator];
    if (compare === undefined) throw badRequest(`'filter' invalid comparator '${comparator}'`);
    return compare(left, right);
  });
}

function toMicros(asked: unknown): number {
  const time = Date.parse(String(asked));
  if (Number.isNaN(time)) {
    throw badRequest(`invalid input syntax for type timestamp: "${asked}"`, "QueryFailedError");
  }
  return time * 1000;
}

const COMPARATORS: Readonly<Record<string, (left: unknown, right: unknown) => boolean>> = {
  eq: (left, right) => left === right,
  neq: (left, right) => left !== null && left !== right,
  in: (left, right) => Array.isArray(right) && right.includes(left),
  is: (left, right) => (left === null) === (right === "NULL"),
  gt: (left, right) => order(left, right) > 0,
  gte: (left, right) => order(left, right) >= 0,
  lt: (left, right) => order(left, right) < 0,
  lte: (left, right) => order(left, right) <= 0,
  like: (left, right) => isLike(left, right, ""),
  ilike: (left, right) => isLike(left, right, "i"),
  // Takes its value as a pattern without a wildcard: finds nothing but the whole.
  startsWith: (left, right) => left === right,
  containsAny: (left, right) =>
    Array.isArray(left) && Array.isArray(right) && right.some((one) => left.includes(one)),
};

function order(left: unknown, right: unknown): number {
  if (left === null || left === undefined) return Number.NaN;
  if (typeof left === "number") return left - Number(right);
  return String(left) < String(right) ? -1 : String(left) > String(right) ? 1 : 0;
}

function isLike(left: unknown, right: unknown, flags: string): boolean {
  if (left === null || left === undefined) return false;
  const text = typeof left === "string" ? left : JSON.stringify(left);
  const pattern = String(right).replace(/\\([\\%_])|[%_]|[.*+?^${}()|[\]\\]/g, (found, escaped) => {
    if (typeof escaped === "string") return `\\${escaped}`;
    if (found === "%") return "[^]*";
    return found === "_" ? "[^]" : `\\${found}`;
  });
  return new RegExp(`^${pattern}$`, flags).test(text);
}
