import { Hono } from "hono";
import { z } from "zod";
import type { ApiContext, ApiEnv } from "../http.ts";
import { API_VERSION, authorOf, listOf, objectTypeFor, pageLimit, readBody } from "../http.ts";
import { create, merge, update } from "../operations.ts";
import type { Wanted } from "../presenter.ts";
import { present, presentAfterWrite } from "../presenter.ts";
import { archiveRecord } from "../records.ts";
import { invalidInput, pathNotFound } from "../refusal.ts";
import { search, searchSchema } from "../search.ts";
import { BATCH_MAX_WITH_HISTORY, LIST_MAX } from "../settings.ts";
import { lookUp, requireRecord } from "../write-checks.ts";

export const rawPropertiesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

export const associationsSchema = z
  .array(
    z.object({
      to: z.object({ id: z.union([z.string(), z.number()]).transform(String) }),
      types: z.array(z.object({ associationCategory: z.string(), associationTypeId: z.number() })),
    }),
  )
  .default([])
  .transform((all) =>
    all.map(({ to, types }) => ({
      toId: to.id,
      typeIds: types.map((type) => type.associationTypeId),
    })),
  );

const createSchema = z.object({
  properties: rawPropertiesSchema,
  associations: associationsSchema,
  objectWriteTraceId: z.string().optional(),
});
const updateSchema = z.object({
  properties: rawPropertiesSchema,
  objectWriteTraceId: z.string().optional(),
});
const mergeSchema = z.object({ primaryObjectId: z.string(), objectIdToMerge: z.string() });

const base = `/crm/objects/${API_VERSION}/:type`;

/** One record at a time, lists and search. */
export function objectRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.post(`${base}/search`, async (c) => {
    const type = objectTypeFor(c, "read");
    const request = await readBody(c, searchSchema);
    const answer = search(c.var.world, type, request);
    const properties = request.properties ?? [];
    return c.json({
      total: answer.total,
      results: answer.rows.map((row) => {
        const shown = present(c.var.world, row.record, wanted(c, { properties }));
        const names = Object.keys(shown.properties);
        return {
          ...shown,
          properties: Object.fromEntries(names.map((name) => [name, row.value(name)])),
          updatedAt: new Date(row.updatedAt).toISOString(),
        };
      }),
      ...(answer.nextAfter === null ? {} : { paging: { next: { after: answer.nextAfter } } }),
    });
  });

  routes.post(`${base}/merge`, async (c) => {
    const type = objectTypeFor(c, "write");
    if (type !== "contacts" && type !== "companies") throw pathNotFound();
    const { primaryObjectId, objectIdToMerge } = await readBody(c, mergeSchema);
    const merged = merge(c.var.world, type, primaryObjectId, objectIdToMerge, authorOf(c));
    return c.json(present(c.var.world, merged, wanted(c, {})));
  });

  routes.get(base, (c) => {
    const type = objectTypeFor(c, "read");
    const shown = fromQuery(c);
    const max = shown.history.length > 0 ? BATCH_MAX_WITH_HISTORY : LIST_MAX;
    const limit = pageLimit(c, max, 10);
    const archived = c.req.query("archived") === "true";
    const after = Number(c.req.query("after") ?? 0);
    if (!Number.isFinite(after)) throw invalidInput("The paging cursor is not valid.");
    const rows = [...c.var.world.state.records[type].values()]
      .filter((record) => (record.archivedAt !== null) === archived && Number(record.id) > after)
      .toSorted((left, right) => Number(left.id) - Number(right.id));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return c.json({
      results: page.map((record) => present(c.var.world, record, shown)),
      ...(rows.length > page.length && last !== undefined
        ? { paging: { next: { after: last.id, link: nextLink(c, last.id) } } }
        : {}),
    });
  });

  routes.post(base, async (c) => {
    const type = objectTypeFor(c, "write");
    const body = await readBody(c, createSchema);
    const record = create(c.var.world, type, body.properties, body.associations, authorOf(c));
    const shown = presentAfterWrite(c.var.world, record, Object.keys(body.properties));
    return c.json({ ...shown, ...traceOf(body) }, 201);
  });

  routes.get(`${base}/:id`, (c) => {
    const type = objectTypeFor(c, "read");
    const archived = c.req.query("archived") === "true";
    const record = requireRecord(c.var.world, type, c.req.param("id"), idProperty(c), archived);
    return c.json(present(c.var.world, record, fromQuery(c)));
  });

  routes.patch(`${base}/:id`, async (c) => {
    const type = objectTypeFor(c, "write");
    const body = await readBody(c, updateSchema);
    const record = requireRecord(c.var.world, type, c.req.param("id"), idProperty(c));
    update(c.var.world, record, body.properties, authorOf(c));
    const shown = presentAfterWrite(c.var.world, record, Object.keys(body.properties));
    return c.json({ ...shown, ...traceOf(body) });
  });

  routes.delete(`${base}/:id`, (c) => {
    const type = objectTypeFor(c, "write");
    const record = lookUp(c.var.world, type, c.req.param("id"), idProperty(c));
    if (record !== null) archiveRecord(c.var.world, record, authorOf(c));
    return c.body(null, 204);
  });

  return routes;
}

export function wanted(c: ApiContext, asked: Partial<Wanted>): Wanted {
  return {
    properties: [],
    history: [],
    associations: [],
    hideEmailBodies: !c.var.key.scopes.includes("sales-email-read"),
    ...asked,
  };
}

export function traceOf(body: { objectWriteTraceId?: string | undefined }) {
  return body.objectWriteTraceId === undefined
    ? {}
    : { objectWriteTraceId: body.objectWriteTraceId };
}

function fromQuery(c: ApiContext): Wanted {
  return wanted(c, {
    properties: listOf(c, "properties"),
    history: listOf(c, "propertiesWithHistory"),
    associations: listOf(c, "associations"),
  });
}

function idProperty(c: ApiContext): string | null {
  return c.req.query("idProperty") ?? null;
}

function nextLink(c: ApiContext, after: string): string {
  const url = new URL(c.req.url);
  url.searchParams.set("after", after);
  return `https://api.hubapi.com${url.pathname}${url.search}`;
}
