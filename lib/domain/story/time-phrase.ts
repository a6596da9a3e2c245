import type { Calendar } from "./calendar.ts";
import type { Grammar } from "./grammar.ts";
import type { Act } from "./step.ts";
import { agoOf, whenOf } from "./when.ts";

/** When an act took place, with its leading space; after an earlier act relative to it. */
export function timePhrase(
  grammar: Grammar,
  act: Act,
  before: Act | null,
  calendar: Calendar,
): string {
  const when = whenOf(act, before);
  const phrases = grammar.when;
  const days = (count: number) => grammar.days(count, calendar.number);
  switch (when.kind) {
    case "unsaid":
      return "";
    case "on":
    case "by":
      return phrases[when.kind].replace("{date}", calendar.date(when.at));
    case "next-day":
      return phrases.nextDay;
    case "days-later":
      return phrases.daysLater.replace("{days}", days(when.days));
    case "span":
      return (when.daily ? phrases.inDays : phrases.overDays)
        .replace("{days}", days(when.days))
        .replace("{range}", calendar.range(when.from, when.to));
  }
}

/** "yesterday", "three days ago", "on 4 Aug": seen from today. */
export function agoPhrase({ when, days }: Grammar, at: number, calendar: Calendar): string {
  const ago = agoOf(at, calendar);
  switch (ago.kind) {
    case "today":
    case "yesterday":
      return when[ago.kind];
    case "days-ago":
      return when.daysAgo.replace("{days}", days(ago.days, calendar.number));
    case "on":
      return when.on.replace("{date}", calendar.date(ago.at)).trimStart();
  }
}
