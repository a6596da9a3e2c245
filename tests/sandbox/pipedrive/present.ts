import { FIELD_KIND } from "./records.ts";
import type { Json, StoredNote, StoredRecord, World } from "./state.ts";

/** `2026-11-21T10:00:00Z`: version 2 knows whole seconds only. */
export function toSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** `2026-11-21 10:00:00`, in UTC: version 1. */
export function toOldTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ");
}

function own(record: StoredRecord, name: string): Json {
  return record.own.get(name) ?? null;
}

/** All custom fields of the record's kind, empty ones as null; or those that were asked for. */
function customFields(world: World, record: StoredRecord, keys: readonly string[] | null) {
  const fields = world.state.fields[FIELD_KIND[record.type]].filter((field) => field.isCustom);
  const shown = fields.filter(({ code }) => keys === null || keys.includes(code));
  return Object.fromEntries(shown.map(({ code }) => [code, record.custom.get(code) ?? null]));
}

/** A person, deal or organization as version 2 writes it. */
export function presentRecord(
  world: World,
  record: StoredRecord,
  keys: readonly string[] | null = null,
): Readonly<Record<string, unknown>> {
  const shared = {
    id: Number(record.id),
    owner_id: own(record, "owner_id"),
    add_time: toSeconds(record.addedAt),
    update_time: toSeconds(record.updatedAt),
    is_deleted: record.isDeleted,
    label_ids: record.own.get("label_ids") ?? [],
    visible_to: 3,
    custom_fields: customFields(world, record, keys),
  };
  switch (record.type) {
    case "persons":
      return { ...shared, ...presentPerson(world, record) };
    case "deals":
      return { ...shared, ...presentDeal(record) };
    default:
      return {
        ...shared,
        name: own(record, "name"),
        address: own(record, "address"),
        website: own(record, "website"),
        linkedin: null,
        industry: null,
        annual_revenue: null,
        employee_count: own(record, "employee_count"),
      };
  }
}

function presentPerson(world: World, record: StoredRecord) {
  const person = {
    name: own(record, "name"),
    first_name: own(record, "first_name"),
    last_name: own(record, "last_name"),
    org_id: own(record, "org_id"),
    emails: record.own.get("emails") ?? [],
    phones: record.own.get("phones") ?? [],
    picture_id: null,
  };
  if (!world.settings.contactSync) return person;
  return {
    ...person,
    job_title: own(record, "job_title"),
    postal_address: own(record, "postal_address"),
    notes: null,
    im: [],
    birthday: null,
  };
}

function presentDeal(record: StoredRecord) {
  return {
    title: own(record, "title"),
    person_id: own(record, "person_id"),
    org_id: own(record, "org_id"),
    pipeline_id: 1,
    stage_id: record.own.get("stage_id") ?? 1,
    value: record.own.get("value") ?? 0,
    currency: "EUR",
    stage_change_time: null,
    is_archived: record.isArchived,
    status: record.own.get("status") ?? "open",
    probability: null,
    lost_reason: null,
    close_time: null,
    won_time: null,
    lost_time: null,
    expected_close_date: null,
    origin: record.own.get("origin") ?? "ManuallyCreated",
    origin_id: null,
    channel: own(record, "channel"),
    channel_id: own(record, "channel_id"),
    arr: null,
    mrr: null,
    acv: null,
  };
}

/** A lead as version 1 writes it: custom fields among all others, and only those that hold a value. */
export function presentLead(lead: StoredRecord): Readonly<Record<string, unknown>> {
  return {
    id: lead.id,
    title: own(lead, "title"),
    owner_id: own(lead, "owner_id"),
    creator_id: own(lead, "owner_id"),
    label_ids: lead.own.get("label_ids") ?? [],
    person_id: own(lead, "person_id"),
    organization_id: own(lead, "organization_id"),
    source_name: lead.own.get("source_name") ?? "Manually created",
    origin: lead.own.get("origin") ?? "ManuallyCreated",
    origin_id: null,
    channel: own(lead, "channel"),
    channel_id: own(lead, "channel_id"),
    source_deal_id: null,
    is_archived: lead.isArchived,
    was_seen: true,
    value: own(lead, "value"),
    expected_close_date: null,
    next_activity_id: null,
    add_time: new Date(lead.addedAt).toISOString(),
    update_time: new Date(lead.updatedAt).toISOString(),
    visible_to: "3",
    cc_email: "acme+lead@pipedrivemail.com",
    ...Object.fromEntries(lead.custom),
  };
}

export function presentNote(note: StoredNote): Readonly<Record<string, unknown>> {
  const number = (name: string) => (note.of[name] === undefined ? null : Number(note.of[name]));
  return {
    id: note.id,
    active_flag: note.isActive,
    add_time: toOldTime(note.addedAt),
    update_time: toOldTime(note.updatedAt),
    content: note.content,
    lead_id: note.of["lead_id"] ?? null,
    deal_id: number("deal_id"),
    person_id: number("person_id"),
    org_id: number("org_id"),
    project_id: null,
    task_id: null,
    user_id: note.userId,
    last_update_user_id: null,
    pinned_to_deal_flag: false,
    pinned_to_organization_flag: false,
    pinned_to_person_flag: false,
  };
}
