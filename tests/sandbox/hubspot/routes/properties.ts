import { Hono } from "hono";
import { z } from "zod";
import { attempt, batchResponse, checkBatchSize } from "../batch.ts";
import type { ApiContext, ApiEnv } from "../http.ts";
import { API_VERSION, authorOf, readBody, requireScope } from "../http.ts";
import type { ObjectTypeName } from "../object-types.ts";
import { OBJECT_TYPES, toObjectType } from "../object-types.ts";
import type { PropertyDefinition, PropertyGroup } from "../property-definition.ts";
import { BLANK_DEFINITION, definitionToJson } from "../property-definition.ts";
import { journal } from "../records.ts";
import { conflict, invalidInput, objectNotFound } from "../refusal.ts";
import { BATCH_MAX } from "../settings.ts";

const optionSchema = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.number().default(-1),
  hidden: z.boolean().default(false),
});

const propertySchema = z.object({
  name: z.string(),
  label: z.string().min(1),
  groupName: z.string(),
  type: z.enum(["string", "number", "date", "datetime", "enumeration", "bool"]),
  fieldType: z.enum([
    "text",
    "textarea",
    "html",
    "number",
    "date",
    "select",
    "radio",
    "checkbox",
    "booleancheckbox",
    "phonenumber",
    "file",
    "calculation_equation",
  ]),
  description: z.string().default(""),
  options: z.array(optionSchema).default([]),
  hasUniqueValue: z.boolean().default(false),
  hidden: z.boolean().default(false),
  formField: z.boolean().default(false),
  displayOrder: z.number().default(-1),
});

const groupSchema = z.object({
  name: z.string(),
  label: z.string().min(1),
  displayOrder: z.number().default(-1),
});

const NAME = /^[a-z][a-z0-9_]{0,99}$/;
const UNIQUE_PROPERTIES_MAX = 10;
const base = `/crm/properties/${API_VERSION}/:type`;

/** The definitions of properties and their groups. */
export function propertyRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.get(`${base}/groups`, (c) => {
    const { groups } = schemaOf(c, "read");
    return c.json({ results: [...groups.values()] });
  });

  routes.get(`${base}/groups/:group`, (c) => {
    const group = schemaOf(c, "read").groups.get(c.req.param("group"));
    if (group === undefined) throw objectNotFound("The property group does not exist.");
    return c.json(group);
  });

  routes.post(`${base}/groups`, async (c) => {
    const { type, groups } = schemaOf(c, "write");
    const body = await readBody(c, groupSchema);
    checkName(body.name);
    if (groups.has(body.name)) {
      throw conflict(`A property group named '${body.name}' already exists.`);
    }
    const group: PropertyGroup = { ...body, archived: false };
    groups.set(group.name, group);
    journal(c.var.world, "define", `${type}/groups`, group.name, new Map(), authorOf(c));
    return c.json(group, 201);
  });

  routes.get(base, (c) => {
    const { definitions } = schemaOf(c, "read");
    const archived = c.req.query("archived") === "true";
    return c.json({
      results: [...definitions.values()]
        .filter((one) => one.archived === archived)
        .map(definitionToJson),
    });
  });

  routes.post(base, async (c) => {
    const { type } = schemaOf(c, "write");
    return c.json(define(c, type, await readBody(c, propertySchema)), 201);
  });

  routes.post(`${base}/batch/create`, async (c) => {
    const { type } = schemaOf(c, "write");
    const { inputs } = await readBody(c, z.object({ inputs: z.array(propertySchema) }));
    checkBatchSize(inputs.length, BATCH_MAX);
    const items = inputs.map((input) =>
      attempt({ name: [input.name] }, () => define(c, type, input)),
    );
    return batchResponse(c, items, 201);
  });

  routes.get(`${base}/:name`, (c) => {
    const definition = schemaOf(c, "read").definitions.get(c.req.param("name"));
    if (definition === undefined || definition.archived) {
      throw objectNotFound(`Property ${c.req.param("name")} does not exist.`);
    }
    return c.json(definitionToJson(definition));
  });

  routes.delete(`${base}/:name`, (c) => {
    const { type, definitions } = schemaOf(c, "write");
    const name = c.req.param("name");
    const definition = definitions.get(name);
    if (definition?.hubspotDefined === true) {
      throw invalidInput(`Property ${name} is defined by HubSpot and cannot be archived.`);
    }
    if (definition !== undefined) definitions.set(name, { ...definition, archived: true });
    journal(c.var.world, "archive", `${type}/properties`, name, new Map(), authorOf(c));
    return c.body(null, 204);
  });

  return routes;
}

function schemaOf(c: ApiContext, access: "read" | "write") {
  const name = c.req.param("type") ?? "";
  const type = toObjectType(name);
  if (type === null) throw invalidInput(`Unable to infer object type from: ${name}`);
  const noun = OBJECT_TYPES[type].isActivity ? "contacts" : type;
  const scope = `crm.schemas.${noun}.${access}`;
  // Who may read the records may also read what their properties mean.
  requireScope(c, scope, ...(access === "read" ? [OBJECT_TYPES[type].readScope] : []));
  const { state } = c.var.world;
  return {
    type,
    definitions: state.definitions.get(type) ?? new Map<string, PropertyDefinition>(),
    groups: state.groups.get(type) ?? new Map<string, PropertyGroup>(),
  };
}

function define(
  c: ApiContext,
  type: ObjectTypeName,
  input: z.infer<typeof propertySchema>,
): Record<string, unknown> {
  const { state, settings, now } = c.var.world;
  const definitions = state.definitions.get(type) ?? new Map<string, PropertyDefinition>();
  if (OBJECT_TYPES[type].isActivity && !settings.customActivityProperties) {
    throw invalidInput(`Custom properties cannot be created for ${type}.`);
  }
  checkName(input.name);
  if (definitions.has(input.name)) {
    throw conflict(`A property named '${input.name}' already exists.`);
  }
  if (state.groups.get(type)?.has(input.groupName) !== true) {
    throw invalidInput(`Property group '${input.groupName}' does not exist.`);
  }
  if (input.type === "enumeration" && input.options.length === 0) {
    throw invalidInput("An enumeration needs at least one option.");
  }
  const unique = [...definitions.values()].filter((one) => one.hasUniqueValue).length;
  if (input.hasUniqueValue && unique >= UNIQUE_PROPERTIES_MAX) {
    throw invalidInput(`At most ${UNIQUE_PROPERTIES_MAX} properties may have unique values.`);
  }
  const definition = { ...BLANK_DEFINITION, ...input, createdAt: now(), updatedAt: now() };
  definitions.set(definition.name, definition);
  journal(c.var.world, "define", `${type}/properties`, input.name, new Map(), authorOf(c));
  return definitionToJson(definition);
}

function checkName(name: string): void {
  if (!NAME.test(name)) {
    throw invalidInput(
      `"${name}" is not a valid name: small letters, digits and underscores, a letter first.`,
    );
  }
}
