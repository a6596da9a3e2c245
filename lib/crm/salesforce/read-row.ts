import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { DocumentStyle } from "../../domain/handoff-document.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { CompositePorts } from "./composite.ts";
import { HANDOFF_SUBJECT, TASKS_MAX } from "./handoff-task.ts";
import { columnsOf, type Layout } from "./layout.ts";
import { SALESFORCE_OBJECT } from "./paths.ts";
import { queryRows } from "./query.ts";
import { type Row, tasksSchema } from "./schema.ts";
import { idList, textLiteral } from "./soql.ts";
import { readFlag } from "./text.ts";
import { idOf, masterOf, type ReadRecord } from "./to-domain.ts";

/** What reading and writing records needs beside the record's name. */
export interface RecordPorts extends CompositePorts {
  readonly layout: Layout;
  /** How a handoff is written into a task. */
  readonly style: DocumentStyle;
}

/** The beginning of a query for records of a type; where the handoff lives in a task, with its tasks. */
export function selectRecords(objectType: ObjectType, layout: Layout): string {
  const columns = columnsOf(objectType, layout);
  const all = layout.objects[objectType].storage === "task" ? [...columns, HANDOFF_TASKS] : columns;
  return `SELECT ${all.join(", ")} FROM ${SALESFORCE_OBJECT[objectType]}`;
}

/** Oldest first: of two that were begun at the same moment, one has to be it for everybody. */
const HANDOFF_TASKS = `(SELECT Id, Description, LastModifiedDate, SystemModstamp FROM Tasks WHERE Subject = ${textLiteral(HANDOFF_SUBJECT)} AND IsDeleted = false ORDER BY CreatedDate, Id LIMIT ${TASKS_MAX})`;

/** A row of such a query with what belongs to it. */
export function toRecord(row: Row, objectType: ObjectType, layout: Layout): ReadRecord {
  const { storage } = layout.objects[objectType];
  return { row, tasks: tasksSchema.parse(row["Tasks"])?.records ?? [], storage };
}

/** The rows of these ids, deleted and merged ones too; ids that are missing are left out. */
export async function readRows(
  { call, layout }: RecordPorts,
  objectType: ObjectType,
  ids: readonly string[],
): Promise<Outcome<readonly ReadRecord[]>> {
  if (ids.length === 0) return succeed([]);
  const soql = `${selectRecords(objectType, layout)} WHERE Id IN ${idList(ids)}`;
  const read = await queryRows(call, soql, { withDeleted: true });
  if (!read.ok) return read;
  return succeed(read.value.map((row) => toRecord(row, objectType, layout)));
}

/** A record that was merged into one that was merged itself, and so on: no more often than this. */
const HOPS_MAX = 5;

/** A live record, and the ids that led to it by merges. */
export interface LivingRecord {
  readonly record: ReadRecord;
  readonly passed: readonly string[];
}

/** The live record behind an id: itself, or the one that took it in. `archived` when it was deleted. */
export async function readLiving(
  ports: RecordPorts,
  objectType: ObjectType,
  id: string,
): Promise<Outcome<LivingRecord>> {
  const passed: string[] = [];
  let asked = id;
  while (passed.length < HOPS_MAX) {
    const read = await readRows(ports, objectType, [asked]);
    if (!read.ok) return read;
    const [record] = read.value;
    if (record === undefined) return fail({ type: "not-found" });
    if (idOf(record.row) !== asked) return fail(OTHER_RECORD);
    if (!readFlag(record.row, "IsDeleted")) return succeed({ record, passed });
    const master = masterOf(record.row);
    if (master === null) return fail({ type: "archived" });
    passed.push(asked);
    asked = master;
  }
  return fail({ type: "archived" });
}

const OTHER_RECORD = {
  type: "bad-reply",
  path: "query",
  detail: "Salesforce answered for another record than the one that was asked for.",
} as const;
