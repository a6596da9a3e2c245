import {
  type FieldConflict,
  type FieldIssue,
  fail,
  type Outcome,
  type Result,
  succeed,
} from "../../domain/failure.ts";
import {
  HANDOFF_FIELD_NAMES,
  type HandoffField,
  type HandoffValues,
} from "../../domain/handoff-field.ts";
import { judgeCondition } from "../../domain/judge-condition.ts";
import { mergeWrite, patchedFields } from "../../domain/merge-write.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { cleanText } from "./clean-text.ts";
import { toHandoffValue } from "./handoff-value.ts";

/** A patch as a CRM takes it, by handoff field. */
export interface MergedPatch<Stored> {
  /** Empty when there is nothing to send. */
  readonly values: ReadonlyMap<HandoffField, Stored>;
  readonly conflicts: readonly FieldConflict[];
  readonly replaced: readonly FieldConflict[];
}

/** A value in the CRM's own form, or why the CRM could not keep it whole. */
export type ToStored<Stored> = (
  field: HandoffField,
  value: string | null,
) => Result<Stored, FieldIssue>;

/**
 * Merges a patch with what the record holds now. `rejected` when the CRM could not keep a value whole;
 * `overtaken` when it is not to be written any more (P7.6).
 */
export function mergePatch<Stored>(
  current: HandoffValues,
  write: PatchWrite,
  toStored: ToStored<Stored>,
): Outcome<MergedPatch<Stored>> {
  const condition = judgeCondition(current, write, normalValue);
  if (condition === "overtaken") return fail({ type: "overtaken" });
  if (condition === "done") return succeed(asDone(current, write));
  const { fields, conflicts, replaced } = mergeWrite(current, write, normalValue);
  const issues: FieldIssue[] = [];
  const values = new Map<HandoffField, Stored>();
  for (const field of HANDOFF_FIELD_NAMES) {
    const value = fields[field];
    if (value === undefined) continue;
    const stored = toStored(field, value);
    if (stored.ok) values.set(field, stored.value);
    else issues.push(stored.failure);
  }
  if (issues.length > 0) return fail({ type: "rejected", issues });
  return succeed({ values, conflicts, replaced });
}

/** Nothing is sent; where the record holds something else than we asked for, it was decided by somebody else. */
function asDone<Stored>(current: HandoffValues, write: PatchWrite): MergedPatch<Stored> {
  const conflicts = patchedFields(write).flatMap((field) => {
    const theirs = normalValue(field, current[field] ?? null);
    const mine = normalValue(field, write.fields[field] ?? null);
    const base = normalValue(field, write.base[field] ?? null);
    return theirs === mine ? [] : [{ field, base, theirs, mine }];
  });
  return { values: new Map(), conflicts, replaced: [] };
}

/**
 * What the CRM kept against what was sent: the fields where it holds something else, because a rule of
 * its own or another person was faster. Fields that `kept` does not name are passed over. The log is left
 * out: whoever misses an event there puts it back.
 */
export function lostFields(
  kept: HandoffValues,
  sent: MergedPatch<unknown>,
  write: PatchWrite,
): readonly FieldConflict[] {
  return patchedFields(write).flatMap((field) => {
    const theirs = kept[field];
    if (!sent.values.has(field) || theirs === undefined) return [];
    const mine = normalValue(field, write.fields[field] ?? null);
    const base = normalValue(field, write.base[field] ?? null);
    return theirs === mine ? [] : [{ field, base, theirs, mine }];
  });
}

/** Both sides of a comparison in one form: clean text, moments in UTC. */
export function normalValue(field: HandoffField, value: string | null): string | null {
  return toHandoffValue(field, cleanText(value));
}
