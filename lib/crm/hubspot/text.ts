import type { HubspotRecord } from "./schema.ts";

/** The longest text of one touch that is worth keeping beside a record. */
const WORDS_MAX = 4_000;

/** A property as plain text, trimmed; null when it is missing or empty. */
export function readText(
  { properties }: Pick<HubspotRecord, "properties">,
  name: string,
): string | null {
  return Object.hasOwn(properties, name) ? cleanText(properties[name]) : null;
}

/** Text that can be stored and shown: no NUL, no half characters, `\n` line ends; null when empty. */
export function cleanText(text: string | null | undefined): string | null {
  const clean = (text ?? "").replaceAll("\0", "").replace(/\r\n?/g, "\n").toWellFormed().trim();
  return clean === "" ? null : clean;
}

/** A moment as ISO 8601 UTC. HubSpot gives ISO text, in old places epoch milliseconds. */
export function readMoment(record: Pick<HubspotRecord, "properties">, name: string): string | null {
  return toMoment(readText(record, name));
}

export function toMoment(text: string | null): string | null {
  if (text === null) return null;
  const moment = new Date(/^-?\d{9,15}$/.test(text) ? Number(text) : text);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** A count as HubSpot writes it ("12", "12.0"); 0 when it is missing or no number. */
export function readCount(record: Pick<HubspotRecord, "properties">, name: string): number {
  const count = Number(readText(record, name) ?? 0);
  return Number.isFinite(count) && count > 0 ? Math.floor(count) : 0;
}

/** Text cut to what a touch may hold. */
export function toWords(text: string | null): string | null {
  if (text === null || text.length <= WORDS_MAX) return text;
  return `${text.slice(0, WORDS_MAX).toWellFormed().trimEnd()}…`;
}
