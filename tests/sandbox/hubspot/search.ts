import { z } from "zod";
import { associationsOf } from "./associations.ts";
import type { IndexedRecord } from "./index-view.ts";
import { indexedRecords } from "./index-view.ts";
import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPES, toObjectType } from "./object-types.ts";
import { invalidInput } from "./refusal.ts";
import { filterSchema, matches } from "./search-filter.ts";
import { SEARCH_PAGE_MAX, SEARCH_RESULT_MAX } from "./settings.ts";
import type { World } from "./state.ts";
import { parseMoment } from "./values.ts";

const sortSchema = z.union([
  z.string(),
  z.object({
    propertyName: z.string(),
    direction: z.enum(["ASCENDING", "DESCENDING"]).default("ASCENDING"),
  }),
]);

export const searchSchema = z.object({
  query: z.string().max(3000).optional(),
  limit: z.number().int().min(0).optional(),
  after: z.union([z.string(), z.number()]).optional(),
  sorts: z.array(sortSchema).optional(),
  properties: z.array(z.string()).optional(),
  filterGroups: z.array(z.object({ filters: z.array(filterSchema) })).optional(),
});

export type SearchRequest = z.infer<typeof searchSchema>;

export interface SearchAnswer {
  readonly total: number;
  readonly rows: readonly IndexedRecord[];
  readonly nextAfter: string | null;
}

const FILTER_GROUPS_MAX = 5;
const FILTERS_PER_GROUP_MAX = 6;
const FILTERS_MAX = 18;
const DEFAULT_PAGE = 10;

export function search(world: World, type: ObjectTypeName, request: SearchRequest): SearchAnswer {
  const { limit, offset } = pageOf(request);
  checkSize(request);
  const groups = request.filterGroups ?? [];
  for (const { propertyName } of groups.flatMap((group) => group.filters)) {
    checkKnown(world, type, propertyName);
  }
  const order = orderOf(world, type, request);
  const query = request.query?.trim().toLowerCase() ?? "";
  const found = indexedRecords(world, type)
    .filter(
      (row) =>
        groups.length === 0 ||
        groups.some((group) =>
          group.filters.every((one) =>
            matches(lookUp(world, row), one, kindOf(world, type, one.propertyName)),
          ),
        ),
    )
    .filter((row) => query === "" || answersQuery(row, type, query))
    .toSorted(order);
  const rows = found.slice(offset, offset + limit);
  const next = offset + rows.length;
  return { total: found.length, rows, nextAfter: next < found.length ? String(next) : null };
}

function pageOf(request: SearchRequest): { limit: number; offset: number } {
  const limit = request.limit ?? DEFAULT_PAGE;
  if (limit > SEARCH_PAGE_MAX) {
    throw invalidInput(`Limit ${limit} is too large: at most ${SEARCH_PAGE_MAX} results per page.`);
  }
  const offset = Number(request.after ?? 0);
  if (!Number.isInteger(offset) || offset < 0) {
    throw invalidInput("The paging cursor is not valid.");
  }
  if (offset + limit > SEARCH_RESULT_MAX) {
    throw invalidInput(
      `Cannot page beyond ${SEARCH_RESULT_MAX} results: after ${offset} with limit ${limit}.`,
    );
  }
  return { limit, offset };
}

function checkSize(request: SearchRequest): void {
  const groups = request.filterGroups ?? [];
  const filters = groups.reduce((sum, group) => sum + group.filters.length, 0);
  if (
    groups.length > FILTER_GROUPS_MAX ||
    filters > FILTERS_MAX ||
    groups.some((group) => group.filters.length > FILTERS_PER_GROUP_MAX)
  ) {
    throw invalidInput(
      `Too many filters: at most ${FILTER_GROUPS_MAX} groups, ${FILTERS_PER_GROUP_MAX} filters in one and ${FILTERS_MAX} in all.`,
    );
  }
  if ((request.sorts?.length ?? 0) > 1) throw invalidInput("Only one sort is allowed.");
}

function checkKnown(world: World, type: ObjectTypeName, name: string): void {
  if (associationTarget(name) !== null) return;
  if (world.state.definitions.get(type)?.has(name) === true) return;
  throw invalidInput("There was a problem with the request.", [
    {
      message: `Property "${name}" does not exist`,
      code: "PROPERTY_DOESNT_EXIST",
      context: { propertyName: [name] },
    },
  ]);
}

function kindOf(world: World, type: ObjectTypeName, name: string) {
  return world.state.definitions.get(type)?.get(name)?.type ?? "string";
}

/** A property's values, or the associated ids for the pseudo-property `associations.contact`. */
function lookUp(world: World, row: IndexedRecord): (name: string) => readonly string[] {
  return (name) => {
    const target = associationTarget(name);
    if (target !== null) {
      return [...associationsOf(world.state, row.record.type, row.record.id, target).keys()];
    }
    const value = row.value(name);
    return value === null ? [] : [value];
  };
}

function associationTarget(name: string): ObjectTypeName | null {
  return name.startsWith("associations.") ? toObjectType(name.slice("associations.".length)) : null;
}

function answersQuery(row: IndexedRecord, type: ObjectTypeName, query: string): boolean {
  const text = OBJECT_TYPES[type].searchableProperties
    .map((name) => row.value(name) ?? "")
    .join(" ")
    .toLowerCase();
  return query.split(/\s+/).every((word) => text.includes(word));
}

function orderOf(
  world: World,
  type: ObjectTypeName,
  request: SearchRequest,
): (left: IndexedRecord, right: IndexedRecord) => number {
  const sort = request.sorts?.[0];
  const named = typeof sort === "string" ? fromText(sort) : sort;
  const name = named?.propertyName ?? OBJECT_TYPES[type].createdProperty;
  checkKnown(world, type, name);
  const sign = named?.direction === "DESCENDING" ? -1 : 1;
  const kind = kindOf(world, type, name);
  return (left, right) => {
    const order =
      kind === "string" || kind === "enumeration" || kind === "bool"
        ? (left.value(name) ?? "").localeCompare(right.value(name) ?? "")
        : toNumber(left.value(name)) - toNumber(right.value(name));
    return order === 0 ? Number(left.record.id) - Number(right.record.id) : sign * order;
  };
}

function fromText(sort: string): { propertyName: string; direction: "ASCENDING" | "DESCENDING" } {
  return sort.startsWith("-")
    ? { propertyName: sort.slice(1), direction: "DESCENDING" }
    : { propertyName: sort, direction: "ASCENDING" };
}

function toNumber(value: string | null): number {
  if (value === null) return Number.MIN_SAFE_INTEGER;
  return parseMoment(value) ?? Number(value);
}
