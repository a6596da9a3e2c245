import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import type { LearnedNames } from "./learned.ts";
import { recordPage } from "./page-links.ts";
import { PATHS } from "./paths.ts";
import { schemaOf } from "./read-object.ts";
import {
  activitySchema,
  type FlowItem,
  flowItemSchema,
  noteSchema,
  offsetPageSchema,
  type PipedriveRecord,
  pageSchema,
} from "./schema.ts";
import { sourceOf } from "./to-domain.ts";
import type { Beginning } from "./touches-from-origins.ts";

/** The newest entries of a timeline; older ones add nothing to a ten-second story, and each page costs 40 tokens. */
const NEWEST = 200;

/** Leads and deals of one buyer: more than a few would drown what began it. */
const BEGINNINGS = 20;

/** The timeline of a person, deal or company, newest first. One that is gone since is empty. */
export async function readFlow(
  call: Call,
  type: Exclude<ObjectType, "lead">,
  id: string,
): Promise<Outcome<readonly FlowItem[]>> {
  const read = await call({
    method: "GET",
    path: PATHS.flow(type, id),
    query: {
      items: "activity,plannedActivity,note,mailMessage,mailMessageWithAttachment,change",
      limit: String(NEWEST),
    },
    effect: "read",
    cost: COSTS.readFlow,
    schema: offsetPageSchema(flowItemSchema),
  });
  if (read.ok) return succeed(read.value.data ?? []);
  return read.failure.type === "not-found" ? succeed([]) : read;
}

export async function readLeadNotes(
  call: Call,
  leadId: string,
): Promise<Outcome<readonly FlowItem[]>> {
  const read = await call({
    method: "GET",
    path: PATHS.notes,
    query: { lead_id: leadId, sort: "add_time DESC", limit: String(NEWEST) },
    effect: "read",
    cost: COSTS.readNotes,
    schema: offsetPageSchema(noteSchema),
  });
  return read.ok ? succeed(toItems("note", read.value.data)) : read;
}

export async function readLeadActivities(
  call: Call,
  leadId: string,
): Promise<Outcome<readonly FlowItem[]>> {
  const read = await call({
    method: "GET",
    path: PATHS.activities,
    query: { lead_id: leadId, sort_by: "due_date", sort_direction: "desc", limit: String(NEWEST) },
    effect: "read",
    cost: COSTS.readList,
    schema: pageSchema(activitySchema),
  });
  return read.ok ? succeed(toItems("activity", read.value.data)) : read;
}

function toItems(object: string, rows: readonly unknown[] | null): readonly FlowItem[] {
  return (rows ?? []).map((data) => ({ object, data, timestamp: null }));
}

/** The leads and deals of a person or company, the oldest first: persons themselves have no origin in Pipedrive. */
export async function readBeginnings(
  call: Call,
  names: LearnedNames,
  of: { readonly objectType: ObjectType; readonly id: string; readonly host: string },
): Promise<Outcome<readonly Beginning[]>> {
  if (of.objectType !== "person" && of.objectType !== "company") return succeed([]);
  const [leads, deals] = await Promise.all([
    readLeads(call, { [of.objectType === "person" ? "person_id" : "organization_id"]: of.id }),
    readDeals(call, { [of.objectType === "person" ? "person_id" : "org_id"]: of.id }),
  ]);
  if (!leads.ok) return leads;
  if (!deals.ok) return deals;
  if (leads.value.length + deals.value.length === 0) return succeed([]);
  const learned = await names.read(call, "lead");
  if (!learned.ok) return learned;
  const toBeginning = (type: "lead" | "deal") => (record: PipedriveRecord) => ({
    type,
    record,
    source: sourceOf(record, learned.value),
    pageUrl: recordPage(of.host, type, record.id),
  });
  const begun = [...leads.value.map(toBeginning("lead")), ...deals.value.map(toBeginning("deal"))];
  return succeed(
    begun.toSorted((left, right) =>
      (left.record.add_time ?? "").localeCompare(right.record.add_time ?? ""),
    ),
  );
}

type Rows = readonly PipedriveRecord[];

async function readLeads(
  call: Call,
  query: Readonly<Record<string, string>>,
): Promise<Outcome<Rows>> {
  const read = await call({
    method: "GET",
    path: PATHS.list("lead"),
    query: { ...query, sort: "add_time ASC", limit: String(BEGINNINGS) },
    effect: "read",
    cost: COSTS.readLeads,
    schema: offsetPageSchema(schemaOf("lead")),
  });
  return read.ok ? succeed(read.value.data ?? []) : read;
}

async function readDeals(
  call: Call,
  query: Readonly<Record<string, string>>,
): Promise<Outcome<Rows>> {
  const read = await call({
    method: "GET",
    path: PATHS.list("deal"),
    query: {
      ...query,
      sort_by: "add_time",
      sort_direction: "asc",
      limit: String(BEGINNINGS),
    },
    effect: "read",
    cost: COSTS.readList,
    schema: pageSchema(schemaOf("deal")),
  });
  return read.ok ? succeed(read.value.data ?? []) : read;
}
