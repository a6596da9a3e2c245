import { Hono } from "hono";
import { z } from "zod";
import { associationTypesBetween } from "../association-types.ts";
import { associationsOf } from "../associations.ts";
import { attempt, batchResponse, checkBatchSize } from "../batch.ts";
import type { ApiEnv } from "../http.ts";
import { API_VERSION, authorOf, objectTypeFor, readBody } from "../http.ts";
import type { ObjectTypeName } from "../object-types.ts";
import { OBJECT_TYPES } from "../object-types.ts";
import { associateDefault } from "../operations.ts";
import { findRecord } from "../records.ts";
import { invalidInput, Refusal } from "../refusal.ts";
import type { World } from "../state.ts";

const READ_MAX = 1000;

const batchSchema = z.object({
  inputs: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).transform(String),
      after: z.string().optional(),
    }),
  ),
});

/** Which records belong together. */
export function associationRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.put(`/crm/objects/${API_VERSION}/:type/:id/associations/default/:toType/:toId`, (c) => {
    const from = objectTypeFor(c, "write");
    const to = objectTypeFor(c, "read", c.req.param("toType"));
    const { id, toId } = c.req.param();
    const typeIds = associateDefault(c.var.world, from, id, to, toId, authorOf(c));
    const items = typeIds.map((associationTypeId) => ({
      ok: true as const,
      result: {
        from: { id },
        to: { id: toId },
        associationSpec: { associationCategory: "HUBSPOT_DEFINED", associationTypeId },
      },
    }));
    return batchResponse(c, items, 200);
  });

  routes.get(`/crm/objects/${API_VERSION}/:type/:id/associations/:toType`, (c) => {
    const from = objectTypeFor(c, "read");
    const to = objectTypeFor(c, "read", c.req.param("toType"));
    return c.json({ results: associated(c.var.world, from, c.req.param("id"), to) });
  });

  routes.post(`/crm/associations/${API_VERSION}/:type/:toType/batch/read`, async (c) => {
    const from = objectTypeFor(c, "read");
    const to = objectTypeFor(c, "read", c.req.param("toType"));
    const { inputs } = await readBody(c, batchSchema);
    checkBatchSize(inputs.length, READ_MAX);
    const items = inputs.map(({ id }) =>
      attempt(
        {
          fromObjectId: [id],
          fromObjectType: [OBJECT_TYPES[from].singular],
          toObjectType: [OBJECT_TYPES[to].singular],
        },
        () => {
          const found = associated(c.var.world, from, id, to);
          if (found.length === 0) throw noAssociations(from, id, to);
          return { from: { id }, to: found };
        },
      ),
    );
    return batchResponse(c, items, 200);
  });

  routes.get(`/crm/associations/${API_VERSION}/:type/:toType/labels`, (c) => {
    const from = objectTypeFor(c, "read");
    const to = objectTypeFor(c, "read", c.req.param("toType"));
    return c.json({
      results: associationTypesBetween(from, to).map(({ typeId, label }) => ({
        category: "HUBSPOT_DEFINED",
        typeId,
        label,
      })),
    });
  });

  return routes;
}

function associated(world: World, from: ObjectTypeName, id: string, to: ObjectTypeName) {
  if (!/^\d+$/.test(id)) throw invalidInput(`Invalid object id: ${id}. Object ids are numeric.`);
  const record = findRecord(world, from, id);
  const others = associationsOf(world.state, from, record?.id ?? id, to);
  return [...others].map(([toObjectId, types]) => ({
    toObjectId,
    associationTypes: types.map(({ typeId, label }) => ({
      category: "HUBSPOT_DEFINED",
      typeId,
      label,
    })),
  }));
}

/** A record without associations is an error of the batch, not an empty list: a trap for readers. */
function noAssociations(from: ObjectTypeName, id: string, to: ObjectTypeName): Refusal {
  return new Refusal(404, {
    message: `No ${OBJECT_TYPES[to].singular} is associated with ${OBJECT_TYPES[from].singular} ${id}.`,
    category: "OBJECT_NOT_FOUND",
    subCategory: "crm.associations.NO_ASSOCIATIONS_FOUND",
  });
}
