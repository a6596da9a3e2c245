import type { WorkCalendar } from "../playbook/schema.ts";
import { createDayHours } from "./day-hours.ts";
import { type Piece, piecesOfYear } from "./pieces.ts";

/** A calendar's working time as pieces in order. Instants are epoch milliseconds. */
export interface PieceWalk {
  /** The pieces that end after an instant, the nearest first. */
  ahead(at: number): Iterable<Piece>;
  /** The pieces that begin before an instant, the nearest first. */
  behind(at: number): Iterable<Piece>;
  /** Working milliseconds from one instant to a later one. */
  between(from: number, to: number): number;
}

/** So many years in a row without any working time, and the calendar counts as having none. */
const EMPTY_YEARS = 3;

/** Pieces are laid out year by year, when a year is first asked for, and kept as long as this object. */
export function createPieceWalk(calendar: WorkCalendar): PieceWalk {
  const hoursOf = createDayHours(calendar);
  const years = new Map<number, readonly Piece[]>();

  function piecesOf(year: number): readonly Piece[] {
    const known = years.get(year);
    if (known !== undefined) return known;
    const pieces = piecesOfYear(year, calendar.timeZone, hoursOf);
    years.set(year, pieces);
    return pieces;
  }

  function* ahead(at: number): Generator<Piece, void, undefined> {
    const first = yearOf(at);
    for (let year = first, empty = 0; empty <= EMPTY_YEARS; year++) {
      const pieces = piecesOf(year);
      const start = year === first ? countWhile(pieces, ({ to }) => to <= at) : 0;
      empty = start < pieces.length ? 0 : empty + 1;
      for (let index = start; index < pieces.length; index++) yield pieceAt(pieces, index);
    }
  }

  function* behind(at: number): Generator<Piece, void, undefined> {
    const first = yearOf(at);
    for (let year = first, empty = 0; empty <= EMPTY_YEARS; year--) {
      const pieces = piecesOf(year);
      const end = year === first ? countWhile(pieces, ({ from }) => from < at) : pieces.length;
      empty = end > 0 ? 0 : empty + 1;
      for (let index = end - 1; index >= 0; index--) yield pieceAt(pieces, index);
    }
  }

  /** Working milliseconds of this year before an instant. */
  function workedIn(year: number, at: number): number {
    const pieces = piecesOf(year);
    const begun = countWhile(pieces, ({ from }) => from < at);
    if (begun === 0) return 0;
    const { from, to, before } = pieceAt(pieces, begun - 1);
    return before + Math.min(at, to) - from;
  }

  function between(from: number, to: number): number {
    const first = yearOf(from);
    let sum = -workedIn(first, from);
    for (let year = first; year <= yearOf(to); year++) sum += workedIn(year, to);
    return sum;
  }
  return { ahead, behind, between };
}

function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}

/** How many pieces at the beginning fit a test that fits none after the first that it does not fit. */
function countWhile(pieces: readonly Piece[], fits: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(pieceAt(pieces, middle))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pieceAt(pieces: readonly Piece[], index: number): Piece {
  const piece = pieces[index];
  if (piece === undefined) throw new Error(`Expected a piece at ${index} of ${pieces.length}`);
  return piece;
}
