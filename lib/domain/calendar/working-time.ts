import type { WorkCalendar } from "../playbook/schema.ts";
import { createPieceWalk } from "./piece-walk.ts";

/**
 * Arithmetic in a calendar's working time. Instants are epoch milliseconds, durations milliseconds. An
 * instant is working time when its wall-clock time lies in an interval of its local day. Null is said
 * where no working time is found within three years.
 */
export interface WorkingTime {
  isWorking(at: number): boolean;
  /** The instant itself while it is working time, else the next opening. */
  nextWorking(at: number): number | null;
  /** When so much working time has passed; of a closing and the opening after it, the closing. Zero is `nextWorking`. */
  add(at: number, duration: number): number | null;
  /** The last instant at which so much working time is left until `at`. */
  subtract(at: number, duration: number): number | null;
  /** The working time between two instants; 0 where the second is not later. */
  between(from: number, to: number): number;
  /** The last closing of the local day on which counting starts. */
  endOfDay(at: number): number | null;
  /** The last closing of the n-th working day after that day. */
  endOfWorkingDay(at: number, days: number): number | null;
}

/** Longer than a day with any change of clocks in it: no piece of a day begins later after its first. */
const LONGEST_DAY_MS = 60 * 3_600_000;

const made = new WeakMap<WorkCalendar, WorkingTime>();

/** The working time of a calendar. What it has laid out is kept as long as the calendar itself. */
export function createWorkingTime(calendar: WorkCalendar): WorkingTime {
  const known = made.get(calendar);
  if (known !== undefined) return known;
  const workingTime = layOut(calendar);
  made.set(calendar, workingTime);
  return workingTime;
}

function layOut(calendar: WorkCalendar): WorkingTime {
  const { ahead, behind, between } = createPieceWalk(calendar);

  function nextWorking(at: number): number | null {
    for (const { from } of ahead(at)) return Math.max(from, at);
    return null;
  }

  function add(at: number, duration: number): number | null {
    let left = duration;
    for (const { from, to } of ahead(at)) {
      const start = Math.max(from, at);
      if (start + left <= to) return start + left;
      left -= to - start;
    }
    return null;
  }

  function subtract(at: number, duration: number): number | null {
    if (duration <= 0) return at;
    let left = duration;
    for (const { from, to } of behind(at)) {
      const end = Math.min(to, at);
      if (end - left >= from) return end - left;
      left -= end - from;
    }
    return null;
  }

  /** A fall-back at midnight comes back to a day that was over, so that the day's last piece is looked for. */
  function endOfWorkingDay(at: number, days: number): number | null {
    let passed = -1;
    let newest = Number.NEGATIVE_INFINITY;
    let wanted: { readonly day: number; readonly opens: number; readonly closes: number } | null =
      null;
    for (const { from, to, day } of ahead(at)) {
      if (wanted !== null && from - wanted.opens > LONGEST_DAY_MS) break;
      if (day > newest) {
        newest = day;
        passed += 1;
        if (passed === days) wanted = { day, opens: from, closes: to };
      }
      if (wanted?.day === day) wanted = { ...wanted, closes: to };
    }
    return wanted?.closes ?? null;
  }

  return {
    isWorking: (at) => nextWorking(at) === at,
    nextWorking,
    add,
    subtract,
    between: (from, to) => (from < to ? between(from, to) : 0),
    endOfDay: (at) => endOfWorkingDay(at, 0),
    endOfWorkingDay,
  };
}
