import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { OwnedPage } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { toColumn } from "./handoff-properties.ts";
import { HANDOFF_SUBJECT } from "./handoff-task.ts";
import { SALESFORCE_OBJECT, TASK_LINK } from "./paths.ts";
import { queryRows } from "./query.ts";
import { type RecordPorts, selectRecords, toRecord } from "./read-row.ts";
import { idList, idLiteral, textLiteral } from "./soql.ts";
import { readText } from "./text.ts";
import { idOf, type RecordPlace, toSnapshot } from "./to-domain.ts";

const PAGE = 200;

/** More of them would make the query's address too long for Salesforce. */
const OWNERS_MAX = 300;

/**
 * One page of the handoffs of these people, by id. What bears no Handrail status is no handoff, whoever
 * owns it; of what nobody owns only what has been offered waits for somebody.
 */
export function readOwned(
  ports: RecordPorts,
  place: RecordPlace,
  ownerIds: readonly (string | null)[],
  afterId: string | null,
): Promise<Outcome<OwnedPage>> {
  const owners = [...new Set(ownerIds.flatMap((id) => toRecordId(id ?? "") ?? []))];
  if (owners.length > OWNERS_MAX) return Promise.resolve(fail(TOO_MANY));
  const query = { owners, nobody: ownerIds.includes(null), after: toRecordId(afterId ?? "") };
  if (owners.length === 0 && !query.nobody) {
    return Promise.resolve(succeed({ records: [], lastId: null }));
  }
  return ports.layout.objects[place.objectType].storage === "fields"
    ? readOwnedByFields(ports, place, query)
    : readOwnedByTasks(ports, place, query);
}

interface OwnedQuery {
  readonly owners: readonly string[];
  readonly nobody: boolean;
  readonly after: string | null;
}

async function readOwnedByFields(
  { call, layout }: RecordPorts,
  place: RecordPlace,
  { owners, nobody, after }: OwnedQuery,
): Promise<Outcome<OwnedPage>> {
  const { objectType } = place;
  const status = toColumn("status");
  const wanted = [
    ...(owners.length === 0 ? [] : [`(OwnerId IN ${idList(owners)} AND ${status} != null)`]),
    ...(nobody ? [`(${ownedByNobody(objectType)} AND ${status} = 'offered')`] : []),
  ];
  const soql = [
    selectRecords(objectType, layout),
    `WHERE (${wanted.join(" OR ")})`,
    ...(objectType === "lead" ? ["AND IsConverted = false"] : []),
    ...(after === null ? [] : [`AND Id > ${idLiteral(after)}`]),
    `ORDER BY Id LIMIT ${PAGE}`,
  ].join(" ");
  const read = await queryRows(call, soql);
  if (!read.ok) return read;
  const last = read.value.at(-1);
  if (last !== undefined && idOf(last) === after) return fail(REPEATS);
  return succeed({
    records: read.value.map((row) => toSnapshot(toRecord(row, objectType, layout), place)),
    lastId: read.value.length < PAGE || last === undefined ? null : idOf(last),
  });
}

/** Salesforce cannot ask for records by their tasks, so the tasks are walked and their records read. */
async function readOwnedByTasks(
  { call, layout }: RecordPorts,
  place: RecordPlace,
  { owners, nobody, after }: OwnedQuery,
): Promise<Outcome<OwnedPage>> {
  const { objectType } = place;
  const link = TASK_LINK[objectType];
  const soql = [
    `SELECT Id, ${link} FROM Task WHERE Subject = ${textLiteral(HANDOFF_SUBJECT)}`,
    `AND ${link.replace("Id", "")}.Type = ${textLiteral(SALESFORCE_OBJECT[objectType])}`,
    ...(after === null ? [] : [`AND ${link} > ${idLiteral(after)}`]),
    `ORDER BY ${link} LIMIT ${PAGE}`,
  ].join(" ");
  const tasks = await queryRows(call, soql);
  if (!tasks.ok) return tasks;
  const ids = [
    ...new Set(tasks.value.flatMap((task) => toRecordId(readText(task, link) ?? "") ?? [])),
  ];
  const last = ids.at(-1) ?? null;
  if (last === null) return succeed({ records: [], lastId: null });
  if (last === after) return fail(REPEATS);
  const read = await queryRows(
    call,
    `${selectRecords(objectType, layout)} WHERE Id IN ${idList(ids)} ORDER BY Id`,
  );
  if (!read.ok) return read;
  const records = read.value.map((row) => toSnapshot(toRecord(row, objectType, layout), place));
  return succeed({
    records: records.filter((record) => isWanted(record, owners, nobody)),
    lastId: tasks.value.length < PAGE ? null : last,
  });
}

function isWanted(
  { handoff, stage }: RecordSnapshot,
  owners: readonly string[],
  nobody: boolean,
): boolean {
  const { ownerId = null, status = null } = handoff;
  if (status === null || stage === "Converted") return false;
  return ownerId === null ? nobody && status === "offered" : owners.includes(ownerId);
}

/** A lead can be a queue's; everything else waits with one of the organisation's machines. */
function ownedByNobody(objectType: ObjectType): string {
  return objectType === "lead" ? "Owner.Type = 'Queue'" : "Owner.UserType != 'Standard'";
}

const TOO_MANY = {
  type: "rejected",
  issues: [
    {
      field: "OwnerId",
      message: `Salesforce cannot be asked for the handoffs of more than ${OWNERS_MAX} people at once. Choose a smaller team.`,
    },
  ],
} as const;

const REPEATS = {
  type: "bad-reply",
  path: "query",
  detail: "Salesforce's list begins again in place of going on.",
} as const;
