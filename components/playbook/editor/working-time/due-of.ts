import { windowEnd } from "#lib/domain/calendar/window-end.ts";
import { createWorkingTime } from "#lib/domain/calendar/working-time.ts";
import { windowInWords } from "#lib/domain/note/window-in-words.ts";
import { calendarSchema } from "#lib/domain/playbook/schema/calendar.ts";
import type { ResponseWindow, WorkCalendar } from "#lib/domain/playbook/schema.ts";

/** Whether a calendar that somebody is typing can be counted with. */
export function isReadable(calendar: WorkCalendar): boolean {
  return calendarSchema.safeParse(onlyCalendar(calendar)).success && isZone(calendar.timeZone);
}

/** A moment that shows what weekends and breaks do: half an hour before the end of the last working day of a week. */
export function exampleOffer(calendar: WorkCalendar, now: number): string {
  const zone = calendar.timeZone;
  const workingTime = createWorkingTime(calendar);
  let at = workingTime.endOfDay(now);
  for (let days = 0; days < 7 && at !== null; days++) {
    const next = workingTime.endOfWorkingDay(at - 1, 1);
    if (next === null || next - at > WEEKEND_MS) break;
    at = next;
  }
  return localOf((at ?? now) - HALF_AN_HOUR_MS, zone);
}

/** "Offered Thursday 17:30, answered within 4 working hours: due Sunday, 29 November at 12:30." */
export function dueOf(asked: {
  readonly calendar: WorkCalendar;
  readonly window: ResponseWindow;
  /** Local wall time in the calendar's zone, "2026-11-26T17:30"; what is no time gives an answer that says so. */
  readonly offer: string;
  readonly locale: string;
}): string {
  const { calendar, window, offer, locale } = asked;
  const from = instantOf(offer, calendar.timeZone);
  if (from === null) return "Choose a day and a time.";
  const due = windowEnd(window, createWorkingTime(calendar), from);
  const words = windowInWords(window);
  if (due === null)
    return `Offered ${inWords(from, calendar, locale)}, answered ${words}: it would never be due, because this calendar has no working time.`;
  return `Offered ${inWords(from, calendar, locale)}, answered ${words}: due ${inWords(due, calendar, locale)} (${calendar.timeZone.replaceAll("_", " ")}).`;
}

const HALF_AN_HOUR_MS = 30 * 60_000;
/** From one closing to the next, where at least one day lies between. */
const WEEKEND_MS = 36 * 3_600_000;

function inWords(at: number, { timeZone }: WorkCalendar, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

function instantOf(local: string, timeZone: string): number | null {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}

function localOf(at: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return local.toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** A named calendar has an id and a label beside. */
function onlyCalendar(calendar: WorkCalendar): WorkCalendar {
  const { timeZone, week, holidays, holidaysFrom, exceptions } = calendar;
  return { timeZone, week, holidays, holidaysFrom, exceptions };
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}
