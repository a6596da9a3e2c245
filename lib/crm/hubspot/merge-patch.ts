import {
  type FieldConflict,
  type FieldIssue,
  fail,
  type Outcome,
  succeed,
} from "../../domain/failure.ts";
import {
  HANDOFF_FIELD_NAMES,
  type HandoffField,
  type HandoffValues,
} from "../../domain/handoff-field.ts";
import { mergeWrite, patchedFields } from "../../domain/merge-write.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { toPropertyValue } from "./from-domain.ts";
import { LOG_PROPERTY, toPropertyName } from "./handoff-properties.ts";
import type { HubspotRecord } from "./schema.ts";
import { cleanText } from "./text.ts";
import { toHandoffValue, toHandoffValues } from "./to-domain.ts";

/** A patch as HubSpot takes it. */
export interface MergedPatch {
  /** Empty when there is nothing to send. */
  readonly properties: Readonly<Record<string, string>>;
  readonly conflicts: readonly FieldConflict[];
  readonly replaced: readonly FieldConflict[];
}

/** The properties that must be read before a patch can be merged. */
export function propertiesToRead(write: PatchWrite): readonly string[] {
  const fields = patchedFields(write).map(toPropertyName);
  return [...new Set([...fields, LOG_PROPERTY, "hs_merged_object_ids"])];
}

/** Merges a patch with what the record holds now. `rejected` when HubSpot could not keep a value whole. */
export function mergePatch(current: HubspotRecord, write: PatchWrite): Outcome<MergedPatch> {
  const { fields, conflicts, replaced } = mergeWrite(toHandoffValues(current), write, normal);
  const issues: FieldIssue[] = [];
  const properties: Record<string, string> = {};
  for (const field of HANDOFF_FIELD_NAMES) {
    const value = toProperty(field, fields);
    if (value === null) continue;
    if (value.ok) properties[toPropertyName(field)] = value.value;
    else issues.push(value.failure);
  }
  if (issues.length > 0) return fail({ type: "rejected", issues });
  return succeed({ properties, conflicts, replaced });
}

/**
 * What HubSpot kept against what was sent: the fields where it holds something else, because a workflow
 * or another person was faster. The log is left out: whoever misses an event there puts it back.
 */
export function lostFields(
  kept: HubspotRecord,
  { properties }: MergedPatch,
  write: PatchWrite,
): readonly FieldConflict[] {
  const values = toHandoffValues(kept);
  return patchedFields(write).flatMap((field) => {
    const name = toPropertyName(field);
    if (!Object.hasOwn(properties, name) || !Object.hasOwn(kept.properties, name)) return [];
    const mine = normal(field, write.fields[field] ?? null);
    const theirs = values[field] ?? null;
    const base = normal(field, write.base[field] ?? null);
    return theirs === mine ? [] : [{ field, base, theirs, mine }];
  });
}

function normal(field: HandoffField, value: string | null): string | null {
  return toHandoffValue(field, cleanText(value));
}

function toProperty(field: HandoffField, fields: HandoffValues) {
  const value = fields[field];
  if (value === undefined) return null;
  if (field !== "log") return toPropertyValue(field, value);
  const log = value ?? "";
  return log.length > TEXT_MAX ? fail(LOG_FULL) : succeed(log);
}

const LOG_FULL: FieldIssue = {
  field: LOG_PROPERTY,
  message: `The handoff log would be longer than the ${TEXT_MAX} characters that HubSpot keeps. Archive old events in HubSpot, then send again.`,
};
