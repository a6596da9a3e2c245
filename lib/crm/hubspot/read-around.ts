import { type Outcome, succeed } from "../../domain/failure.ts";
import type { UnreadablePart } from "../../domain/snapshot.ts";
import { listAssociated } from "./associations.ts";
import type { Call } from "./call.ts";
import type { Found } from "./parts.ts";
import type { HubspotObject } from "./paths.ts";
import {
  ACTIVITY_KINDS,
  ACTIVITY_PROPERTIES,
  type ActivityKind,
  COMPANY_PROPERTIES,
  DEAL_CONTEXT_PROPERTIES,
} from "./properties.ts";
import { readBatch } from "./read-batch.ts";
import { newestFirst } from "./record-ids.ts";
import type { HubspotRecord } from "./schema.ts";
import type { Activities } from "./touches.ts";

/** The newest activities of each kind that are read; older ones add nothing to a ten-second story. */
const ACTIVITIES_MAX = 200;

/** E-mails and notes can be long: fewer of them in one reply. */
const ACTIVITIES_PER_CALL = 50;

/** Deals come with the past of their stage, of which HubSpot hands out fifty records a call. */
const DEALS_MAX = 20;

/** The activities of a record by kind, those that the key may not see named. */
export async function readActivities(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
): Promise<Outcome<Found<Activities>>> {
  const read = await Promise.all(
    ACTIVITY_KINDS.map(async (kind) => ({
      kind,
      outcome: await readActivity(call, type, record, kind),
    })),
  );
  const found: Partial<Record<ActivityKind, readonly HubspotRecord[]>> = {};
  const unreadable: UnreadablePart[] = [];
  for (const { kind, outcome } of read) {
    if (outcome.ok) found[kind] = outcome.value;
    else if (outcome.failure.type === "forbidden") unreadable.push(toUnreadable(kind, outcome));
    else return outcome;
  }
  return succeed({ found, unreadable });
}

async function readActivity(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
  kind: ActivityKind,
): Promise<Outcome<readonly HubspotRecord[]>> {
  const listed = await associatedIds(call, type, record, kind);
  if (!listed.ok) return listed;
  const newest = newestFirst(listed.value).slice(0, ACTIVITIES_MAX);
  const properties = ACTIVITY_PROPERTIES[kind];
  return readBatch(call, kind, newest, properties, ACTIVITIES_PER_CALL);
}

/** The first page of associations comes with the record; only a longer list needs calls of its own. */
async function associatedIds(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
  kind: ActivityKind,
): Promise<Outcome<readonly string[]>> {
  const inline = record.associations?.[kind];
  if (inline?.paging?.next !== undefined) return listAssociated(call, type, record.id, kind);
  return succeed((inline?.results ?? []).map((result) => result.id));
}

/** The company that a record belongs to: the primary one where HubSpot says which. */
export async function readCompany(
  call: Call,
  type: HubspotObject,
  record: HubspotRecord,
): Promise<Outcome<Found<HubspotRecord | null>>> {
  const companies = record.associations?.["companies"]?.results ?? [];
  const primary = companies.find((company) => company.type === `${singular(type)}_to_company`);
  const id = (primary ?? companies[0])?.id;
  if (id === undefined) return succeed({ found: null, unreadable: [] });
  const read = await readBatch(call, "companies", [id], COMPANY_PROPERTIES);
  if (read.ok) return succeed({ found: read.value[0] ?? null, unreadable: [] });
  if (read.failure.type !== "forbidden") return read;
  return succeed({ found: null, unreadable: [toUnreadable("companies", read)] });
}

/** The newest deals around a record with the past of their stages. */
export async function readDeals(
  call: Call,
  record: HubspotRecord,
): Promise<Outcome<Found<readonly HubspotRecord[]>>> {
  const listed = (record.associations?.["deals"]?.results ?? []).map(({ id }) => id);
  const ids = newestFirst([...new Set(listed)]).slice(0, DEALS_MAX);
  const history = ["dealstage"];
  const read = await readBatch(call, "deals", ids, DEAL_CONTEXT_PROPERTIES, DEALS_MAX, history);
  if (read.ok) return succeed({ found: read.value, unreadable: [] });
  if (read.failure.type !== "forbidden") return read;
  return succeed({ found: [], unreadable: [toUnreadable("deals", read)] });
}

/** A kind that was refused, with the scopes that would open it. */
export function toUnreadable(kind: string, outcome: Outcome<unknown>): UnreadablePart {
  const missingScopes =
    !outcome.ok && outcome.failure.type === "forbidden" ? outcome.failure.missingScopes : [];
  return { what: UNREADABLE.get(kind) ?? "notes", missingScopes };
}

/** HubSpot's names of what surrounds a record, in our words. */
const UNREADABLE: ReadonlyMap<string, UnreadablePart["what"]> = new Map([
  ["contacts", "contacts"],
  ["companies", "companies"],
  ["deals", "deals"],
  ["notes", "notes"],
  ["emails", "emails"],
  ["calls", "calls"],
  ["meetings", "meetings"],
  ["communications", "chats"],
  ["tasks", "tasks"],
]);

function singular(type: HubspotObject): string {
  return type === "companies" ? "company" : type.slice(0, -1);
}
