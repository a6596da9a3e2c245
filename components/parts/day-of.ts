import { createZone, toIsoDate } from "#lib/domain/note/zone.ts";

/** The calendar day of a moment (epoch milliseconds) in a zone, `YYYY-MM-DD`. */
export function dayOf(at: number, timeZone: string): string {
  return toIsoDate(createZone(timeZone).toWall(at));
}
