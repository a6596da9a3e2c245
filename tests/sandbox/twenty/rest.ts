import { type Context, Hono } from "hono";
import { passes } from "./filter.ts";
import type { Caller } from "./guard.ts";
import { count } from "./limits.ts";
import { listRows, type OrderKey } from "./list.ts";
import type { ObjectDefinition } from "./metadata.ts";
import {
  type Author,
  checkUuid,
  createRow,
  destroyRow,
  requireLiving,
  softDelete,
  updateRow,
  writeRow,
} from "./operations.ts";
import { presentRow } from "./present.ts";
import { badRequest, TwentyRefusal } from "./refusal.ts";
import { parseRestFilter } from "./rest-filter.ts";
import { rowsOf, type StoredRow, stamp, type TwentyWorld } from "./state.ts";
import { isObject } from "./values.ts";

export interface TwentyEnv {
  Variables: { caller: NonNullable<Caller>; body: unknown };
}

type Ctx = Context<TwentyEnv>;

/** `/rest/{objects}`: the records of every object, the workspace's own among them. */
export function recordRoutes(world: TwentyWorld): Hono<TwentyEnv> {
  const routes = new Hono<TwentyEnv>();
  const show = (object: ObjectDefinition, row: StoredRow, depth: 0 | 1 | 2) =>
    presentRow(world, object.nameSingular, row, depth);

  routes.post("/batch/:objects", (c) => {
    const object = objectIn(world, c);
    const { body } = c.var;
    const all = (Array.isArray(body) ? body : [body]).filter(isObject);
    const rows = inOneTransaction(world, object, all, authorOf(c, "batch"));
    const answer = {
      [`create${upper(object.namePlural)}`]: rows.map((row) => show(object, row, 1)),
    };
    // `data` twice, whatever the description says.
    return c.json({ data: world.settings.modern ? answer : { data: answer } }, 201);
  });

  routes.post("/:objects/duplicates", (c) => c.json({ data: [] }));

  routes.get("/:objects", (c) => {
    const object = objectIn(world, c);
    count(world, object.namePlural);
    const filter = c.req.query("filter");
    const page = listRows(world, object.nameSingular, {
      filter: filter === undefined ? {} : parseRestFilter(world, object.nameSingular, filter),
      order: orderIn(c),
      limit: limitIn(c),
      after: c.req.query("starting_after") ?? null,
    });
    const { hasNextPage, startCursor, endCursor, total } = page;
    return c.json({
      data: { [object.namePlural]: page.rows.map((row) => show(object, row, depthIn(c))) },
      pageInfo: { hasNextPage, startCursor, endCursor },
      ...(total === 0 ? {} : { totalCount: total }),
    });
  });

  routes.get("/:objects/:id", (c) => {
    const object = objectIn(world, c);
    count(world, object.nameSingular);
    const id = c.req.param("id");
    checkUuid(id);
    const row = rowsOf(world, object.nameSingular).get(id);
    if (row === undefined || row.deletedAt !== null) throw missing(world);
    return c.json({ data: { [object.nameSingular]: show(object, row, depthIn(c)) } });
  });

  // The id in the path is not looked at: a new record is made.
  for (const path of ["/:objects", "/:objects/:id"]) {
    routes.post(path, (c) => {
      const object = objectIn(world, c);
      const upsert = world.settings.modern && c.req.query("upsert") === "true";
      const given = isObject(c.var.body) ? c.var.body : {};
      const row = createRow(world, object.nameSingular, given, authorOf(c, "single"), { upsert });
      return c.json(
        { data: { [`create${upper(object.nameSingular)}`]: show(object, row, 1) } },
        201,
      );
    });
  }

  const update = async (c: Ctx) => {
    const object = objectIn(world, c);
    const given = isObject(c.var.body) ? c.var.body : {};
    const id = c.req.param("id") ?? "";
    const row = await updateRow(world, object.nameSingular, id, given, authorOf(c, "single"));
    return c.json({ data: { [`update${upper(object.nameSingular)}`]: show(object, row, 1) } });
  };
  routes.patch("/:objects/:id", update);
  routes.put("/:objects/:id", update);

  routes.patch("/:objects", (c) => {
    const object = objectIn(world, c);
    if (!world.settings.modern) {
      throw badRequest(`update ${object.nameSingular} query invalid. Id missing.`);
    }
    const found = parseRestFilter(world, object.nameSingular, c.req.query("filter") ?? "");
    const rows = [...rowsOf(world, object.nameSingular).values()].filter(
      (row) => row.deletedAt === null && passes(world, object.nameSingular, found, row),
    );
    const given = isObject(c.var.body) ? c.var.body : {};
    const author = authorOf(c, "single");
    const changed = rows.map((row) => writeRow(world, object.nameSingular, row, given, author));
    const answer = changed.map((row) => show(object, row, 0));
    return c.json({ data: { [`update${upper(object.namePlural)}`]: answer } });
  });

  routes.delete("/:objects/:id", (c) => {
    const object = objectIn(world, c);
    const id = c.req.param("id");
    requireLiving(world, object.nameSingular, id, { way: "single" });
    const isSoft = world.settings.modern && c.req.query("soft_delete") === "true";
    if (isSoft) softDelete(world, object.nameSingular, id);
    else destroyRow(world, object.nameSingular, id);
    return c.json({ data: { [`delete${upper(object.nameSingular)}`]: { id } } });
  });

  return routes;
}

/** One bad row and none is kept; all of them share one time. */
function inOneTransaction(
  world: TwentyWorld,
  { nameSingular }: ObjectDefinition,
  all: readonly Readonly<Record<string, unknown>>[],
  author: Author,
): readonly StoredRow[] {
  const at = stamp(world);
  const done: StoredRow[] = [];
  const journalled = world.state.journal.length;
  try {
    for (const given of all) done.push(createRow(world, nameSingular, given, author, { at }));
  } catch (error) {
    for (const row of done) rowsOf(world, nameSingular).delete(row.id);
    world.state.journal.length = journalled;
    throw error;
  }
  return done;
}

function objectIn({ state }: TwentyWorld, c: Ctx): ObjectDefinition {
  const name = c.req.param("objects") ?? "";
  const all = [...state.objects.values()];
  const found = all.find((object) => object.namePlural === name);
  if (found !== undefined) return found;
  const close = all.find((object) => name.startsWith(object.namePlural))?.namePlural;
  const hint = close === undefined ? "eg: companies" : `Did you mean '${close}'?`;
  throw badRequest(`object '${name}' not found. ${hint}`);
}

function missing({ settings }: TwentyWorld): TwentyRefusal {
  return settings.modern
    ? new TwentyRefusal(404, "Record not found", "NotFoundException")
    : badRequest("Record not found");
}

/** A single create bears no trace of the key that made it. */
function authorOf(c: Ctx, way: "single" | "batch"): Author {
  const { name, memberId } = c.var.caller;
  return way === "single"
    ? { source: "MANUAL", name: "System", memberId: null, way }
    : { source: "API", name, memberId, way };
}

function orderIn(c: Ctx): readonly OrderKey[] {
  return (c.req.query("order_by") ?? "")
    .split(",")
    .filter((part) => part !== "")
    .map((part) => {
      const found =
        /^(\w+)(?:\[(AscNullsFirst|AscNullsLast|DescNullsFirst|DescNullsLast)\])?$/.exec(part);
      if (found === null) throw badRequest(`'order_by' invalid for '${part}'`);
      return { name: found[1] ?? "", isDescending: (found[2] ?? "").startsWith("Desc") };
    });
}

function limitIn(c: Ctx): number {
  const limit = Number(c.req.query("limit") ?? 60);
  if (!Number.isInteger(limit) || limit < 0)
    throw badRequest("limit invalid. Should be an integer");
  return limit;
}

function depthIn(c: Ctx): 0 | 1 | 2 {
  const depth = c.req.query("depth") ?? "1";
  if (depth === "0" || depth === "1" || depth === "2")
    return depth === "0" ? 0 : depth === "1" ? 1 : 2;
  throw badRequest(`'depth=${depth}' parameter invalid. Allowed values are 0, 1, 2`);
}

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
