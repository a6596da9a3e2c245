import type { DayHours } from "./day-hours.ts";
import { offsetSegments } from "./offset-segments.ts";

/** Working time without a gap on one local day, half-open, in epoch milliseconds. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The local day that it belongs to, counted from 1 January 1970. */
  readonly day: number;
  /** Working milliseconds in the pieces of this year before it. */
  readonly before: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * All working time of one year of UTC, in order. An interval of a local day is cut where the clocks are
 * changed: what a spring-forward removes is in no piece, what a fall-back repeats is in two.
 */
export function piecesOfYear(year: number, timeZone: string, hoursOf: DayHours): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = 0;
  const segments = offsetSegments(timeZone, Date.UTC(year, 0), Date.UTC(year + 1, 0));
  for (const { from, to, offset } of segments) {
    const lastDay = Math.floor((to - 1 + offset) / DAY_MS);
    for (let day = Math.floor((from + offset) / DAY_MS); day <= lastDay; day++) {
      const midnight = day * DAY_MS - offset;
      for (const hours of hoursOf(day)) {
        const start = Math.max(midnight + hours.from * MINUTE_MS, from);
        const end = Math.min(midnight + hours.to * MINUTE_MS, to);
        if (start >= end) continue;
        pieces.push({ from: start, to: end, day, before });
        before += end - start;
      }
    }
  }
  return pieces;
}
