import { cleanText } from "../values/clean-text.ts";
import { toMoment } from "../values/handoff-value.ts";
import type { HubspotRecord } from "./schema.ts";

/** A property as plain text, trimmed; null when it is missing or empty. */
export function readText(
  { properties }: Pick<HubspotRecord, "properties">,
  name: string,
): string | null {
  return Object.hasOwn(properties, name) ? cleanText(properties[name]) : null;
}

/** A moment as ISO 8601 UTC. HubSpot gives ISO text, in old places epoch milliseconds. */
export function readMoment(record: Pick<HubspotRecord, "properties">, name: string): string | null {
  return toMoment(readText(record, name));
}

/** A count as HubSpot writes it ("12", "12.0"); 0 when it is missing or no number. */
export function readCount(record: Pick<HubspotRecord, "properties">, name: string): number {
  const count = Number(readText(record, name) ?? 0);
  return Number.isFinite(count) && count > 0 ? Math.floor(count) : 0;
}
