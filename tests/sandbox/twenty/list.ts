import { type Filter, namesTrash, passes } from "./filter.ts";
import { badRequest } from "./refusal.ts";
import { rowsOf, type StoredRow, shown, type TwentyWorld } from "./state.ts";

export interface OrderKey {
  readonly name: string;
  readonly isDescending: boolean;
}

export interface ListQuery {
  readonly filter: Filter;
  readonly order: readonly OrderKey[];
  /** Rows on a page; 60 unless asked. */
  readonly limit: number;
  readonly after: string | null;
}

export interface ListPage {
  readonly rows: readonly StoredRow[];
  readonly total: number;
  readonly hasNextPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * One page of a list. The cursor is made of what the answer *shows*: a page that is sorted by time goes on
 * at a millisecond where the rows lie at microseconds, so it shows rows again or passes over them.
 */
export function listRows(world: TwentyWorld, object: string, query: ListQuery): ListPage {
  const keys: readonly OrderKey[] = query.order.some(({ name }) => name === "id")
    ? query.order
    : [...query.order, { name: "id", isDescending: false }];
  const withTrash = namesTrash(query.filter);
  const all = [...rowsOf(world, object).values()]
    .filter((row) => withTrash || row.deletedAt === null)
    .filter((row) => passes(world, object, query.filter, row))
    .toSorted((left, right) => compareBy(keys, exactOf(left), exactOf(right)));
  const cursor = query.after === null ? null : readCursor(query.after, keys);
  const rest = cursor === null ? all : all.filter((row) => isBehind(keys, row, cursor));
  const limit = world.settings.modern ? Math.min(query.limit, world.settings.pageMax) : query.limit;
  const rows = rest.slice(0, limit);
  const cursorOf = (row: StoredRow | undefined) => (row === undefined ? null : toCursor(row, keys));
  return {
    rows,
    total: all.length,
    hasNextPage: rest.length > rows.length,
    startCursor: cursorOf(rows[0]),
    endCursor: cursorOf(rows.at(-1)),
  };
}

type Read = (name: string) => unknown;

const exactOf =
  (row: StoredRow): Read =>
  (name) => {
    if (name === "id") return row.id;
    if (name === "createdAt" || name === "updatedAt" || name === "deletedAt") return row[name];
    return row.values[name] ?? null;
  };

function compareBy(keys: readonly OrderKey[], left: Read, right: Read): number {
  for (const { name, isDescending } of keys) {
    const difference = compare(left(name), right(name));
    if (difference !== 0) return isDescending ? -difference : difference;
  }
  return 0;
}

function compare(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  if (typeof left === "number") return left - Number(right);
  return String(left) < String(right) ? -1 : 1;
}

/** Behind the cursor by the first key that differs, as the database compares: exact against shown. */
function isBehind(
  keys: readonly OrderKey[],
  row: StoredRow,
  cursor: Readonly<Record<string, unknown>>,
): boolean {
  const exact = exactOf(row);
  for (const { name, isDescending } of keys) {
    const difference = compare(exact(name), fromShown(name, cursor[name] ?? null));
    if (difference !== 0) return isDescending ? difference < 0 : difference > 0;
  }
  return false;
}

const TIMES = new Set(["createdAt", "updatedAt", "deletedAt"]);

function fromShown(name: string, value: unknown): unknown {
  return TIMES.has(name) && typeof value === "string" ? Date.parse(value) * 1000 : value;
}

function toCursor(row: StoredRow, keys: readonly OrderKey[]): string {
  const entries = keys.map(({ name }) => {
    const value = exactOf(row)(name);
    return [name, TIMES.has(name) && typeof value === "number" ? shown(value) : value];
  });
  return btoa(JSON.stringify(Object.fromEntries(entries)));
}

function readCursor(text: string, keys: readonly OrderKey[]): Readonly<Record<string, unknown>> {
  let cursor: Record<string, unknown>;
  try {
    cursor = JSON.parse(atob(text));
  } catch {
    throw badRequest(`Invalid cursor: ${text}`);
  }
  if (keys.some(({ name }) => !(name in cursor))) throw badRequest("Invalid cursor");
  return cursor;
}
