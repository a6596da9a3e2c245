import { Hono } from "hono";
import { z } from "zod";
import { attempt, batchResponse, checkBatchSize } from "../batch.ts";
import type { ApiEnv } from "../http.ts";
import { API_VERSION, authorOf, objectTypeFor, readBody } from "../http.ts";
import { create, update } from "../operations.ts";
import { present, presentAfterWrite } from "../presenter.ts";
import { archiveRecord } from "../records.ts";
import type { Refusal } from "../refusal.ts";
import { invalidInput, objectNotFound } from "../refusal.ts";
import { BATCH_MAX, BATCH_MAX_WITH_HISTORY } from "../settings.ts";
import { lookUp, requireRecord } from "../write-checks.ts";
import { associationsSchema, rawPropertiesSchema, traceOf, wanted } from "./objects.ts";

const id = z.union([z.string(), z.number()]).transform(String);
const trace = { objectWriteTraceId: z.string().optional() };

const readSchema = z.object({
  inputs: z.array(z.object({ id })),
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.string().optional(),
});
const createSchema = z.object({
  inputs: z.array(
    z.object({ properties: rawPropertiesSchema, associations: associationsSchema, ...trace }),
  ),
});
const updateSchema = z.object({
  inputs: z.array(
    z.object({ id, idProperty: z.string().optional(), properties: rawPropertiesSchema, ...trace }),
  ),
});
const archiveSchema = z.object({ inputs: z.array(z.object({ id })) });

const base = `/crm/objects/${API_VERSION}/:type/batch`;

/** Many records in one call. Items fail one by one; the call as a whole only for its own shape. */
export function batchRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.post(`${base}/read`, async (c) => {
    const type = objectTypeFor(c, "read");
    const body = await readBody(c, readSchema);
    const withHistory = body.propertiesWithHistory.length > 0;
    checkBatchSize(body.inputs.length, withHistory ? BATCH_MAX_WITH_HISTORY : BATCH_MAX);
    const archived = c.req.query("archived") === "true";
    const shown = wanted(c, {
      properties: body.properties,
      history: body.propertiesWithHistory,
    });
    // Two ids of one merged record give one result.
    const seen = new Set<string>();
    const items = body.inputs
      .map((input) =>
        attempt({ ids: [input.id] }, () => {
          const record = lookUp(c.var.world, type, input.id, body.idProperty ?? null);
          if (record === null || (record.archivedAt !== null) !== archived) throw notThere();
          return present(c.var.world, record, shown);
        }),
      )
      .filter((item) => {
        const repeated = item.ok && seen.has(item.result.id);
        if (item.ok) seen.add(item.result.id);
        return !repeated;
      });
    return batchResponse(c, items, 200);
  });

  routes.post(`${base}/create`, async (c) => {
    const type = objectTypeFor(c, "write");
    const body = await readBody(c, createSchema);
    checkBatchSize(body.inputs.length, BATCH_MAX);
    const items = body.inputs.map((input, index) =>
      attempt({ objectWriteTraceId: [input.objectWriteTraceId ?? String(index)] }, () => {
        const record = create(c.var.world, type, input.properties, input.associations, authorOf(c));
        const shown = presentAfterWrite(c.var.world, record, Object.keys(input.properties));
        return { ...shown, ...traceOf(input) };
      }),
    );
    return batchResponse(c, items, 201);
  });

  routes.post(`${base}/update`, async (c) => {
    const type = objectTypeFor(c, "write");
    const body = await readBody(c, updateSchema);
    checkBatchSize(body.inputs.length, BATCH_MAX);
    const ids = body.inputs.map((input) => input.id);
    if (new Set(ids).size < ids.length) {
      throw invalidInput("Duplicate IDs found in batch input: each record may appear once.");
    }
    const items = body.inputs.map((input) =>
      attempt(errorContext(input), () => {
        const record = requireRecord(c.var.world, type, input.id, input.idProperty ?? null);
        update(c.var.world, record, input.properties, authorOf(c));
        const shown = presentAfterWrite(c.var.world, record, Object.keys(input.properties));
        return { ...shown, ...traceOf(input) };
      }),
    );
    return batchResponse(c, items, 200);
  });

  routes.post(`${base}/upsert`, async (c) => {
    const type = objectTypeFor(c, "write");
    const body = await readBody(c, updateSchema);
    checkBatchSize(body.inputs.length, BATCH_MAX);
    const items = body.inputs.map((input) =>
      attempt(errorContext(input), () => {
        const by = input.idProperty ?? null;
        const known = lookUp(c.var.world, type, input.id, by);
        if (known === null && by === null) throw objectNotFound();
        const record =
          known === null || known.archivedAt !== null
            ? create(
                c.var.world,
                type,
                { ...input.properties, ...(by === null ? {} : { [by]: input.id }) },
                [],
                authorOf(c),
              )
            : update(c.var.world, known, input.properties, authorOf(c));
        const shown = presentAfterWrite(c.var.world, record, Object.keys(input.properties));
        return { ...shown, new: record !== known, ...traceOf(input) };
      }),
    );
    return batchResponse(c, items, 200);
  });

  routes.post(`${base}/archive`, async (c) => {
    const type = objectTypeFor(c, "write");
    const body = await readBody(c, archiveSchema);
    checkBatchSize(body.inputs.length, BATCH_MAX);
    for (const input of body.inputs) {
      const record = lookUp(c.var.world, type, input.id, null);
      if (record !== null) archiveRecord(c.var.world, record, authorOf(c));
    }
    return c.body(null, 204);
  });

  return routes;
}

function notThere(): Refusal {
  return objectNotFound("Could not get some of the objects, they may be deleted or not exist.");
}

function errorContext(input: {
  id: string;
  objectWriteTraceId?: string | undefined;
}): Readonly<Record<string, readonly string[]>> {
  return {
    ids: [input.id],
    ...(input.objectWriteTraceId === undefined
      ? {}
      : { objectWriteTraceId: [input.objectWriteTraceId] }),
  };
}
