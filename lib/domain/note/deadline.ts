import type { Playbook, ResponseWindow } from "../playbook/schema.ts";
import { addDays, createZone, type WallTime, weekday, type Zone } from "./zone.ts";

type Calendar = Playbook["calendar"];

/**
 * The moment by which sales owes its first answer (R-SL-01..03), counted from `from` in the playbook's
 * calendar. A start outside working hours counts from the next opening.
 * - same day: that day's closing;
 * - working hours: so many hours of opening time, to the second, a due time on a closing stays there;
 * - working days: the closing of the last of so many working days after the first day.
 *
 * Day by day in wall-clock time, so that a change of clocks moves neither opening nor closing.
 * @param from ISO 8601
 * @returns ISO 8601 UTC
 */
export function defaultDeadline(window: ResponseWindow, calendar: Calendar, from: string): string {
  const deadline = computeDeadline(
    window,
    calendar,
    Date.parse(from),
    createZone(calendar.timeZone),
  );
  return new Date(deadline).toISOString();
}

/** The same in epoch milliseconds, with a zone that the caller already has. */
export function computeDeadline(
  window: ResponseWindow,
  calendar: Calendar,
  from: number,
  zone: Zone,
): number {
  const days = workingDays(calendar, from, zone);
  const first = days.next().value;
  if (window.kind === "same-day") return first.closes;
  if (window.kind === "working-days") return skip(days, window.days).closes;
  let left = window.hours * 3_600_000;
  let day = first;
  while (day.closes - day.opens < left) {
    left -= day.closes - day.opens;
    day = days.next().value;
  }
  return day.opens + left;
}

/** One working day's opening time, in epoch milliseconds. */
interface OpenTime {
  readonly opens: number;
  readonly closes: number;
}

/** The working days from `from` on; the first is cut to what is left of it. Never ends. */
function* workingDays(
  calendar: Calendar,
  from: number,
  zone: Zone,
): Generator<OpenTime, never, undefined> {
  const opens = toMinutes(calendar.opens);
  const closes = toMinutes(calendar.closes);
  if (!(opens < closes) || calendar.workingDays.length === 0)
    throw new Error("Expected a calendar with working time; parsePlaybook refuses any other");
  for (let day: WallTime = zone.toWall(from); ; day = addDays(day, 1)) {
    if (!calendar.workingDays.includes(weekday(day))) continue;
    const open = zone.toInstant({ ...day, minutes: opens });
    const close = zone.toInstant({ ...day, minutes: closes });
    if (from < close) yield { opens: Math.max(open, from), closes: close };
  }
}

function skip(days: Generator<OpenTime, never, undefined>, count: number): OpenTime {
  let day = days.next().value;
  for (let skipped = 1; skipped < count; skipped++) day = days.next().value;
  return day;
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
