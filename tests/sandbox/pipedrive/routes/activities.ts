import type { Hono } from "hono";
import { type ApiEnv, allowOnly, type Body, cursorPage, readBody } from "../http.ts";
import { toSeconds } from "../present.ts";
import { invalid, notAllowed, notFound } from "../refusal.ts";
import { sanitise } from "../sanitise.ts";
import type { ApiKey } from "../settings.ts";
import { type Json, nextId, type StoredActivity, type World } from "../state.ts";

/** Activities: version 2, strict about everything. Nothing recognises one that is sent twice. */
export function addActivityRoutes(api: Hono<ApiEnv>): void {
  api.get("/api/v2/activities", (c) => {
    const query = new URL(c.req.url).searchParams;
    allowOnly(query, [
      ...["person_id", "deal_id", "lead_id", "org_id", "owner_id", "ids", "done", "updated_since"],
      ...["sort_by", "sort_direction", "limit", "cursor"],
    ]);
    const rows = c.var.world.state.activities.filter(
      (activity) =>
        activity.isDeleted !== true &&
        fits(query, "person_id", activity.personId) &&
        fits(query, "deal_id", activity.dealId) &&
        fits(query, "lead_id", activity.leadId) &&
        fits(query, "org_id", activity.orgId ?? null),
    );
    return c.json({ success: true, ...cursorPage(sort(rows, query).map(present), query) });
  });

  api.post("/api/v2/activities", async (c) => {
    const { world, key } = c.var;
    const activity = toActivity(world, key, await readBody(c.req.raw));
    world.state.activities.push(activity);
    journal(world, "create", activity.id);
    return c.json({ success: true, data: present(activity) }, 201);
  });

  api.delete("/api/v2/activities/:id{[0-9]+}", (c) => {
    const { world } = c.var;
    const activity = world.state.activities.find(({ id }) => id === Number(c.req.param("id")));
    if (activity === undefined || activity.isDeleted === true) throw notFound("Activity");
    activity.isDeleted = true;
    journal(world, "delete", activity.id);
    return c.json({ success: true, data: { id: activity.id } });
  });
}

function journal(world: World, action: "create" | "delete", id: number): void {
  world.state.journal.push({ at: world.now(), action, object: "activities", id: String(id) });
}

function fits(query: URLSearchParams, name: string, value: string | null): boolean {
  return query.get(name) === null || query.get(name) === value;
}

function sort(rows: readonly StoredActivity[], query: URLSearchParams): readonly StoredActivity[] {
  const by = query.get("sort_by") ?? "id";
  if (!["id", "update_time", "add_time", "due_date"].includes(by)) {
    throw invalid(["sort_by: Expected one of id, update_time, add_time, due_date"]);
  }
  const value = (one: StoredActivity) => {
    if (by === "due_date") return Date.parse(one.dueDate);
    return by === "id" ? 0 : one.addedAt;
  };
  const sorted = rows.toSorted((left, right) => value(left) - value(right) || left.id - right.id);
  return query.get("sort_direction") === "desc" ? sorted.toReversed() : sorted;
}

/** The person of an activity is for reading only: it is the main one of those who take part. */
const WRITABLE = [
  ...["subject", "type", "owner_id", "deal_id", "lead_id", "org_id", "participants"],
  ...["due_date", "due_time", "duration", "done", "note", "priority", "public_description"],
];

const TYPES = ["call", "meeting", "task", "deadline", "email", "lunch"];

function toActivity(world: World, key: ApiKey, body: Body): StoredActivity {
  const issues = issuesOf(world, body);
  if (issues.length > 0) throw invalid(issues);
  const idOf = (name: string) => (body[name] === undefined ? null : String(body[name]));
  return {
    id: nextId(world.state),
    type: String(body["type"] ?? TYPES[0]),
    subject: String(body["subject"]),
    ownerId: Number(body["owner_id"] ?? key.userId),
    isDone: body["done"] === true,
    dueDate: String(body["due_date"] ?? ""),
    dueTime: idOf("due_time"),
    note: typeof body["note"] === "string" ? sanitise(body["note"]) : null,
    personId: mainParticipant(body["participants"]),
    dealId: idOf("deal_id"),
    leadId: idOf("lead_id"),
    orgId: idOf("org_id"),
    addedAt: world.now(),
  };
}

function issuesOf(world: World, body: Body): readonly string[] {
  const { state } = world;
  const { subject, type, owner_id, due_date, due_time, done, participants } = body;
  const isUser = state.users.some((user) => user.id === owner_id && user.isActive);
  const checks: readonly (readonly [boolean, string])[] = [
    [typeof subject !== "string" || subject === "", "subject: Required"],
    [type !== undefined && !TYPES.includes(String(type)), "type: Expected a known activity type"],
    [owner_id !== undefined && !isUser, "owner_id: Expected an active user"],
    [due_date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(String(due_date)), "due_date: YYYY-MM-DD"],
    [due_time !== undefined && !/^\d\d:\d\d$/.test(String(due_time)), "due_time: Expected HH:MM"],
    [done !== undefined && typeof done !== "boolean", "done: Expected boolean"],
    [participants !== undefined && !Array.isArray(participants), "participants: Expected array"],
  ];
  const links = LINKS.flatMap(([name, records]) => {
    const value = name === "participants" ? mainParticipant(participants) : body[name];
    if (value === undefined || value === null) return [];
    if (name !== "lead_id" && name !== "participants" && typeof value !== "number") {
      return [`${name}: Expected number`];
    }
    const record = state.records[records].get(String(value));
    return record === undefined || record.isDeleted ? [`${name}: not found`] : [];
  });
  return [
    ...Object.keys(body)
      .filter((name) => !WRITABLE.includes(name))
      .map((name) => notAllowed(name)),
    ...checks.filter(([isWrong]) => isWrong).map(([, issue]) => issue),
    ...links,
  ];
}

const LINKS = [
  ["lead_id", "leads"],
  ["deal_id", "deals"],
  ["org_id", "organizations"],
  ["participants", "persons"],
] as const;

function mainParticipant(participants: Json | undefined): string | null {
  if (!Array.isArray(participants)) return null;
  const [first] = participants.flatMap((one: Json) =>
    typeof one === "object" && one !== null && "person_id" in one ? [one["person_id"]] : [],
  );
  return first === undefined ? null : String(first);
}

function present(activity: StoredActivity) {
  const number = (id: string | null | undefined) => (id == null ? null : Number(id));
  return {
    id: activity.id,
    type: activity.type,
    subject: activity.subject,
    owner_id: activity.ownerId,
    is_deleted: false,
    done: activity.isDone,
    due_date: activity.dueDate,
    due_time: activity.dueTime,
    note: activity.note,
    person_id: number(activity.personId),
    deal_id: number(activity.dealId),
    lead_id: activity.leadId,
    org_id: number(activity.orgId),
    add_time: toSeconds(activity.addedAt),
    update_time: toSeconds(activity.addedAt),
  };
}
