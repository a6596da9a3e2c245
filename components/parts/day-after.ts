import { addDays, createZone, toIsoDate } from "#lib/domain/note/zone.ts";

/** The day after `now` (epoch milliseconds) in a zone, `YYYY-MM-DD`. */
export function dayAfter(now: number, timeZone: string): string {
  return toIsoDate(addDays(createZone(timeZone).toWall(now), 1));
}
