import type { Calendar } from "../calendar.ts";
import type { Act } from "../step.ts";
import { NUMBERS, WORDS } from "./phrases.ts";

/** "once", "twice", "three times" … "ten times", "14 times". */
export function timesInWords(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${numberInWords(count)} times`;
}

/** Small numbers as words, from eleven on as digits. */
export function numberInWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "yesterday", "3 days ago", "on 4 Aug": for the summary, seen from today. */
export function agoInWords(at: number, calendar: Calendar): string {
  const days = calendar.today - calendar.dayOf(at);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  if (days > 1 && days <= 21) return `${numberInWords(days)} days ago`;
  return `on ${calendar.date(at)}`;
}

/** When an act took place, as an adverbial with its leading space; after an earlier act relative to it. */
export function timePhrase(act: Act, before: Act | null, calendar: Calendar): string {
  const { first, last, firstDay, lastDay } = act;
  if (first === null || last === null || firstDay === null || lastDay === null) return "";
  if (act.steps.some((step) => step.touch.count > 1))
    return WORDS.upTo.replace("{date}", calendar.date(last));
  if (firstDay === lastDay) return dayPhrase(act, before, calendar);
  const days = new Set(act.steps.map((step) => step.day)).size;
  const single = act.things.length === 1;
  const span = lastDay - firstDay + 1;
  return (single && days === span ? WORDS.inDays : WORDS.overDays)
    .replace("{days}", numberInWords(span))
    .replace("{range}", calendar.range(first, last));
}

function dayPhrase(act: Act, before: Act | null, calendar: Calendar): string {
  const date = WORDS.on.replace("{date}", calendar.date(act.first ?? 0));
  if (before === null || act.firstDay === null || before.lastDay === null) return date;
  const later = act.firstDay - before.lastDay;
  if (later === 0) return before.firstDay === before.lastDay ? "" : date;
  if (later < 0) return date;
  return later === 1 ? WORDS.nextDay : WORDS.daysLater.replace("{days}", numberInWords(later));
}
