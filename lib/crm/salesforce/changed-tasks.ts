import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ChangesCursor } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { HANDOFF_SUBJECT } from "./handoff-task.ts";
import { SALESFORCE_OBJECT, TASK_LINK } from "./paths.ts";
import { queryRows } from "./query.ts";
import { type RecordPorts, readRows } from "./read-row.ts";
import { momentLiteral, textLiteral } from "./soql.ts";
import { readFlag, readMoment, readText } from "./text.ts";
import type { ReadRecord } from "./to-domain.ts";

/** As many rows as one answer holds: more tasks are not changed by hand within one second. */
const TASKS_PAGE = 2_000;

/** Records whose handoff task was changed within a page of the list of changes. */
export interface ChangedTasks {
  readonly records: readonly ReadRecord[];
  /** Where the list has to go on when there were more of them than fit; null when these were all. */
  readonly goOnAt: ChangesCursor | null;
}

/**
 * Our own writes to a task touch its record as well, and so are in the list of changes already. What a
 * colleague changes in the task by hand is only here.
 *
 * @param known the records that the page names in any case.
 */
export async function readChangedTasks(
  ports: RecordPorts,
  objectType: ObjectType,
  span: { readonly since: number; readonly until: number | null },
  known: ReadonlySet<string>,
): Promise<Outcome<ChangedTasks>> {
  const link = TASK_LINK[objectType];
  const soql = [
    `SELECT Id, ${link}, SystemModstamp FROM Task WHERE Subject = ${textLiteral(HANDOFF_SUBJECT)}`,
    `AND ${link.replace("Id", "")}.Type = ${textLiteral(SALESFORCE_OBJECT[objectType])}`,
    `AND SystemModstamp >= ${momentLiteral(span.since)}`,
    ...(span.until === null ? [] : [`AND SystemModstamp <= ${momentLiteral(span.until)}`]),
    `ORDER BY SystemModstamp, Id LIMIT ${TASKS_PAGE}`,
  ].join(" ");
  const tasks = await queryRows(ports.call, soql);
  if (!tasks.ok) return tasks;
  const ids = tasks.value.flatMap((task) => toRecordId(readText(task, link) ?? "") ?? []);
  const others = [...new Set(ids)].filter((id) => !known.has(id));
  const records = await readInParts(ports, objectType, others);
  if (!records.ok) return records;
  const last = tasks.value.at(TASKS_PAGE - 1);
  const reached = last === undefined ? null : readMoment(last, "SystemModstamp");
  const goOnAt = reached === null ? null : { since: reached, lastId: null };
  return succeed({ records: records.value, goOnAt });
}

/** An address holds so many ids and no more. */
const IDS_PER_CALL = 200;

async function readInParts(
  ports: RecordPorts,
  objectType: ObjectType,
  ids: readonly string[],
): Promise<Outcome<readonly ReadRecord[]>> {
  const records: ReadRecord[] = [];
  for (let at = 0; at < ids.length; at += IDS_PER_CALL) {
    const read = await readRows(ports, objectType, ids.slice(at, at + IDS_PER_CALL));
    if (!read.ok) return read;
    records.push(...read.value.filter(({ row }) => !readFlag(row, "IsDeleted")));
  }
  return succeed(records);
}
