import { type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import { HANDOFF_SUBJECT } from "./handoff-task.ts";
import type { Layout } from "./layout.ts";
import { columnsToSend, type MergedPatch, taskTextToSend } from "./merge-patch.ts";
import { SALESFORCE_OBJECT, TASK_LINK } from "./paths.ts";
import { readText } from "./text.ts";
import { idOf, type ReadRecord } from "./to-domain.ts";

/** One row that a patch writes. */
export type RowWrite = {
  readonly object: string;
  readonly values: Readonly<Record<string, string | null>>;
} & (
  | { readonly kind: "update"; readonly id: string }
  | { readonly kind: "create"; readonly id: null }
);

/**
 * The rows that a patch writes: the record, and where the handoff lives in a task, that task. The record
 * is written in any case, since its stamp is what the list of changes and the condition on a write go by.
 */
export function toRowWrites(
  current: ReadRecord,
  objectType: ObjectType,
  merged: MergedPatch,
  { doneStatus }: Layout,
): Outcome<readonly [RowWrite, ...RowWrite[]]> {
  const text = taskTextToSend(current, merged);
  if (!text.ok) return text;
  const object = SALESFORCE_OBJECT[objectType];
  const id = idOf(current.row);
  const columns = columnsToSend(current, merged);
  if (text.value === null) return succeed([{ kind: "update", object, id, values: columns }]);
  const values = { OwnerId: readText(current.row, "OwnerId"), ...columns };
  const record: RowWrite = { kind: "update", object, id, values };
  if (current.task !== null) {
    const task = { object: "Task", id: idOf(current.task), values: { Description: text.value } };
    return succeed([record, { kind: "update", ...task }]);
  }
  const made = {
    Subject: HANDOFF_SUBJECT,
    Status: doneStatus,
    Description: text.value,
    [TASK_LINK[objectType]]: id,
  };
  return succeed([record, { kind: "create", object: "Task", id: null, values: made }]);
}
