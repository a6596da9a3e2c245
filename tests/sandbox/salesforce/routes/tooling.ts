import { Hono } from "hono";
import type { ApiEnv } from "../http.ts";
import { isObject, readJson } from "../http.ts";
import { makeId } from "../ids.ts";
import type { Column } from "../objects.ts";
import { customObject } from "../objects.ts";
import { REFUSALS, refuse } from "../refusal.ts";
import { HANDRAIL_SET } from "../settings.ts";
import type { World } from "../state.ts";

/** Setting up objects and columns. A new column is closed to everybody until somebody grants it. */
export function toolingRoutes(world: World): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.use("/tooling/*", async (_, next) => {
    if (!world.settings.isAdmin) throw REFUSALS.noAccess();
    await next();
  });

  routes.get("/tooling/query", (c) => {
    const soql = c.req.query("q") ?? "";
    const [, from] = /FROM (\w+)/.exec(soql) ?? [];
    const [, name = ""] = /QualifiedApiName = '(\w+)'/.exec(soql) ?? [];
    const columns = world.state.objects.get(name)?.columns.values() ?? [];
    const records =
      from === "FieldDefinition"
        ? [...columns].map((column) => ({
            QualifiedApiName: column.name,
            DataType: listedType(column),
          }))
        : world.state.objects.has(name)
          ? [{ QualifiedApiName: name }]
          : [];
    return c.json({ size: records.length, totalSize: records.length, done: true, records });
  });

  routes.post("/tooling/sobjects/CustomObject", async (c) => {
    const { FullName: fullName } = await readJson(c.req.raw);
    const name = String(fullName);
    if (world.state.objects.has(name)) {
      throw refuse(400, "DUPLICATE_DEVELOPER_NAME", `There is already an object named ${name}`);
    }
    world.state.objects.set(name, customObject(name));
    world.state.rows.set(name, new Map());
    world.state.closed.add(name);
    return c.json(defined(world, name), 201);
  });

  routes.post("/tooling/sobjects/CustomField", async (c) => {
    const { FullName: fullName, Metadata: metadata } = await readJson(c.req.raw);
    const [object = "", name = ""] = String(fullName).split(".");
    const columns = world.state.objects.get(object)?.columns;
    if (columns === undefined) throw REFUSALS.notFound();
    if (columns.has(name)) {
      throw refuse(400, "DUPLICATE_DEVELOPER_NAME", `There is already a field named ${name}`);
    }
    columns.set(name, toColumn(name, isObject(metadata) ? metadata : {}));
    world.state.closed.add(`${object}.${name}`);
    return c.json(defined(world, `${object}.${name}`), 201);
  });
  return routes;
}

/** Opens what the permission sets of this user grant. Called after each write, as the server does by itself. */
export function applyGrants(world: World, userId: string): void {
  const { rows, closed } = world.state;
  const sets = [...(rows.get("PermissionSetAssignment")?.values() ?? [])]
    .filter(({ values }) => values["AssigneeId"] === userId)
    .map(({ values }) => values["PermissionSetId"]);
  for (const { values } of rows.get("FieldPermissions")?.values() ?? []) {
    if (sets.includes(values["ParentId"] ?? null)) closed.delete(String(values["Field"]));
  }
  for (const { values } of rows.get("ObjectPermissions")?.values() ?? []) {
    if (sets.includes(values["ParentId"] ?? null)) closed.delete(String(values["SobjectType"]));
  }
}

function defined(world: World, id: string) {
  const { journal, request } = world.state;
  journal.push({
    request,
    at: world.now(),
    action: "define",
    object: HANDRAIL_SET,
    id,
    values: {},
  });
  world.state.nextId += 1;
  return { id: makeId("00N", world.state.nextId), success: true, errors: [] };
}

const TYPES: Readonly<Record<string, Column["type"]>> = {
  Text: "text",
  LongTextArea: "long-text",
  DateTime: "datetime",
  Date: "date",
};

function toColumn(name: string, metadata: Readonly<Record<string, unknown>>): Column {
  const type = TYPES[String(metadata["type"])];
  const length = Number(metadata["length"]);
  if (type === undefined) throw refuse(400, "INVALID_FIELD_TYPE", "Unknown type");
  if ((type === "text" && !(length <= 255)) || (type === "long-text" && !(length <= 131_072))) {
    throw refuse(400, "FIELD_INTEGRITY_EXCEPTION", `${name}: the length is out of range`);
  }
  return {
    name,
    type,
    ...(Number.isNaN(length) ? {} : { length }),
    ...(metadata["unique"] === true ? { unique: true } : {}),
    ...(metadata["externalId"] === true ? { externalId: true } : {}),
  };
}

/** Types as Salesforce words them in lists. */
function listedType({ type, length }: Column): string {
  switch (type) {
    case "long-text":
      return `Long Text Area(${length})`;
    case "datetime":
      return "Date/Time";
    case "date":
      return "Date";
    default:
      return `Text(${length ?? 255})`;
  }
}
