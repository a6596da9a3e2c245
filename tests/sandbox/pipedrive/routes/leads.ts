import type { Hono } from "hono";
import { type ApiEnv, type Body, offsetPage, readBody } from "../http.ts";
import { presentLead } from "../present.ts";
import { updateRecord } from "../records.ts";
import { badRequest, notFound } from "../refusal.ts";
import type { Json, StoredRecord, World } from "../state.ts";
import { findCustom, lenientValue } from "../values.ts";

/** Leads: version 1, which takes what it can make something of and says nothing of the rest. */
export function addLeadRoutes(api: Hono<ApiEnv>): void {
  api.get("/api/v1/leads", (c) => {
    const query = new URL(c.req.url).searchParams;
    const page = offsetPage(select(c.var.world, query), query);
    return c.json({ success: true, ...page, data: (page.data ?? []).map(presentLead) });
  });

  api.get("/api/v1/leads/:id", (c) =>
    c.json({ success: true, data: presentLead(find(c.var.world, c.req.param("id"))) }),
  );

  api.patch("/api/v1/leads/:id", async (c) => {
    const { world, key } = c.var;
    const lead = find(world, c.req.param("id"));
    const body = await readBody(c.req.raw);
    checkOwner(world, body);
    updateRecord(world, lead, sortOut(world, body), { userId: key.userId, source: "api" });
    world.state.journal.push({ at: world.now(), action: "update", object: "leads", id: lead.id });
    return c.json({ success: true, data: presentLead(lead) });
  });

  api.get("/api/v1/leadLabels", (c) =>
    c.json({ success: true, data: c.var.world.state.leadLabels }),
  );
}

/** A lead that was deleted is not there any more, not even as deleted. */
function find(world: World, id: string): StoredRecord {
  const lead = world.state.records.leads.get(id);
  if (lead === undefined || lead.isDeleted) throw notFound("lead");
  return lead;
}

function select(world: World, query: URLSearchParams): readonly StoredRecord[] {
  const since = query.get("updated_since");
  const rows = [...world.state.records.leads.values()].filter(
    (lead) =>
      !lead.isDeleted &&
      !lead.isArchived &&
      (since === null || lead.updatedAt >= Date.parse(since)) &&
      ["owner_id", "person_id", "organization_id"].every((name) => {
        const wanted = query.get(name);
        return wanted === null || String(lead.own.get(name) ?? "") === wanted;
      }),
  );
  const [field = "id", direction = "ASC"] = (query.get("sort") ?? "").split(" ");
  const value = (lead: StoredRecord): string =>
    field === "update_time" || field === "add_time"
      ? new Date(field === "add_time" ? lead.addedAt : lead.updatedAt).toISOString()
      : lead.id;
  const sorted = rows.toSorted(
    (left, right) => value(left).localeCompare(value(right)) || left.id.localeCompare(right.id),
  );
  return direction === "DESC" ? sorted.toReversed() : sorted;
}

const OWN = [
  "title",
  "owner_id",
  "person_id",
  "organization_id",
  "label_ids",
  "channel",
  "channel_id",
];

/** A key that is no field's (any more) is passed over in silence. */
function sortOut(world: World, body: Body) {
  const own: Record<string, Json> = {};
  const custom: Record<string, Json> = {};
  for (const [name, value] of Object.entries(body)) {
    const field = findCustom(world.state, "deal", name);
    if (OWN.includes(name)) own[name] = value;
    else if (field !== undefined) custom[name] = lenientValue(field, value);
  }
  return { own, custom };
}

function checkOwner(world: World, body: Body): void {
  const owner = body["owner_id"];
  if (owner === undefined) return;
  if (world.state.users.some((user) => user.id === Number(owner) && user.isActive)) return;
  throw badRequest("owner_id must be an active user");
}
