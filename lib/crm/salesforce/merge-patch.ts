import { type FieldConflict, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { DocumentStyle } from "../../domain/handoff-document.ts";
import type { PatchWrite } from "../../domain/write.ts";
import * as values from "../values/merge-patch.ts";
import { TASK_TEXT_MAX } from "./capabilities.ts";
import { inSeconds, toStoredValue } from "./from-domain.ts";
import { toColumn } from "./handoff-properties.ts";
import { toTaskText } from "./handoff-task.ts";
import { type ReadRecord, toHandoffValues } from "./to-domain.ts";

/** A patch as Salesforce takes it, where null empties a field. */
export type MergedPatch = values.MergedPatch<string | null>;

/** Merges a patch with what the record holds now. `rejected` when Salesforce could not keep a value whole. */
export function mergePatch(current: ReadRecord, write: PatchWrite): Outcome<MergedPatch> {
  return values.mergePatch(toHandoffValues(current), inSeconds(write), toStoredValue);
}

/** The fields where Salesforce kept something else than what was sent. */
export function lostFields(
  kept: ReadRecord,
  sent: MergedPatch,
  write: PatchWrite,
): readonly FieldConflict[] {
  return values.lostFields(toHandoffValues(kept), sent, inSeconds(write));
}

/** The columns of the record that a patch sets. */
export function columnsToSend(
  { storage }: ReadRecord,
  { values: sent }: MergedPatch,
): Readonly<Record<string, string | null>> {
  const entries = [...sent].filter(([field]) => storage === "fields" || field === "ownerId");
  return Object.fromEntries(entries.map(([field, value]) => [toColumn(field), value]));
}

/**
 * The text of the record's handoff task with the patch in it; null when the patch leaves it as it is.
 * `rejected` when it would be too long.
 */
export function taskTextToSend(
  { storage, tasks }: ReadRecord,
  { values: sent }: MergedPatch,
  style: DocumentStyle,
): Outcome<string | null> {
  const ours = [...sent].filter(([field]) => field !== "ownerId");
  if (storage === "fields" || ours.length === 0) return succeed(null);
  const text = toTaskText(tasks, Object.fromEntries(ours), style);
  if (text.length <= TASK_TEXT_MAX) return succeed(text);
  const message = `The handoff has ${text.length} characters with its log; a Salesforce task keeps at most ${TASK_TEXT_MAX}. Shorten the note, or ask an admin to install Handrail's fields.`;
  return fail({ type: "rejected", issues: [{ field: null, message }] });
}
