import type { Place } from "#components/ui/format-time.ts";
import { TEAM_CALENDAR } from "#lib/domain/calendar/owner-calendar.ts";
import { windowEnd } from "#lib/domain/calendar/window-end.ts";
import type { ClockCalendar, RunningClock } from "#lib/domain/clock/clock.ts";
import type { OwnerWorkingTime } from "#lib/domain/clock/clocks.ts";
import { windowInWords } from "#lib/domain/note/window-in-words.ts";
import { duration } from "#lib/domain/text/duration.ts";
import { upperFirst } from "#lib/domain/text/upper-first.ts";
import { momentInWords } from "./moment-in-words.ts";

interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Where the reader is. */
  readonly place: Place;
}

/** What is owed and by when: "Accept it or give it back by …. The answer is due …." */
export function owedInWords(clock: RunningClock, { place }: Moment): string {
  const moment = (at: number) => momentInWords(at, place, clock.calendar.timeZone);
  const isMissed = clock.state === "missed";
  if (clock.owes === "acceptance") {
    const owed = isMissed ? "It was to be accepted by" : "Accept it or give it back by";
    return `${owed} ${moment(clock.dueAt)}. The answer is due ${moment(clock.answerDueAt)}.`;
  }
  return `${isMissed ? "The answer was due" : "Answer by"} ${moment(clock.dueAt)}.`;
}

/** What was agreed, and from when it counts. */
export function agreedInWords(
  clock: RunningClock,
  { workingTime }: OwnerWorkingTime,
  { place }: Moment,
): string {
  if (clock.window === null) return "The note itself asks for it by then.";
  const start = momentInWords(clock.startedAt, place, clock.calendar.timeZone);
  const from = clock.misses === 0 ? "when it was handed off" : "the last miss";
  const agreed = `${upperFirst(windowInWords(clock.window))}, counted from ${from}, ${start}.`;
  const end = windowEnd(clock.window, workingTime, clock.startedAt);
  return end !== null && clock.answerDueAt < end
    ? `${agreed} The note itself asks for it sooner.`
    : agreed;
}

/** How much working time is left, and whose. */
export function workingTimeInWords(
  clock: RunningClock,
  { workingTime }: OwnerWorkingTime,
  { now, place }: Moment,
): string {
  const { timeZone } = clock.calendar;
  const whose = calendarInWords(clock.calendar);
  if (clock.state === "missed") return `Counted in ${whose}.`;
  if (clock.workingLeft === 0) return `None of the time left is working time in ${whose}.`;
  const left = `${duration(clock.workingLeft, place.locale)} of working time left in ${whose}.`;
  const opens = workingTime.nextWorking(now);
  if (opens === null || opens <= now) return left;
  return `${left} Nobody works now; it goes on ${momentInWords(opens, place, timeZone)}.`;
}

/** "the team's calendar (Europe/Stockholm)", "the calendar “Riyadh” (Asia/Riyadh)" */
export function calendarInWords({ label, timeZone }: ClockCalendar): string {
  const isTeams = label === TEAM_CALENDAR;
  return `${isTeams ? label : `the calendar “${label}”`} (${timeZone})`;
}
