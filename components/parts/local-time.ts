import type { Zone } from "#lib/domain/note/zone.ts";

/**
 * The value of a `datetime-local` control for a moment, "2026-11-23T18:00" in the given zone; empty
 * for anything that is not ISO 8601.
 */
export function toLocalText(iso: string, zone: Zone): string {
  const at = /^\d{4}-\d\d-\d\dT/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(at)) return "";
  const { year, month, day, minutes } = zone.toWall(at);
  const date = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  return `${date}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/**
 * The moment, as ISO 8601 UTC, that a `datetime-local` control means in the given zone. Empty while
 * the control is incomplete, also while somebody is still typing the year.
 */
export function fromLocalText(text: string, zone: Zone): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text);
  if (parts === null) return "";
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts.slice(1).map(Number);
  if (year < 1970) return "";
  return new Date(zone.toInstant({ year, month, day, minutes: hour * 60 + minute })).toISOString();
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
