import type { FieldConflict, Outcome } from "../../domain/failure.ts";
import { HANDOFF_FIELD_NAMES } from "../../domain/handoff-field.ts";
import { neededFields } from "../../domain/merge-write.ts";
import type { PatchWrite } from "../../domain/write.ts";
import * as values from "../values/merge-patch.ts";
import { toPropertyValue } from "./from-domain.ts";
import { LOG_PROPERTY, toPropertyName } from "./handoff-properties.ts";
import type { HubspotRecord } from "./schema.ts";
import { toHandoffValues } from "./to-domain.ts";

/** A patch as HubSpot takes it: text, where an empty one clears the property. */
export type MergedPatch = values.MergedPatch<string>;

/** The properties that must be read before a patch can be merged. */
export function propertiesToRead(write: PatchWrite): readonly string[] {
  const fields = neededFields(write).map(toPropertyName);
  return [...new Set([...fields, LOG_PROPERTY])];
}

/** Merges a patch with what the record holds now. `rejected` when HubSpot could not keep a value whole. */
export function mergePatch(current: HubspotRecord, write: PatchWrite): Outcome<MergedPatch> {
  return values.mergePatch(toHandoffValues(current), write, toPropertyValue);
}

/** The properties to send. */
export function propertiesOf(merged: MergedPatch): Readonly<Record<string, string>> {
  const entries = [...merged.values].map(([field, value]) => [toPropertyName(field), value]);
  return Object.fromEntries(entries);
}

/** The fields where HubSpot kept something else than what was sent, as far as its answer names them. */
export function lostFields(
  kept: HubspotRecord,
  sent: MergedPatch,
  write: PatchWrite,
): readonly FieldConflict[] {
  const all = toHandoffValues(kept);
  const named = HANDOFF_FIELD_NAMES.filter((field) =>
    Object.hasOwn(kept.properties, toPropertyName(field)),
  );
  const held = Object.fromEntries(named.map((field) => [field, all[field] ?? null]));
  return values.lostFields(held, sent, write);
}
