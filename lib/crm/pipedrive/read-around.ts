import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Call } from "./call.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { COSTS } from "./costs.ts";
import type { LearnedNames } from "./learned.ts";
import { recordPage } from "./page-links.ts";
import { PATHS } from "./paths.ts";
import { schemaOf } from "./read-object.ts";
import { readPage } from "./read-pages.ts";
import {
  activitySchema,
  type FlowItem,
  flowItemSchema,
  noteSchema,
  type PipedriveRecord,
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
  const read = await readPage(call, {
    path: PATHS.flow(type, id),
    query: {
      items: "activity,plannedActivity,note,mailMessage,mailMessageWithAttachment,change",
      limit: String(NEWEST),
    },
    cost: COSTS.readFlow,
    row: flowItemSchema,
  });
  if (read.ok) return succeed(read.value.rows);
  return read.failure.type === "not-found" ? succeed([]) : read;
}

export async function readLeadNotes(
  call: Call,
  leadId: string,
): Promise<Outcome<readonly FlowItem[]>> {
  const read = await readPage(call, {
    path: PATHS.notes,
    query: { lead_id: leadId, sort: "add_time DESC", limit: String(NEWEST) },
    cost: COSTS.readNotes,
    row: noteSchema,
  });
  return read.ok ? succeed(toItems("note", read.value.rows)) : read;
}

export async function readLeadActivities(
  call: Call,
  leadId: string,
): Promise<Outcome<readonly FlowItem[]>> {
  const read = await readPage(call, {
    path: PATHS.activities,
    query: { lead_id: leadId, sort_by: "due_date", sort_direction: "desc", limit: String(NEWEST) },
    cost: COSTS.readList,
    row: activitySchema,
  });
  return read.ok ? succeed(toItems("activity", read.value.rows)) : read;
}

function toItems(object: string, rows: readonly unknown[]): readonly FlowItem[] {
  return rows.map((data) => ({ object, data, timestamp: null }));
}

/** How somebody's leads and deals began, the oldest first, and all deals that were read. */
interface Beginnings {
  readonly begun: readonly Beginning[];
  readonly deals: readonly PipedriveRecord[];
}

/** The leads and deals of a person or company: persons themselves have no origin in Pipedrive. */
export async function readBeginnings(
  call: Call,
  names: LearnedNames,
  of: { readonly objectType: ObjectType; readonly id: string; readonly host: string },
): Promise<Outcome<Beginnings>> {
  if (of.objectType !== "person" && of.objectType !== "company") return succeed(NONE);
  const [leads, deals] = await Promise.all([
    readOldest(call, "lead", {
      [of.objectType === "person" ? "person_id" : "organization_id"]: of.id,
    }),
    readOldest(call, "deal", { [of.objectType === "person" ? "person_id" : "org_id"]: of.id }),
  ]);
  if (!leads.ok) return leads;
  if (!deals.ok) return deals;
  if (leads.value.length + deals.value.length === 0) return succeed(NONE);
  const learned = await names.read(call, "lead");
  if (!learned.ok) return learned;
  const toBeginning = (type: "lead" | "deal") => (record: PipedriveRecord) => ({
    type,
    record,
    source: sourceOf(record, learned.value),
    pageUrl: recordPage(of.host, type, record.id),
  });
  const begun = [
    ...leads.value.slice(0, BEGINNINGS).map(toBeginning("lead")),
    ...deals.value.slice(0, BEGINNINGS).map(toBeginning("deal")),
  ].toSorted((left, right) =>
    (left.record.add_time ?? "").localeCompare(right.record.add_time ?? ""),
  );
  return succeed({ begun, deals: deals.value });
}

const NONE: Beginnings = { begun: [], deals: [] };

/** Leads or deals of somebody, the oldest first; a page costs the same however long it is. */
async function readOldest(
  call: Call,
  type: "lead" | "deal",
  of: Readonly<Record<string, string>>,
): Promise<Outcome<readonly PipedriveRecord[]>> {
  const isLead = type === "lead";
  const order = isLead ? { sort: "add_time ASC" } : { sort_by: "add_time", sort_direction: "asc" };
  const read = await readPage(call, {
    path: PATHS.list(type),
    query: { ...of, ...order, limit: String(BATCH_MAX) },
    cost: isLead ? COSTS.readLeads : COSTS.readList,
    row: schemaOf(type),
  });
  return read.ok ? succeed(read.value.rows) : read;
}
