import type { Hono } from "hono";
import { type ApiEnv, type Body, offsetPage, readBody } from "../http.ts";
import { presentNote } from "../present.ts";
import { badRequest, notFound } from "../refusal.ts";
import { sanitise } from "../sanitise.ts";
import { TEXT_MAX } from "../settings.ts";
import { nextId, type StoredNote, type World } from "../state.ts";

const OF = {
  person_id: "persons",
  lead_id: "leads",
  deal_id: "deals",
  org_id: "organizations",
} as const;
const LINKS = Object.keys(OF) as readonly (keyof typeof OF)[];

/** Notes: version 1. Nothing recognises a note that is sent twice. */
export function addNoteRoutes(api: Hono<ApiEnv>): void {
  api.get("/api/v1/notes", (c) => {
    const query = new URL(c.req.url).searchParams;
    const page = offsetPage(select(c.var.world, query), query);
    return c.json({ success: true, ...page, data: page.data?.map(presentNote) ?? null });
  });

  api.get("/api/v1/notes/:id{[0-9]+}", (c) =>
    c.json({ success: true, data: presentNote(find(c.var.world, c.req.param("id"))) }),
  );

  api.post("/api/v1/notes", async (c) => {
    const { world, key } = c.var;
    const body = await readBody(c.req.raw);
    const at =
      typeof body["add_time"] === "string" ? Date.parse(`${body["add_time"]}Z`) : world.now();
    const note: StoredNote = {
      id: nextId(world.state),
      userId: key.userId,
      addedAt: at,
      updatedAt: world.now(),
      content: readContent(body),
      isActive: true,
      of: readLinks(world, body),
    };
    world.state.notes.set(note.id, note);
    world.state.journal.push({
      at: world.now(),
      action: "create",
      object: "notes",
      id: String(note.id),
    });
    return c.json({ success: true, data: presentNote(note) }, 200);
  });

  api.put("/api/v1/notes/:id{[0-9]+}", async (c) => {
    const { world } = c.var;
    const note = find(world, c.req.param("id"));
    if (!note.isActive) throw notFound("note");
    note.content = readContent(await readBody(c.req.raw));
    note.updatedAt = world.now();
    world.state.journal.push({
      at: world.now(),
      action: "update",
      object: "notes",
      id: String(note.id),
    });
    return c.json({ success: true, data: presentNote(note) });
  });

  api.delete("/api/v1/notes/:id{[0-9]+}", (c) => {
    const { world } = c.var;
    const note = find(world, c.req.param("id"));
    if (!note.isActive) throw notFound("note");
    note.isActive = false;
    world.state.journal.push({
      at: world.now(),
      action: "delete",
      object: "notes",
      id: String(note.id),
    });
    return c.json({ success: true, data: true });
  });
}

function find(world: World, id: string): StoredNote {
  const note = world.state.notes.get(Number(id));
  if (note === undefined) throw notFound("note");
  return note;
}

/** Without a sort the newest come first, and only a hundred of them. */
function select(world: World, query: URLSearchParams): readonly StoredNote[] {
  const since = query.get("updated_since");
  const rows = [...world.state.notes.values()].filter(
    (note) =>
      note.isActive &&
      (since === null || note.updatedAt >= Date.parse(since)) &&
      LINKS.every((name) => query.get(name) === null || note.of[name] === query.get(name)),
  );
  const [field = "", direction = "ASC"] = (query.get("sort") ?? "add_time DESC").split(" ");
  const value = (note: StoredNote) =>
    field === "add_time" ? note.addedAt : field === "update_time" ? note.updatedAt : note.id;
  const sorted = rows.toSorted((left, right) => value(left) - value(right) || left.id - right.id);
  return direction === "DESC" ? sorted.toReversed() : sorted;
}

function readContent(body: Body): string {
  const content = body["content"];
  if (typeof content !== "string" || content === "") throw badRequest("content is required");
  if (content.length > TEXT_MAX) throw badRequest("content is too long");
  return sanitise(content);
}

function readLinks(world: World, body: Body): Readonly<Record<string, string>> {
  const links = LINKS.flatMap((name): [string, string][] => {
    const value = body[name];
    if (value === undefined || value === null) return [];
    const record = world.state.records[OF[name]].get(String(value));
    if (record === undefined || record.isDeleted) throw notFound(OF[name].slice(0, -1));
    return [[name, String(value)]];
  });
  if (links.length === 0) throw badRequest("deal_id, person_id, org_id or lead_id is required");
  return Object.fromEntries(links);
}
