import { badRequest, invalid, notAllowed } from "./refusal.ts";
import type { ApiKey } from "./settings.ts";
import { PAGE_MAX } from "./settings.ts";
import type { Json, World } from "./state.ts";

/** What the routes know of each request. */
export interface ApiEnv {
  readonly Variables: { readonly world: World; readonly key: ApiKey };
}

export type Body = Readonly<Record<string, Json>>;

/** The body as an object; a request without one, or with something else, is refused. */
export async function readBody(request: Request): Promise<Body> {
  const json: unknown = await request.json().catch(() => null);
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw badRequest("Request body is not valid JSON");
  }
  return json as Body;
}

/** Version 2 refuses a parameter that it does not know. */
export function allowOnly(query: URLSearchParams, names: readonly string[]): void {
  const others = [...query.keys()].filter((name) => !names.includes(name));
  if (others.length > 0) throw invalid(others.map((name) => notAllowed(name)));
}

/** One page of rows by a cursor that means nothing to anybody: version 2. */
export function cursorPage<Row>(rows: readonly Row[], query: URLSearchParams) {
  const limit = readLimit(query, 100);
  const cursor = query.get("cursor");
  const start = cursor === null ? 0 : readCursor(cursor);
  const end = start + limit;
  const next = end < rows.length ? Buffer.from(`from:${end}`).toString("base64url") : null;
  return { data: rows.slice(start, end), additional_data: { next_cursor: next } };
}

function readCursor(cursor: string): number {
  const [, start] = /^from:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (start === undefined) throw invalid(["cursor: Expected a cursor of this list"]);
  return Number(start);
}

/** One page of rows by offset: version 1. An empty page has no data at all. */
export function offsetPage<Row>(rows: readonly Row[], query: URLSearchParams) {
  const limit = Number(query.get("limit") ?? 100);
  const start = Number(query.get("start") ?? 0);
  const data = rows.slice(start, start + Math.min(limit, PAGE_MAX));
  const end = start + data.length;
  const more = end < rows.length;
  return {
    data: data.length === 0 ? null : data,
    additional_data: {
      pagination: {
        start,
        limit,
        more_items_in_collection: more,
        ...(more ? { next_start: end } : {}),
      },
    },
  };
}

function readLimit(query: URLSearchParams, usual: number): number {
  const limit = Number(query.get("limit") ?? usual);
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_MAX) {
    throw invalid([`limit: Expected an integer from 1 to ${PAGE_MAX}`]);
  }
  return limit;
}

/** A moment of a query. Version 2 takes RFC 3339 without milliseconds and nothing else. */
export function strictMoment(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(text)) {
    throw invalid([`${name}: Expected a date-time in the RFC3339 format`]);
  }
  return Date.parse(text);
}
