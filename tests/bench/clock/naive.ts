import type { ResponseWindow, WorkCalendar } from "#lib/domain/playbook/schema.ts";

const MINUTE_MS = 60_000;

/**
 * The same arithmetic in the obvious way: `Temporal` from day to day for each lead anew, with nothing kept.
 * Right for what the bench asks: intervals in order, no change of clocks inside one, working time at all.
 */
export function naiveEnd(window: ResponseWindow, calendar: WorkCalendar, from: number): number {
  let left = amountOf(window);
  let working = 0;
  let day = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate();
  for (; ; day = day.add({ days: 1 })) {
    let closing: number | null = null;
    for (const hours of hoursOn(calendar, day)) {
      const start = Math.max(from, toInstant(day, hours.from, calendar.timeZone));
      const end = toInstant(day, hours.to, calendar.timeZone);
      if (end <= from) continue;
      if (left !== null && start + left <= end) return start + left;
      if (left !== null) left -= end - start;
      closing = end;
    }
    if (closing === null) continue;
    if (window.kind === "same-day") return closing;
    if (window.kind === "working-days" && working === window.days) return closing;
    working += 1;
  }
}

/** Milliseconds; null where whole days are counted. */
function amountOf(window: ResponseWindow): number | null {
  if (window.kind === "working-minutes") return window.minutes * MINUTE_MS;
  return window.kind === "working-hours" ? window.hours * 60 * MINUTE_MS : null;
}

function hoursOn(calendar: WorkCalendar, day: Temporal.PlainDate) {
  const iso = day.toString();
  if (calendar.holidays.some(({ from, to }) => from <= iso && iso <= to)) return [];
  const covers = calendar.exceptions.filter(({ from, to }) => from <= iso && iso <= to);
  const group = [...covers, ...calendar.week].find(({ days }) => days.includes(day.dayOfWeek));
  return group?.hours ?? [];
}

function toInstant(day: Temporal.PlainDate, time: string, timeZone: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const date = hour === 24 ? day.add({ days: 1 }) : day;
  const plainTime = Temporal.PlainTime.from({ hour: hour % 24, minute });
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}
