import type { Hono } from "hono";
import { type ApiEnv, offsetPage } from "../http.ts";
import { presentNote, toOldTime } from "../present.ts";
import { notFound } from "../refusal.ts";
import type { StoredActivity, StoredChange, StoredMail, World } from "../state.ts";

type FlowType = "persons" | "deals" | "organizations";

const LINK = { persons: "person_id", deals: "deal_id", organizations: "org_id" } as const;

/** What happened to a record: the flow of version 1. Leads have none. */
export function addTimelineRoutes(api: Hono<ApiEnv>): void {
  for (const type of ["persons", "deals", "organizations"] as const) {
    api.get(`/api/v1/${type}/:id{[0-9]+}/flow`, (c) => {
      const { world } = c.var;
      const id = c.req.param("id");
      if (!world.state.records[type].has(id)) throw notFound("item");
      const query = new URL(c.req.url).searchParams;
      const wanted = query.get("items")?.split(",") ?? null;
      const items = flowOf(world, type, id).filter(
        ({ object }) =>
          wanted === null || wanted.includes(object.endsWith("Change") ? "change" : object),
      );
      return c.json({ success: true, ...offsetPage(items, query), related_objects: {} });
    });
  }
}

interface Entry {
  readonly object: string;
  readonly timestamp: string;
  readonly data: unknown;
}

/** Newest first. */
function flowOf(world: World, type: FlowType, id: string): readonly Entry[] {
  const { state } = world;
  const entry = (object: string, at: number, data: unknown): Entry => ({
    object,
    timestamp: toOldTime(at),
    data,
  });
  const belongs = (activity: StoredActivity) =>
    activity.isDeleted !== true &&
    (type === "persons"
      ? activity.personId
      : type === "deals"
        ? activity.dealId
        : activity.orgId) === id;
  const all = [
    ...[...state.notes.values()]
      .filter((note) => note.isActive && note.of[LINK[type]] === id)
      .map((note) => entry("note", note.addedAt, presentNote(note))),
    ...state.activities
      .filter(belongs)
      .map((one) =>
        entry(one.isDone ? "activity" : "plannedActivity", one.addedAt, oldActivity(one)),
      ),
    ...state.mails
      .filter((mail) => type === "persons" && mail.personId === id)
      .map((mail) => entry("mailMessage", mail.at, presentMail(mail))),
    ...state.changes
      .filter((change) => change.type === type && change.recordId === id)
      .map((change) =>
        entry(`${type.slice(0, -1)}Change`, change.at, presentChange(world, change)),
      ),
  ];
  return all.toSorted((left, right) => right.timestamp.localeCompare(left.timestamp));
}

/** Version 1 says 0 or 1, and calls the owner a user. */
function oldActivity(activity: StoredActivity) {
  return {
    id: activity.id,
    type: activity.type,
    subject: activity.subject,
    user_id: activity.ownerId,
    done: activity.isDone,
    due_date: activity.dueDate,
    due_time: activity.dueTime ?? "",
    duration: "",
    note: activity.note,
    person_id: activity.personId === null ? null : Number(activity.personId),
    deal_id: activity.dealId === null ? null : Number(activity.dealId),
    lead_id: activity.leadId,
    active_flag: true,
    add_time: toOldTime(activity.addedAt),
    marked_as_done_time: activity.isDone ? toOldTime(activity.addedAt) : "",
  };
}

function presentMail(mail: StoredMail) {
  return {
    id: mail.id,
    subject: mail.subject,
    snippet: mail.snippet,
    sent_flag: mail.isSent ? 1 : 0,
    draft_flag: 0,
    deleted_flag: 0,
    mail_tracking_status: mail.isSent ? (mail.isOpened ? "opened" : "not opened") : null,
    message_time: new Date(mail.at).toISOString(),
    add_time: new Date(mail.at).toISOString(),
    user_id: mail.userId,
  };
}

function presentChange({ state }: World, change: StoredChange) {
  const words = (value: unknown) => {
    if (change.field !== "owner_id") return value;
    return state.users.find(({ id }) => id === value)?.name ?? null;
  };
  return {
    id: change.id,
    item_id: Number(change.recordId),
    user_id: change.userId,
    field_key: change.field,
    old_value: change.from === null ? null : String(change.from),
    new_value: change.to === null ? null : String(change.to),
    is_bulk_update_flag: null,
    log_time: toOldTime(change.at),
    change_source: change.source,
    change_source_user_agent: null,
    additional_data: {
      old_value_formatted: words(change.from),
      new_value_formatted: words(change.to),
    },
  };
}
