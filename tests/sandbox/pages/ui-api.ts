import { Hono } from "hono";
import { z } from "zod";
import type { UiSource } from "./ui-source.ts";

const editSchema = z.object({ name: z.string(), value: z.string() });
const noteSchema = z.object({ body: z.string().min(1) });
const MISSING = { message: "This record does not exist." };

/** What the pages read and write. */
export function uiRoutes(source: UiSource): Hono {
  const routes = new Hono();

  routes.get("/list/:kind", (c) => {
    const query = (c.req.query("q") ?? "").toLowerCase();
    const rows = source
      .list(c.req.param("kind"))
      .filter((row) => `${row.name} ${row.email} ${row.company}`.toLowerCase().includes(query))
      .toSorted((left, right) => right.changedAt.localeCompare(left.changedAt));
    return c.json(rows);
  });

  routes.get("/records/:kind/:id", (c) => {
    const record = source.record(c.req.param("kind"), c.req.param("id"));
    return record === null ? c.json(MISSING, 404) : c.json(record);
  });

  routes.patch("/records/:kind/:id", async (c) => {
    const { kind, id } = c.req.param();
    if (source.record(kind, id) === null) return c.json(MISSING, 404);
    const { name, value } = editSchema.parse(await c.req.json());
    source.edit(kind, id, name, value);
    return c.json(source.record(kind, id));
  });

  routes.post("/records/:kind/:id/notes", async (c) => {
    const { kind, id } = c.req.param();
    if (source.record(kind, id) === null) return c.json(MISSING, 404);
    const { body } = noteSchema.parse(await c.req.json());
    return c.json({ id: source.addNote(kind, id, body) }, 201);
  });

  // What the account refuses, it says in words; the page shows that nothing happened.
  routes.onError((error, c) => c.json({ message: error.message }, 400));
  return routes;
}
