import type { Hono } from "hono";
import type { StoredField } from "../field-catalogue.ts";
import { type ApiEnv, allowOnly, cursorPage, readBody } from "../http.ts";
import { forbidden, invalid, notAllowed } from "../refusal.ts";
import { defineField, type FieldKind } from "../state.ts";

const TYPES = [
  ...["varchar", "varchar_auto", "text", "double", "monetary", "date", "set", "enum", "user"],
  ...["org", "people", "phone", "time", "timerange", "daterange", "address"],
];

/** Fields and stages: version 2. Nobody but an admin may add a field, and names may come twice. */
export function addFieldRoutes(api: Hono<ApiEnv>): void {
  for (const kind of ["person", "deal", "organization"] as const) addKind(api, kind);

  api.get("/api/v2/stages", (c) => {
    const query = new URL(c.req.url).searchParams;
    const rows = c.var.world.state.stages.map(({ id, name }, index) => ({
      id,
      name,
      order_nr: index,
      pipeline_id: 1,
      is_deleted: false,
      deal_probability: 100,
      is_deal_rot_enabled: false,
      days_to_rotten: null,
      add_time: "2025-01-01T08:00:00Z",
      update_time: null,
    }));
    return c.json({ success: true, ...cursorPage(rows, query) });
  });
}

function addKind(api: Hono<ApiEnv>, kind: FieldKind): void {
  api.get(`/api/v2/${kind}Fields`, (c) => {
    const query = new URL(c.req.url).searchParams;
    allowOnly(query, ["limit", "cursor", "include_fields"]);
    const page = cursorPage(c.var.world.state.fields[kind], query);
    return c.json({ success: true, ...page, data: page.data.map(present) });
  });

  api.post(`/api/v2/${kind}Fields`, async (c) => {
    const { world, key } = c.var;
    if (!key.isAdmin) throw forbidden("You do not have permissions to add fields");
    const { field_name: name, field_type: type, ...rest } = await readBody(c.req.raw);
    const issues = Object.keys(rest)
      .filter((other) => other !== "options")
      .map((other) => notAllowed(other));
    if (typeof name !== "string" || name === "") issues.push("field_name: Expected string");
    if (typeof type !== "string" || !TYPES.includes(type)) {
      issues.push(`field_type: Expected one of ${TYPES.join(", ")}`);
    }
    if (issues.length > 0) throw invalid(issues);
    const field = defineField(world.state, world.settings, kind, String(name), String(type));
    world.state.journal.push({
      at: world.now(),
      action: "define",
      object: `${kind}Fields`,
      id: field.code,
    });
    return c.json({ success: true, data: present(field) }, 201);
  });
}

function present(field: StoredField) {
  return {
    field_name: field.name,
    field_code: field.code,
    field_type: field.type,
    is_custom_field: field.isCustom,
    is_optional_response_field: false,
    options: field.options.length === 0 ? null : field.options,
    subfields: null,
  };
}
