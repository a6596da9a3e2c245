import type { WorkCalendar } from "../playbook/schema.ts";

/** Working time of one day, half-open, in minutes since its midnight: 0 to 1440. */
export interface DayInterval {
  readonly from: number;
  readonly to: number;
}

/** Which hours a day has. Days are counted from 1 January 1970 on, without any time zone. */
export type DayHours = (day: number) => readonly DayInterval[];

const DAY_MS = 86_400_000;
const FREE: readonly DayInterval[] = [];

/**
 * The hours of each day of a calendar: none on a holiday, else the exception's that covers the day with
 * the shortest range (the later in the list of two of one length), else those of the day's place in the
 * week. Intervals come in order and do not overlap.
 */
export function createDayHours({ week, holidays, exceptions }: WorkCalendar): DayHours {
  const free = holidays.map(toRange);
  const byWeekday = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    toIntervals(week.filter(({ days }) => days.includes(weekday)).flatMap(({ hours }) => hours)),
  );
  // The sort is stable, so that the later in the list comes first of those with one length.
  const others = exceptions
    .map((each) => ({ ...toRange(each), days: each.days, hours: toIntervals(each.hours) }))
    .toReversed()
    .toSorted((left, right) => left.last - left.first - (right.last - right.first));
  return (day) => {
    if (free.some((range) => covers(range, day))) return FREE;
    const weekday = weekdayOf(day);
    const other = others.find((range) => covers(range, day));
    if (other !== undefined) return other.days.includes(weekday) ? other.hours : FREE;
    return byWeekday[weekday - 1] ?? FREE;
  };
}

interface DayRange {
  readonly first: number;
  readonly last: number;
}

function toRange({ from, to }: { readonly from: string; readonly to: string }): DayRange {
  return { first: toDay(from), last: toDay(to) };
}

function covers({ first, last }: DayRange, day: number): boolean {
  return first <= day && day <= last;
}

/** @param date `YYYY-MM-DD` */
function toDay(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** ISO weekday, 1 = Monday; 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** In order, with what overlaps or touches made one. */
function toIntervals(
  hours: readonly { readonly from: string; readonly to: string }[],
): readonly DayInterval[] {
  const sorted = hours
    .map(({ from, to }) => ({ from: toMinutes(from), to: toMinutes(to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((left, right) => left.from - right.from);
  const joined: DayInterval[] = [];
  for (const each of sorted) {
    const last = joined.at(-1);
    if (last === undefined || each.from > last.to) joined.push(each);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
  }
  return joined;
}

/** @param time "09:00" */
function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
