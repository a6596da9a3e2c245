import type { Calendar } from "../calendar.ts";
import { agoPhrase } from "../time-phrase.ts";
import { grammar } from "./grammar.ts";

/** "yesterday", "three days ago", "on 4 Aug": seen from today. */
export function agoInWords(at: number, calendar: Calendar): string {
  return agoPhrase(grammar, at, calendar);
}
