import { Hono } from "hono";
import { writeCollection } from "../collections.ts";
import { runComposite } from "../composite.ts";
import type { ApiContext, ApiEnv } from "../http.ts";
import { readJson } from "../http.ts";
import { admitLead } from "../new-leads.ts";
import { createRow, deleteRow, findRow, updateRow } from "../records.ts";
import { REFUSALS, refuse } from "../refusal.ts";
import { rowsOf, runSoql } from "../soql-run.ts";
import type { StoredRow, World } from "../state.ts";

/** Reading and writing records: queries, rows, keys, batches, and several steps in one call. */
export function dataRoutes(
  world: World,
  serve: (request: Request) => Response | Promise<Response>,
): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const authorOf = (c: ApiContext) => ({ userId: c.var.session.userId, byApi: true });

  for (const [path, withDeleted] of [
    ["/query", false],
    ["/queryAll", true],
  ] as const) {
    routes.get(path, (c) => {
      const rows = runSoql(world, c.req.query("q") ?? "", withDeleted);
      return c.json(cut(world, rows, rows.length, path, c.req.param("version") ?? ""));
    });
    routes.get(`${path}/:locator`, (c) => {
      const rows = world.state.cursors.get(c.req.param("locator"));
      if (rows === undefined) throw refuse(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
      return c.json(cut(world, rows, rows.length, path, c.req.param("version") ?? ""));
    });
  }

  routes.get("/limits", (c) => {
    const { dailyLimit } = world.settings;
    return c.json({
      DailyApiRequests: { Max: dailyLimit, Remaining: dailyLimit - world.state.calls },
    });
  });

  routes.post("/composite", async (c) => c.json(await runComposite(world, c.req.raw, serve)));

  for (const method of ["POST", "PATCH"] as const) {
    routes.on(method, "/composite/sobjects", async (c) =>
      c.json(await writeCollection(world, await readJson(c.req.raw), method, authorOf(c))),
    );
  }

  routes.post("/sobjects/:object", async (c) => {
    const object = c.req.param("object");
    rowsOf(world, object);
    const given = await readJson(c.req.raw);
    const admitted = object === "Lead" ? admitLead(world, c, given) : given;
    const row = createRow(world, object, admitted, authorOf(c));
    return c.json({ id: row.id, success: true, errors: [] }, 201);
  });

  routes.get("/sobjects/:object", (c) => {
    const name = c.req.param("object");
    rowsOf(world, name);
    const createable = name !== "Lead" || world.state.newLeads.allowed;
    return c.json({ objectDescribe: { name, createable, queryable: true }, recentItems: [] });
  });

  routes.get("/sobjects/:object/:id", (c) => {
    const { object, id } = c.req.param();
    const row = findRow(world, object, id);
    if (row.values["IsDeleted"] === true) throw REFUSALS.deleted();
    return c.json(showRow(world, row, c.req.query("fields")));
  });

  routes.patch("/sobjects/:object/:id", async (c) => {
    const { object, id } = c.req.param();
    const row = findRow(world, object, id);
    checkUnmodified(row, c.req.header("if-unmodified-since"));
    updateRow(world, row, await readJson(c.req.raw), authorOf(c));
    return c.body(null, 204);
  });

  routes.delete("/sobjects/:object/:id", (c) => {
    const { object, id } = c.req.param();
    deleteRow(world, findRow(world, object, id));
    return c.body(null, 204);
  });

  routes.get("/sobjects/:object/:column/:value", (c) => {
    const { object, column, value } = c.req.param();
    const [row, second] = byKey(world, object, column, value);
    if (row === undefined) throw REFUSALS.notFound();
    // Several rows under one key: the API names them and leaves the choice to the caller.
    if (second !== undefined) return c.json([pathOf(row), pathOf(second)], 300);
    return c.json(showRow(world, row, c.req.query("fields")));
  });

  routes.patch("/sobjects/:object/:column/:value", async (c) => {
    const { object, column, value } = c.req.param();
    const [row, second] = byKey(world, object, column, value);
    if (second !== undefined) return c.json([pathOf(row), pathOf(second)], 300);
    const given = await readJson(c.req.raw);
    if (row !== undefined) {
      updateRow(world, row, given, authorOf(c));
      return c.json({ id: row.id, success: true, errors: [], created: false }, 200);
    }
    const made = createRow(world, object, { ...given, [column]: value }, authorOf(c));
    return c.json({ id: made.id, success: true, errors: [], created: true }, 201);
  });

  return routes;
}

/** So many rows as one answer holds, and where the rest is. */
function cut(
  { settings, state }: World,
  rows: readonly unknown[],
  totalSize: number,
  path: string,
  version: string,
) {
  const records = rows.slice(0, settings.queryBatch);
  const rest = rows.slice(settings.queryBatch);
  if (rest.length === 0) return { totalSize, done: true, records };
  const locator = `01gQy000000${String(state.cursors.size).padStart(4, "0")}-${settings.queryBatch}`;
  state.cursors.set(locator, rest);
  const nextRecordsUrl = `/services/data/${version}${path}/${locator}`;
  return { totalSize, done: false, nextRecordsUrl, records };
}

function byKey(world: World, object: string, column: string, value: string): readonly StoredRow[] {
  if (world.state.objects.get(object)?.columns.get(column)?.externalId !== true) {
    throw REFUSALS.notFound();
  }
  return [...rowsOf(world, object).values()].filter(
    (row) => row.values[column] === value && row.values["IsDeleted"] !== true,
  );
}

/** Compares whole seconds, as the header has no more. */
function checkUnmodified(row: StoredRow, header: string | undefined): void {
  if (header === undefined) return;
  const asked = Date.parse(header);
  if (Number.isNaN(asked)) {
    throw refuse(400, "INVALID_HEADER", `Invalid If-Unmodified-Since: ${header}`);
  }
  const modified = Date.parse(String(row.values["LastModifiedDate"]));
  if (modified > asked) {
    throw refuse(412, "PRECONDITION_FAILED", "The record has been modified since.");
  }
}

/** All columns when none are named: those that this user may see. */
function showRow(world: World, row: StoredRow, fields: string | undefined) {
  const { columns } = world.state.objects.get(row.object) ?? { columns: new Map() };
  const open = [...columns.keys()].filter(
    (name) => !world.state.closed.has(`${row.object}.${name}`),
  );
  const wanted = fields === undefined ? open : ["Id", ...fields.split(",")];
  const unknown = wanted.find((name) => !open.includes(name));
  if (unknown !== undefined) {
    throw refuse(
      400,
      "INVALID_FIELD",
      `No such column '${unknown}' on sobject of type ${row.object}`,
    );
  }
  const values = wanted.map((name) => [name, row.values[name] ?? null]);
  return { attributes: { type: row.object, url: pathOf(row) }, ...Object.fromEntries(values) };
}

function pathOf(row: StoredRow | undefined): string {
  return `/services/data/v66.0/sobjects/${row?.object}/${row?.id}`;
}
