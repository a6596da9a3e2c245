import { type FieldConflict, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import type { PatchWrite } from "../../domain/write.ts";
import * as values from "../values/merge-patch.ts";
import { type StoredValue, toFieldValue } from "./from-domain.ts";
import { toFieldName } from "./handoff-properties.ts";
import type { TwentyRow } from "./schema.ts";
import { isThere } from "./selection.ts";
import { toHandoffValues, versionOf } from "./to-domain.ts";
import type { ObjectName, Workspace } from "./workspace.ts";

export type MergedPatch = values.MergedPatch<StoredValue>;

/** Merges a patch with what the record holds now. `rejected` when Twenty could not keep a value whole. */
export function mergePatch(
  current: TwentyRow,
  write: PatchWrite,
  ownerField: string,
): Outcome<MergedPatch> {
  return values.mergePatch(toHandoffValues(current, ownerField), write, (field, value) =>
    toFieldValue(field, value, ownerField),
  );
}

/** The fields to send; `rejected` when the workspace does not have one of them. */
export function dataOf(
  merged: MergedPatch,
  workspace: Workspace,
  object: ObjectName,
  ownerField: string,
): Outcome<Readonly<Record<string, StoredValue>>> {
  const entries = [...merged.values].map(
    ([field, value]) => [toFieldName(field, ownerField), value] as const,
  );
  const missing = entries.filter(([name]) => !isThere(workspace, object, name));
  if (missing.length === 0) return succeed(Object.fromEntries(entries));
  const issues = missing.map(([field]) => ({
    field,
    message: `Twenty has no field "${field}" on ${object} records yet. Run "Set up CRM fields" in the settings, or ask an admin to.`,
  }));
  return fail({ type: "rejected", issues });
}

/** The receipt for a written record. What Twenty holds in place of our values is a conflict like any other. */
export function judgeWritten(
  kept: TwentyRow,
  sent: MergedPatch,
  write: PatchWrite,
  ownerField: string,
): PatchReceipt {
  const lost = values.lostFields(toHandoffValues(kept, ownerField), sent, write);
  return toReceipt(kept, sent, [...sent.conflicts, ...lost]);
}

export function toReceipt(
  row: TwentyRow,
  { replaced, conflicts: held }: MergedPatch,
  conflicts: readonly FieldConflict[] = held,
): PatchReceipt {
  return { recordId: row.id, version: versionOf(row), conflicts, replaced };
}
