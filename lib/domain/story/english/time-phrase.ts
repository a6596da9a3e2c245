import type { Calendar } from "../calendar.ts";
import type { Act } from "../step.ts";
import { agoOf, whenOf } from "../when.ts";
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
  const ago = agoOf(at, calendar);
  if (ago.kind === "on") return `on ${calendar.date(ago.at)}`;
  return ago.kind === "days-ago" ? `${numberInWords(ago.days)} days ago` : ago.kind;
}

/** When an act took place, as an adverbial with its leading space; after an earlier act relative to it. */
export function timePhrase(act: Act, before: Act | null, calendar: Calendar): string {
  const when = whenOf(act, before);
  switch (when.kind) {
    case "unsaid":
      return "";
    case "by":
      return WORDS.upTo.replace("{date}", calendar.date(when.at));
    case "on":
      return WORDS.on.replace("{date}", calendar.date(when.at));
    case "next-day":
      return WORDS.nextDay;
    case "days-later":
      return WORDS.daysLater.replace("{days}", numberInWords(when.days));
    case "span":
      return (when.daily ? WORDS.inDays : WORDS.overDays)
        .replace("{days}", numberInWords(when.days))
        .replace("{range}", calendar.range(when.from, when.to));
  }
}
