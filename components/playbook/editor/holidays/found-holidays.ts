import { withoutHiddenCharacters } from "#lib/domain/note/words/hidden-characters.ts";
import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { displayLine } from "#lib/domain/text/display-text.ts";
import { shortenText } from "#lib/domain/text/shorten-text.ts";

export type Holiday = WorkCalendar["holidays"][number];
export type HolidaySource = NonNullable<WorkCalendar["holidaysFrom"]>;

/** Holidays that a library or a file gives, before anything is taken over. */
export interface FoundHolidays {
  readonly source: HolidaySource;
  /** By day. */
  readonly found: readonly FoundHoliday[];
  /** What is in the source and cannot be taken, with the reason: nothing is dropped in silence. */
  readonly leftOut: readonly string[];
}

export interface FoundHoliday extends Holiday {
  /** Why it is better not taken without a look: "from 14:00 only". */
  readonly doubt: string | null;
}

/** How many years ahead are listed, this one included. */
export const YEARS_AHEAD = 3;

/** The day on which a list that is made today ends. `today` is `YYYY-MM-DD`. */
export function listedUntil(today: string): string {
  return `${Number(today.slice(0, 4)) + YEARS_AHEAD - 1}-12-31`;
}

/**
 * What is ticked at first: everything sure, but what stood in the span of the last list and is not in the
 * calendar was left out by somebody, and stays left out.
 */
export function tickedAtFirst(
  { found }: FoundHolidays,
  { holidays, holidaysFrom }: WorkCalendar,
  source: HolidaySource,
): ReadonlySet<number> {
  const isSameSource = holidaysFrom?.kind === source.kind && holidaysFrom.name === source.name;
  const isUpdate = isSameSource && holidaysFrom.region === source.region;
  const days = new Set(holidays.map(keyOf));
  return new Set(
    found.flatMap((holiday, index) => {
      if (days.has(keyOf(holiday))) return [index];
      const wasListed = isUpdate && holiday.to <= holidaysFrom.until;
      return wasListed || holiday.doubt !== null ? [] : [index];
    }),
  );
}

/**
 * The calendar's holidays with the chosen ones: what the source has and nobody ticked goes, what only the
 * calendar has stays, by day.
 */
export function takeOver(
  { found }: FoundHolidays,
  ticked: ReadonlySet<number>,
  holidays: readonly Holiday[],
): Holiday[] {
  const offered = new Set(found.map(keyOf));
  const own = holidays.filter((holiday) => !offered.has(keyOf(holiday)));
  const chosen = found
    .filter((_, index) => ticked.has(index))
    .map(({ from, to, label }) => ({ from, to, label }));
  return [...own, ...chosen].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** A name out of a list or a file, as a playbook takes it: one line, and nothing in it that nobody can see. */
export function labelOf(name: string): string {
  return shortenText(withoutHiddenCharacters(displayLine(name)), 200);
}

/** The first of several on the same days keeps the place, and is called by all their names. */
export function withoutTwins(found: readonly FoundHoliday[]): readonly FoundHoliday[] {
  const byDays = new Map<string, FoundHoliday>();
  for (const holiday of found) {
    const twin = byDays.get(keyOf(holiday));
    if (twin === undefined) byDays.set(keyOf(holiday), holiday);
    else if (!twin.label.split(" / ").includes(holiday.label))
      byDays.set(keyOf(holiday), { ...twin, label: `${twin.label} / ${holiday.label}` });
  }
  return [...byDays.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

function keyOf({ from, to }: Pick<Holiday, "from" | "to">): string {
  return `${from} ${to}`;
}
