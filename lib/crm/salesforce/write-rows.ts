import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import { HANDOFF_SUBJECT, MOVED_SUBJECT, TASKS_MAX } from "./handoff-task.ts";
import { columnsToSend, type MergedPatch, taskTextToSend } from "./merge-patch.ts";
import { SALESFORCE_OBJECT, TASK_LINK } from "./paths.ts";
import type { RecordPorts } from "./read-row.ts";
import type { Row } from "./schema.ts";
import { readText } from "./text.ts";
import { idOf, type ReadRecord } from "./to-domain.ts";

/** One row that a patch writes. */
export type RowWrite = {
  readonly object: string;
  readonly values: Readonly<Record<string, string | null>>;
} /** `read` is the row as it was when it was read. */ & (
  | { readonly kind: "update"; readonly id: string; readonly read: Row }
  | { readonly kind: "create"; readonly id: null }
);

/** The most rows that one patch writes. */
export const ROWS_MAX = 1 + TASKS_MAX;

/**
 * The rows that a patch writes: the record, and where the handoff lives in a task, that task. The record
 * is written in any case, since its stamp is what the list of changes and the condition on a write go by.
 * Further tasks, which a merge of records leaves, are in the first one from then on.
 */
export function toRowWrites(
  current: ReadRecord,
  objectType: ObjectType,
  merged: MergedPatch,
  { layout, style }: Pick<RecordPorts, "layout" | "style">,
): Outcome<readonly [RowWrite, ...RowWrite[]]> {
  const text = taskTextToSend(current, merged, style);
  if (!text.ok) return text;
  const object = SALESFORCE_OBJECT[objectType];
  const id = idOf(current.row);
  const columns = columnsToSend(current, merged);
  const write = { kind: "update", object, id, read: current.row } as const;
  if (text.value === null) return succeed([{ ...write, values: columns }]);
  const owner = { OwnerId: readText(current.row, "OwnerId") };
  const record: RowWrite = { ...write, values: { ...owner, ...columns } };
  const [kept, ...spare] = current.tasks;
  const Description = text.value;
  if (kept !== undefined) {
    return succeed([
      record,
      taskUpdate(kept, { Description }),
      ...spare.map((task) => taskUpdate(task, { Subject: MOVED_SUBJECT })),
    ]);
  }
  const made = {
    Subject: HANDOFF_SUBJECT,
    Status: layout.doneStatus,
    Description,
    [TASK_LINK[objectType]]: id,
  };
  return succeed([record, { kind: "create", object: "Task", id: null, values: made }]);
}

function taskUpdate(task: Row, values: Readonly<Record<string, string>>): RowWrite {
  return { kind: "update", object: "Task", id: idOf(task), read: task, values };
}
