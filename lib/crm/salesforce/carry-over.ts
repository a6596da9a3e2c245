import { type Outcome, succeed } from "../../domain/failure.ts";
import type { FieldSetupStep } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { BATCH_MAX } from "./capabilities.ts";
import { OUR_COLUMNS, OUR_FIELDS, toColumn } from "./handoff-properties.ts";
import { HANDOFF_SUBJECT, MOVED_SUBJECT, readHandoffTasks } from "./handoff-task.ts";
import { PATHS, SALESFORCE_OBJECT } from "./paths.ts";
import { queryRows } from "./query.ts";
import { type RecordPorts, selectRecords } from "./read-row.ts";
import { collectionSchema, type Row } from "./schema.ts";
import { idList, idLiteral, textLiteral } from "./soql.ts";
import { readFlag, readText } from "./text.ts";
import { idOf } from "./to-domain.ts";

/**
 * Moves the handoffs that were kept in tasks while the fields were missing into the fields of their
 * records. Fields that hold anything already are left alone. Safe to repeat and to break off: a task is
 * renamed only after its record was written.
 */
export async function carryOver(ports: RecordPorts): Promise<Outcome<FieldSetupStep>> {
  let [carried, refused] = [0, 0];
  for (const objectType of ["lead", "person"] as const) {
    if (ports.layout.objects[objectType].storage === "task") continue;
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const tasks: Outcome<readonly Row[]> = await readTasks(ports, objectType, after);
      if (!tasks.ok) return tasks;
      const done = await carryTasks(ports, objectType, tasks.value);
      if (!done.ok) return done;
      carried += done.value.carried;
      refused += done.value.refused;
      const last = tasks.value.at(BATCH_MAX - 1);
      after = last === undefined ? null : idOf(last);
    }
  }
  return succeed(toStep(carried, refused));
}

/** A page of the tasks that hold a handoff, by id. */
function readTasks(
  { call }: RecordPorts,
  objectType: ObjectType,
  after: string | null,
): Promise<Outcome<readonly Row[]>> {
  const soql = [
    `SELECT Id, WhoId, Description FROM Task WHERE Subject = ${textLiteral(HANDOFF_SUBJECT)}`,
    `AND Who.Type = ${textLiteral(SALESFORCE_OBJECT[objectType])}`,
    ...(after === null ? [] : [`AND Id > ${idLiteral(after)}`]),
    `ORDER BY Id LIMIT ${BATCH_MAX}`,
  ];
  return queryRows(call, soql.join(" "));
}

interface Carried {
  readonly carried: number;
  readonly refused: number;
}

async function carryTasks(
  ports: RecordPorts,
  objectType: ObjectType,
  tasks: readonly Row[],
): Promise<Outcome<Carried>> {
  const taskOf = new Map(
    tasks.toReversed().map((task) => [toRecordId(readText(task, "WhoId") ?? "") ?? "", task]),
  );
  if (taskOf.size === 0) return succeed({ carried: 0, refused: 0 });
  const soql = `${selectRecords(objectType, ports.layout)} WHERE Id IN ${idList([...taskOf.keys()])}`;
  const read = await queryRows(ports.call, soql);
  if (!read.ok) return read;
  const ids = read.value.filter(isOpen).map(idOf);
  const type = SALESFORCE_OBJECT[objectType];
  const written = await update(
    ports,
    ids.map((id) => ({ attributes: { type }, id, ...columnsIn(taskOf.get(id) ?? {}) })),
  );
  if (!written.ok) return written;
  const done = ids.filter((_, at) => written.value[at] === true);
  const renamed = await update(
    ports,
    done.flatMap((id) => {
      const task = taskOf.get(id);
      if (task === undefined) return [];
      return [{ attributes: { type: "Task" }, id: idOf(task), Subject: MOVED_SUBJECT }];
    }),
  );
  return renamed.ok
    ? succeed({ carried: done.length, refused: ids.length - done.length })
    : renamed;
}

/** Whether a record's own fields are all empty, and it can still be written. */
function isOpen(row: Row): boolean {
  const isEmpty = OUR_COLUMNS.every((column) => readText(row, column) === null);
  return isEmpty && !readFlag(row, "IsConverted");
}

function columnsIn(task: Row): Readonly<Record<string, string>> {
  const { values } = readHandoffTasks([task]);
  const filled = OUR_FIELDS.flatMap((field) => {
    const value = values[field] ?? null;
    return value === null ? [] : [[toColumn(field), value] as const];
  });
  return Object.fromEntries(filled);
}

/** Writes rows in one call; answers for each whether it was taken. */
async function update(
  { call }: RecordPorts,
  records: readonly object[],
): Promise<Outcome<readonly boolean[]>> {
  if (records.length === 0) return succeed([]);
  const sent = await call({
    method: "PATCH",
    path: PATHS.collections,
    body: { allOrNone: false, records },
    effect: "write",
    schema: collectionSchema,
  });
  return sent.ok ? succeed(sent.value.map(({ success }) => success)) : sent;
}

function toStep(carried: number, refused: number): FieldSetupStep {
  const label = "Handoffs carried over from tasks";
  const count = carried === 1 ? "1 handoff" : `${carried} handoffs`;
  if (refused > 0) {
    const detail = `${count} carried over; Salesforce refused ${refused}, which stay in their tasks.`;
    return { label, state: "failed", detail };
  }
  if (carried === 0) return { label, state: "exists", detail: null };
  return { label, state: "created", detail: count };
}
