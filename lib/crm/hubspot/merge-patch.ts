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
import { logToText, mergeLogs, parseLog } from "../../domain/log.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { toPropertyValue } from "./from-domain.ts";
import { LOG_PROPERTY, toPropertyName } from "./handoff-properties.ts";
import type { HubspotRecord } from "./schema.ts";
import { cleanText, readText } from "./text.ts";
import { toHandoffValue } from "./to-domain.ts";

/** The properties to send; empty when HubSpot already holds everything. */
export type PropertiesToSend = Readonly<Record<string, string>>;

/** The properties that must be read before a patch can be merged. */
export function propertiesToRead(write: PatchWrite): readonly string[] {
  const fields = patchedFields(write).map(toPropertyName);
  return [...new Set([...fields, LOG_PROPERTY, "hs_merged_object_ids"])];
}

/**
 * Three-way merge of one patch with what the record holds now. A field that only we changed is sent; one
 * that already holds our value is not; one that somebody else changed is a conflict, and then nothing is
 * sent at all. The log merges by union and never conflicts.
 */
export function mergePatch(current: HubspotRecord, write: PatchWrite): Outcome<PropertiesToSend> {
  const conflicts: FieldConflict[] = [];
  const issues: FieldIssue[] = [];
  const properties: Record<string, string> = {};
  for (const field of patchedFields(write)) {
    const mine = normal(field, write.fields);
    const base = normal(field, write.base);
    const theirs = toHandoffValue(field, readText(current, toPropertyName(field)));
    if (mine === base || mine === theirs) continue;
    if (theirs !== base) {
      conflicts.push({ field, base, theirs, mine });
      continue;
    }
    const value = toPropertyValue(field, mine);
    if (value.ok) properties[toPropertyName(field)] = value.value;
    else issues.push(value.failure);
  }
  if (conflicts.length > 0) return fail({ type: "conflict", fields: conflicts });
  const log = mergeLog(current, write);
  if (log !== null) {
    properties[LOG_PROPERTY] = log;
    if (log.length > TEXT_MAX) issues.push(LOG_FULL);
  }
  return issues.length > 0 ? fail({ type: "rejected", issues }) : succeed(properties);
}

/**
 * What HubSpot kept against what was sent: the fields where it holds something else, because a workflow
 * or another person was faster. The log is left out: whoever misses an event there puts it back.
 */
export function lostFields(
  kept: HubspotRecord,
  sent: PropertiesToSend,
  write: PatchWrite,
): readonly FieldConflict[] {
  return patchedFields(write).flatMap((field) => {
    const name = toPropertyName(field);
    if (!Object.hasOwn(sent, name) || !Object.hasOwn(kept.properties, name)) return [];
    const mine = normal(field, write.fields);
    const theirs = toHandoffValue(field, readText(kept, name));
    return theirs === mine ? [] : [{ field, base: normal(field, write.base), theirs, mine }];
  });
}

/** The log is not a field like the others: it is written by `events`. */
function patchedFields(write: PatchWrite): readonly HandoffField[] {
  return HANDOFF_FIELD_NAMES.filter(
    (field) => field !== "log" && write.fields[field] !== undefined,
  );
}

function normal(field: HandoffField, values: HandoffValues): string | null {
  return toHandoffValue(field, cleanText(values[field]));
}

/** The log with our events in it, or null when they are all there already. */
function mergeLog(current: HubspotRecord, write: PatchWrite): string | null {
  const theirs = parseLog(readText(current, LOG_PROPERTY));
  const merged = mergeLogs(theirs, { events: write.events, unread: [] });
  return merged.events.length === theirs.events.length ? null : logToText(merged);
}

const LOG_FULL: FieldIssue = {
  field: LOG_PROPERTY,
  message: `The handoff log would be longer than the ${TEXT_MAX} characters that HubSpot keeps. Archive old events in HubSpot, then send again.`,
};
