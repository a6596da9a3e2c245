import type { WorkingTime } from "#lib/domain/calendar/working-time.ts";
import { addDays, type Zone } from "#lib/domain/note/zone.ts";

const HOUR_MS = 60 * 60 * 1000;

export type SnoozeChoice = "hour" | "tomorrow" | "moment";

/** An hour from now, epoch milliseconds. */
export function inAnHour(now: number): number {
  return now + HOUR_MS;
}

/**
 * The first working time of the next local day or of a later one, epoch milliseconds: on a Friday it is
 * Monday's, or Sunday's where the week begins with it. Null where nobody works any more.
 */
export function nextDaysOpening(
  now: number,
  workingTime: Pick<WorkingTime, "nextWorking">,
  zone: Zone,
): number | null {
  return workingTime.nextWorking(zone.toInstant(addDays(zone.toWall(now), 1)));
}
