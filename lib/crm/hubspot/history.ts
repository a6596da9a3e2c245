import { cleanText } from "../values/clean-text.ts";
import { toMoment } from "../values/handoff-value.ts";
import type { HubspotRecord } from "./schema.ts";

/** One value that a property has had, and since when. */
export interface Version {
  readonly at: string;
  readonly value: string | null;
  readonly sourceType: string | null;
}

/**
 * The values of a property, oldest first; empty when its history was not asked for. HubSpot lists them
 * newest first and repeats one that was written again: that is no new version.
 */
export function versionsOf(record: HubspotRecord, property: string): readonly Version[] {
  const history = record.propertiesWithHistory ?? {};
  const entries = Object.hasOwn(history, property) ? (history[property] ?? []) : [];
  const oldestFirst = entries
    .flatMap((entry) => {
      const at = toMoment(entry.timestamp);
      const sourceType = entry.sourceType ?? null;
      return at === null ? [] : [{ at, value: cleanText(entry.value), sourceType }];
    })
    .toSorted((left, right) => left.at.localeCompare(right.at));
  return oldestFirst.filter((version, index) => version.value !== oldestFirst[index - 1]?.value);
}

/** As above, without the values that a merge copied over: nothing happened with the buyer at that moment. */
export function eventsOf(record: HubspotRecord, property: string): readonly Version[] {
  return versionsOf(record, property).filter(
    ({ sourceType }) => sourceType === null || !sourceType.startsWith("MERGE"),
  );
}

/** HubSpot stamps one event in several properties, not always to the same second. */
const SAME_EVENT_MS = 2 * 60 * 1000;

export function isSameEvent(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return left === right;
  return Math.abs(Date.parse(left) - Date.parse(right)) <= SAME_EVENT_MS;
}
