import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { UnreadablePart } from "../../domain/snapshot.ts";
import { type CompositePorts, composite, type Step } from "./composite.ts";
import { SALESFORCE_OBJECT, TASK_LINK } from "./paths.ts";
import { queryStep, rowsOf } from "./query.ts";
import type { Row } from "./schema.ts";
import { idLiteral } from "./soql.ts";

/** What stands around a record in Salesforce: each kind with its rows, newest first. */
export const AROUND_KINDS = [
  "tasks",
  "events",
  "members",
  "emails",
  "history",
  "leads",
  "deals",
  "folded",
  "openDeals",
  "accountDeals",
] as const;

export type AroundKind = (typeof AROUND_KINDS)[number];

export type Around = Readonly<Record<AroundKind, readonly Row[]>>;

/** Whose surroundings are read. */
export interface AroundWhom {
  readonly id: string;
  /** Of a contact, null where they belong to no account or it is hidden. */
  readonly accountId: string | null;
}

/** The newest of each kind that are read; older ones add nothing to a ten-second story. */
const ROWS_MAX = 200;

/** Salesforce takes five queries in one call. */
const QUERIES_PER_CALL = 5;

/**
 * Reads what stands around a record, in two calls. What this user may not see, and what this organisation
 * does not have, is left out; any other trouble fails the whole, since half a story would read like all.
 */
export async function readAround(
  ports: CompositePorts,
  objectType: ObjectType,
  { id, accountId }: AroundWhom,
): Promise<Outcome<{ readonly around: Around; readonly unreadable: readonly UnreadablePart[] }>> {
  const around: Record<AroundKind, readonly Row[]> = { ...EMPTY };
  const unreadable: UnreadablePart[] = [];
  const steps = AROUND_KINDS.flatMap((kind) => stepFor(kind, objectType, { id, accountId }) ?? []);
  const calls = [steps.slice(0, QUERIES_PER_CALL), steps.slice(QUERIES_PER_CALL)];
  const answered = await Promise.all(
    calls.filter((part) => part.length > 0).map((part) => composite(ports, part, READ)),
  );
  for (const answers of answered) {
    if (!answers.ok) return answers;
    for (const kind of AROUND_KINDS) {
      if (!answers.value.has(kind)) continue;
      const rows = await rowsOf(ports.call, answers.value, kind);
      if (rows.ok) around[kind] = rows.value;
      else if (!isClosed(rows.failure)) return fail(rows.failure);
      else unreadable.push(...UNREADABLE[kind]);
    }
  }
  return succeed({ around, unreadable });
}

const READ = { effect: "read" } as const;

const EMPTY: Around = {
  tasks: [],
  events: [],
  members: [],
  emails: [],
  history: [],
  leads: [],
  deals: [],
  folded: [],
  openDeals: [],
  accountDeals: [],
};

/** An object that this user may not see, or that is switched off here, is no reason to show nothing. */
function isClosed({ type }: Failure): boolean {
  return type === "rejected" || type === "forbidden" || type === "not-found";
}

/** A gap that is to be shown; history and campaigns are features that many organisations go without. */
const UNREADABLE: Readonly<Record<AroundKind, readonly UnreadablePart[]>> = {
  tasks: [{ what: "tasks", missingScopes: [] }],
  events: [{ what: "meetings", missingScopes: [] }],
  emails: [{ what: "emails", missingScopes: [] }],
  members: [],
  history: [],
  leads: [],
  deals: [],
  folded: [],
  openDeals: [],
  accountDeals: [],
};

function stepFor(
  kind: AroundKind,
  objectType: ObjectType,
  { id, accountId }: AroundWhom,
): Step | null {
  const account = accountId === null ? null : idLiteral(accountId);
  const soql = QUERIES[kind](objectType, idLiteral(id), account);
  return soql === null ? null : queryStep(kind, soql, kind === "folded");
}

/** Ids as they stand in a query. */
type ToQuery = (objectType: ObjectType, id: string, accountId: string | null) => string | null;

const QUERIES: Readonly<Record<AroundKind, ToQuery>> = {
  tasks: (type, id) =>
    `SELECT Id, Subject, Description, IsClosed, ActivityDate, CompletedDateTime, TaskSubtype, CallType, OwnerId, CreatedDate FROM Task WHERE ${TASK_LINK[type]} = ${id} ORDER BY CreatedDate DESC LIMIT ${ROWS_MAX}`,
  events: (type, id) =>
    `SELECT Id, Subject, Description, StartDateTime, OwnerId FROM Event WHERE ${TASK_LINK[type]} = ${id} ORDER BY StartDateTime DESC LIMIT ${ROWS_MAX}`,
  members: (type, id) => {
    const column = MEMBER_COLUMN[type];
    if (column === null) return null;
    return `SELECT Id, Status, HasResponded, FirstRespondedDate, CreatedDate, CampaignId, Campaign.Name, Campaign.Type FROM CampaignMember WHERE ${column} = ${id} ORDER BY CreatedDate DESC LIMIT ${ROWS_MAX}`;
  },
  emails: (_, id) =>
    `SELECT Id, ActivityId, Subject, TextBody, Incoming, MessageDate, FirstOpenedDate, CreatedById FROM EmailMessage WHERE Id IN (SELECT EmailMessageId FROM EmailMessageRelation WHERE RelationId = ${id}) ORDER BY MessageDate DESC LIMIT 100`,
  history: (type, id) => {
    const { object, column } = HISTORY[type];
    return `SELECT Id, Field, OldValue, NewValue, CreatedDate, CreatedById FROM ${object} WHERE ${column} = ${id} ORDER BY CreatedDate DESC LIMIT ${ROWS_MAX}`;
  },
  // A contact's story began while it was a lead.
  leads: (type, id) =>
    type === "person"
      ? `SELECT Id, Name, LeadSource, CreatedDate, ConvertedDate FROM Lead WHERE ConvertedContactId = ${id} AND IsConverted = true LIMIT 20`
      : null,
  deals: (type, id) => {
    const where = DEALS[type]?.(id) ?? null;
    if (where === null) return null;
    return `SELECT Id, OpportunityId, Opportunity.Name, StageName, CreatedDate, CreatedById FROM OpportunityHistory WHERE ${where} ORDER BY CreatedDate DESC LIMIT ${ROWS_MAX}`;
  },
  folded: (type, id) =>
    type === "deal"
      ? null
      : `SELECT Id FROM ${SALESFORCE_OBJECT[type]} WHERE MasterRecordId = ${id} LIMIT ${ROWS_MAX}`,
  openDeals: (type, id) => {
    if (type === "lead") return null;
    return type === "person"
      ? `${LARGEST_OPEN} AND Id IN (SELECT OpportunityId FROM OpportunityContactRole WHERE ContactId = ${id}) ${LARGEST_FIRST}`
      : `${LARGEST_OPEN} AND ${type === "deal" ? "Id" : "AccountId"} = ${id} ${LARGEST_FIRST}`;
  },
  // Salesforce takes no query within a query beside an "or".
  accountDeals: (type, _, accountId) =>
    type === "person" && accountId !== null
      ? `${LARGEST_OPEN} AND AccountId = ${accountId} ${LARGEST_FIRST}`
      : null,
};

const LARGEST_OPEN = "SELECT Id, Amount FROM Opportunity WHERE IsClosed = false AND Amount != null";
const LARGEST_FIRST = "ORDER BY Amount DESC LIMIT 1";

/** How an opportunity's past is found: by those who have a part in it, by its account, by itself. */
const DEALS: Readonly<Record<ObjectType, ((id: string) => string) | null>> = {
  person: (id) =>
    `OpportunityId IN (SELECT OpportunityId FROM OpportunityContactRole WHERE ContactId = ${id})`,
  lead: null,
  deal: (id) => `OpportunityId = ${id}`,
  company: (id) => `Opportunity.AccountId = ${id}`,
};

const MEMBER_COLUMN: Readonly<Record<ObjectType, string | null>> = {
  person: "ContactId",
  lead: "LeadId",
  deal: null,
  company: null,
};

const HISTORY: Readonly<Record<ObjectType, { readonly object: string; readonly column: string }>> =
  {
    person: { object: "ContactHistory", column: "ContactId" },
    lead: { object: "LeadHistory", column: "LeadId" },
    deal: { object: "OpportunityFieldHistory", column: "OpportunityId" },
    company: { object: "AccountHistory", column: "AccountId" },
  };
