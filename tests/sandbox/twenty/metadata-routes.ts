import { Hono } from "hono";
import { z } from "zod";
import type { FieldDefinition, FieldType, ObjectDefinition } from "./metadata.ts";
import { badRequest, TwentyRefusal } from "./refusal.ts";
import type { TwentyEnv } from "./rest.ts";
import type { TwentyWorld } from "./state.ts";

const createSchema = z.object({
  objectMetadataId: z.string(),
  type: z.string(),
  name: z.string(),
  label: z.string(),
});

/** `/rest/metadata/…`: the data model, and the fields that a workspace adds to it. */
export function metadataRoutes(world: TwentyWorld): Hono<TwentyEnv> {
  const routes = new Hono<TwentyEnv>();
  const { state, settings } = world;

  routes.get("/objects", (c) => {
    const limit = Number(c.req.query("limit") ?? 60);
    if (limit > 1_000) {
      throw badRequest("Cannot return null for non-nullable field FieldConnection.edges.", "Error");
    }
    const after = c.req.query("starting_after");
    const all = [...state.objects.values()];
    const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const page = all.slice(start, start + limit);
    const endCursor = page.at(-1)?.id ?? null;
    return c.json({
      data: { objects: page.map(presentObject) },
      pageInfo: { hasNextPage: start + page.length < all.length, endCursor },
    });
  });

  routes.post("/fields", (c) => {
    requireDataModel(c.var.caller.rights);
    const parsed = createSchema.safeParse(c.var.body);
    if (!parsed.success) throw badRequest("label should not be empty");
    const { objectMetadataId, type, name, label } = parsed.data;
    const object = [...state.objects.values()].find(({ id }) => id === objectMetadataId);
    if (object === undefined) throw badRequest("Object does not exist", "EntityNotFoundError");
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) throw badRequest(`Name is not valid: ${name}`);
    if (object.fields.some((field) => field.name === name)) {
      throw badRequest(
        `Name '${name}' is not available, check that it is not duplicating another field's name.`,
      );
    }
    const field = addField(world, object, name, type, label);
    return c.json({ data: { createOneField: presentField(field) } }, 201);
  });

  routes.patch("/fields/:id", (c) => {
    requireDataModel(c.var.caller.rights);
    const { field } = fieldById(world, c.req.param("id"));
    const isActive = z.object({ isActive: z.boolean() }).safeParse(c.var.body);
    if (isActive.success) {
      field.isActive = isActive.data.isActive;
      state.modelVersion += 1;
    }
    return c.json({ data: { updateOneField: presentField(field) } });
  });

  routes.delete("/fields/:id", (c) => {
    requireDataModel(c.var.caller.rights);
    const { object, field } = fieldById(world, c.req.param("id"));
    if (field.isActive) throw badRequest("Active fields can't be deleted");
    object.fields.splice(object.fields.indexOf(field), 1);
    state.modelVersion += 1;
    return c.json({ data: { deleteOneField: { id: field.id } } });
  });

  function requireDataModel(rights: readonly string[]): void {
    if (rights.includes("data-model")) return;
    const words = "Entity performing the request does not have permission";
    throw settings.modern
      ? new TwentyRefusal(403, words, "PermissionsException", "FORBIDDEN")
      : new TwentyRefusal(400, words, "FORBIDDEN_EXCEPTION", "FORBIDDEN");
  }

  return routes;
}

/** Adds a field as an admin would; it can be used at once. */
export function addField(
  world: TwentyWorld,
  object: ObjectDefinition,
  name: string,
  type: string,
  label: string,
): FieldDefinition {
  const id = world.random.uuid();
  const field: FieldDefinition = {
    id,
    name,
    type: toFieldType(type),
    label,
    isActive: true,
    isCustom: true,
  };
  object.fields.push(field);
  world.state.modelVersion += 1;
  return field;
}

const CUSTOM_TYPES: readonly FieldType[] = [
  "TEXT",
  "NUMBER",
  "BOOLEAN",
  "DATE_TIME",
  "DATE",
  "RAW_JSON",
  "LINKS",
];

function toFieldType(text: string): FieldType {
  const type = CUSTOM_TYPES.find((one) => one === text);
  if (type === undefined) throw badRequest("Cannot return null for non-nullable field Field.id.");
  return type;
}

function fieldById({ state }: TwentyWorld, id: string) {
  for (const object of state.objects.values()) {
    const field = object.fields.find((one) => one.id === id);
    if (field !== undefined) return { object, field };
  }
  throw badRequest("Field does not exist", "EntityNotFoundError");
}

function presentObject(object: ObjectDefinition) {
  const { id, nameSingular, namePlural, fields } = object;
  return { id, nameSingular, namePlural, isActive: true, fields: fields.map(presentField) };
}

function presentField({ id, name, type, label, isActive, isCustom }: FieldDefinition) {
  return { id, name, type, label, isActive, isCustom };
}
