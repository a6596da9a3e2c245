import type { WorkingTime } from "../calendar/working-time.ts";
import type { Zone } from "../note/zone.ts";
import type { AlertSettings, QuietHours } from "./alert-settings.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** What falls due exactly at a closing is still told then, and not the next morning. */
const AFTER_CLOSING_MS = 5 * MINUTE_MS;

/** Quiet hours and working time may cut each other up; beyond this no moment is both. */
const MOST_TURNS = 50;

/** When a person may be interrupted. */
export interface Audible {
  /** In their working time or just after it, and not in quiet hours of their own. */
  readonly isAudible: (at: number) => boolean;
  /** The first such moment at or after this one; null where there is none. */
  readonly nextAudible: (at: number) => number | null;
}

/** @param zone this browser's own: quiet hours are meant in it. */
export function createAudible(
  workingTime: Pick<WorkingTime, "isWorking" | "nextWorking">,
  { quiet }: Pick<AlertSettings, "quiet">,
  zone: Zone,
): Audible {
  const isInHours = (at: number) =>
    workingTime.isWorking(at) || workingTime.isWorking(at - AFTER_CLOSING_MS);
  const quietEnd = (at: number) => (quiet === null ? null : endOfQuiet(quiet, at, zone));

  return {
    isAudible: (at) => isInHours(at) && quietEnd(at) === null,
    nextAudible: (from) => {
      let at: number | null = from;
      for (let turn = 0; at !== null && turn < MOST_TURNS; turn += 1) {
        const opening: number | null = isInHours(at) ? at : workingTime.nextWorking(at);
        const end: number | null = opening === null ? null : quietEnd(opening);
        if (end === null) return opening;
        at = end;
      }
      return null;
    },
  };
}

/** When the quiet hours end that `at` lies in; null outside them. Always later than `at`. */
function endOfQuiet(quiet: QuietHours, at: number, zone: Zone): number | null {
  const wall = zone.toWall(at);
  const from = minutesOf(quiet.from);
  const length = (minutesOf(quiet.to) - from + DAY_MINUTES) % DAY_MINUTES;
  const gone = (wall.minutes - from + DAY_MINUTES) % DAY_MINUTES;
  if (gone >= length) return null;
  // Counted on from the whole minute: where clocks change meanwhile, the next look sets it right.
  return Math.floor(at / MINUTE_MS) * MINUTE_MS + (length - gone) * MINUTE_MS;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
