import { windowEnd } from "#lib/domain/calendar/window-end.ts";
import { createWorkingTime } from "#lib/domain/calendar/working-time.ts";
import type { ResponseWindow, WorkCalendar } from "#lib/domain/playbook/schema.ts";

/** Monday to Friday, nine to five. */
export function officeHours(timeZone: string, part: Partial<WorkCalendar> = {}): WorkCalendar {
  return {
    timeZone,
    week: [{ days: [1, 2, 3, 4, 5], hours: [{ from: "09:00", to: "17:00" }] }],
    holidays: [],
    holidaysFrom: null,
    exceptions: [],
    ...part,
  };
}

export const SAME_DAY: ResponseWindow = { kind: "same-day" };
export const minutes = (count: number): ResponseWindow => ({
  kind: "working-minutes",
  minutes: count,
});
export const hours = (count: number): ResponseWindow => ({ kind: "working-hours", hours: count });
export const days = (count: number): ResponseWindow => ({ kind: "working-days", days: count });

/** The end of a window as a clock in the calendar's zone shows it, "2026-11-23 17:00:00"; null without one. */
export function dueOnTheWall(
  window: ResponseWindow,
  calendar: WorkCalendar,
  from: string,
): string | null {
  const end = windowEnd(window, createWorkingTime(calendar), Date.parse(from));
  if (end === null) return null;
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: calendar.timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  return format.format(end);
}
