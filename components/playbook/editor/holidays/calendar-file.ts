import ICAL from "ical.js";
import { fail, type Result, succeed } from "#lib/domain/failure.ts";
import { displayLine } from "#lib/domain/text/display-text.ts";
import { shortenText } from "#lib/domain/text/shorten-text.ts";
import { type CalendarSlip, checkCalendarText } from "./check-calendar-text.ts";
import {
  type FoundHoliday,
  type FoundHolidays,
  labelOf,
  listedUntil,
  withoutTwins,
} from "./found-holidays.ts";

type CalendarEvent = InstanceType<typeof ICAL.Event>;
type CalendarTime = InstanceType<typeof ICAL.Time>;

/**
 * The whole days of an iCalendar file, of this year and the next two; what comes again is written out. What
 * has a time of day, was cancelled or is over is left out and said. `today` is `YYYY-MM-DD`.
 */
export function readCalendarFile(
  text: string,
  fileName: string,
  today: string,
): Result<FoundHolidays, CalendarSlip> {
  const slip = checkCalendarText(text);
  if (slip !== null) return fail(slip);
  try {
    return readEvents(text, fileName, today);
  } catch (error) {
    const reason = error instanceof Error ? displayLine(error.message) : "It cannot be read.";
    return fail({ line: null, reason: shortenText(reason, 200) });
  }
}

function readEvents(
  text: string,
  fileName: string,
  today: string,
): Result<FoundHolidays, CalendarSlip> {
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
  const span = { from: `${today.slice(0, 4)}-01-01`, to: listedUntil(today) };
  const found: FoundHoliday[] = [];
  const leftOut: string[] = [];
  for (const event of events) {
    const read = readEvent(event, span);
    if (typeof read === "string") leftOut.push(`${nameOf(event)}: ${read}`);
    else found.push(...read);
    if (found.length > MOST_DAYS)
      return fail({
        line: null,
        reason: `It has more than ${MOST_DAYS} days off; a calendar here takes no more.`,
      });
  }
  const name = labelOf(fileName) || "calendar.ics";
  return succeed({
    source: { kind: "file", name, region: null, until: lastDayOf(found) ?? span.to },
    found: withoutTwins(found),
    leftOut,
  });
}

/** As the schema has it. */
const MOST_DAYS = 400;
/** A rule that goes on for ever is followed this far and no further. */
const MOST_TURNS = 5000;

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Its days within the span, or why it has none. */
function readEvent(event: CalendarEvent, span: Span): readonly FoundHoliday[] | string {
  // The library's types say that it is always there.
  const start: CalendarTime | null = event.startDate;
  if (start === null) return "it names no day";
  if (!isWholeDays(event, start)) return "it has a time of day, so it is no whole day off";
  if (String(event.component.getFirstPropertyValue("status")).toUpperCase() === "CANCELLED")
    return "it was cancelled";
  if (event.isRecurrenceException()) return "it moves one day of another entry; check that one";
  const days = Math.max(1, Math.round(event.duration.toSeconds() / 86_400));
  const found = startsOf(event, start, span).map((from) => ({
    from,
    to: addDays(from, days - 1),
    label: nameOf(event),
    doubt: null,
  }));
  const inSpan = found.filter(({ from, to }) => to >= span.from && from <= span.to);
  return inSpan.length > 0 ? inSpan : "it is over, or further ahead than is listed";
}

/** By day, or from midnight to midnight where its times are local ones, as some programs write it. */
function isWholeDays(event: CalendarEvent, start: CalendarTime): boolean {
  if (start.isDate) return true;
  const isMidnight = start.hour === 0 && start.minute === 0 && start.second === 0;
  const seconds = event.duration.toSeconds();
  const isUtc = start.zone?.tzid === "UTC";
  return isMidnight && !isUtc && seconds > 0 && seconds % 86_400 === 0;
}

function startsOf(event: CalendarEvent, start: CalendarTime, span: Span): readonly string[] {
  if (!event.isRecurring()) return [toDay(start)];
  const starts: string[] = [];
  const turns = event.iterator();
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const next: CalendarTime | null | undefined = turns.next();
    if (next === null || next === undefined) break;
    const day = toDay(next);
    if (day > span.to) break;
    starts.push(day);
  }
  return starts;
}

function nameOf(event: CalendarEvent): string {
  const summary: unknown = event.summary;
  return (typeof summary === "string" && labelOf(summary)) || "An entry without a name";
}

function lastDayOf(found: readonly FoundHoliday[]): string | null {
  return (
    found
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? null
  );
}

function toDay({ year, month, day }: CalendarTime): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
