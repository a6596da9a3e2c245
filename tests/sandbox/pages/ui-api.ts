import { Hono } from "hono";
import { z } from "zod";
import { associationTypesBetween } from "../hubspot/association-types.ts";
import type { ObjectTypeName } from "../hubspot/object-types.ts";
import { toObjectType } from "../hubspot/object-types.ts";
import { create, update } from "../hubspot/operations.ts";
import type { Author } from "../hubspot/records.ts";
import { findRecord } from "../hubspot/records.ts";
import { Refusal } from "../hubspot/refusal.ts";
import type { StoredRecord, World } from "../hubspot/state.ts";
import { toStamp } from "../hubspot/values.ts";
import { ownerName, titleOf, toUiRecord } from "./ui-record.ts";
import type { UiListRow } from "./ui-types.ts";

const editSchema = z.object({ name: z.string(), value: z.string() });
const noteSchema = z.object({ body: z.string().min(1) });

/** A colleague who works in the CRM itself. */
const COLLEAGUE: Author = {
  sourceType: "CRM_UI",
  sourceId: "userId:7001",
  sourceLabel: null,
  userId: 7001,
  request: null,
};

/** What the pages read and write, over the same state as the API and without its limits. */
export function uiRoutes(world: World): Hono {
  const routes = new Hono();

  routes.get("/list/:type", (c) => {
    const type = typeOf(c.req.param("type"));
    const query = (c.req.query("q") ?? "").toLowerCase();
    const rows = [...world.state.records[type].values()]
      .filter((record) => record.archivedAt === null)
      .map((record) => toRow(world, record))
      .filter((row) => `${row.name} ${row.email} ${row.company}`.toLowerCase().includes(query))
      .toSorted((left, right) => right.changedAt.localeCompare(left.changedAt));
    return c.json(rows);
  });

  routes.get("/records/:type/:id", (c) => {
    const record = recordOf(world, c.req.param("type"), c.req.param("id"));
    if (record === null) return c.json({ message: "This record does not exist." }, 404);
    return c.json(toUiRecord(world, record, c.req.param("id")));
  });

  routes.patch("/records/:type/:id", async (c) => {
    const record = recordOf(world, c.req.param("type"), c.req.param("id"));
    if (record === null) return c.json({ message: "This record does not exist." }, 404);
    const { name, value } = editSchema.parse(await c.req.json());
    update(world, record, { [name]: value }, COLLEAGUE);
    return c.json(toUiRecord(world, record, record.id));
  });

  routes.post("/records/:type/:id/notes", async (c) => {
    const record = recordOf(world, c.req.param("type"), c.req.param("id"));
    if (record === null) return c.json({ message: "This record does not exist." }, 404);
    const { body } = noteSchema.parse(await c.req.json());
    const typeIds = associationTypesBetween("notes", record.type).map((type) => type.typeId);
    const note = create(
      world,
      "notes",
      { hs_timestamp: toStamp(world.now()), hs_note_body: body },
      [{ toId: record.id, typeIds }],
      COLLEAGUE,
    );
    return c.json({ id: note.id }, 201);
  });

  routes.onError((error, c) =>
    c.json({ message: error.message }, error instanceof Refusal ? 400 : 500),
  );
  return routes;
}

function typeOf(name: string): ObjectTypeName {
  return toObjectType(name) ?? "contacts";
}

function recordOf(world: World, type: string, id: string): StoredRecord | null {
  return findRecord(world, typeOf(type), id);
}

function toRow(world: World, record: StoredRecord): UiListRow {
  const value = (name: string): string | null => record.properties.get(name) ?? null;
  return {
    id: record.id,
    name: titleOf(record),
    email: value("email"),
    company: value("company") ?? value("domain"),
    owner: ownerName(world, value("hubspot_owner_id")),
    stage: value("lifecyclestage"),
    changedAt: new Date(record.updatedAt).toISOString(),
  };
}
