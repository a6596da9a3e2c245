import type { Calendar } from "../calendar.ts";
import type { Act } from "../step.ts";
import { agoOf, whenOf } from "../when.ts";
import { counted } from "./counted.ts";
import { NOUNS } from "./nouns.ts";

/** "مرتين", "ثلاث مرات", "14 مرة". */
export function timesInWords(count: number, { number }: Calendar): string {
  return counted(count, NOUNS.time, number);
}

/** "أمس", "قبل ثلاثة أيام", "في 4 أغسطس": for the summary, seen from today. */
export function agoInWords(at: number, calendar: Calendar): string {
  const ago = agoOf(at, calendar);
  switch (ago.kind) {
    case "today":
      return "اليوم";
    case "yesterday":
      return "أمس";
    case "days-ago":
      return `قبل ${counted(ago.days, NOUNS.day, calendar.number)}`;
    case "on":
      return `في ${calendar.date(ago.at)}`;
  }
}

/** When an act took place, with its leading space; after an earlier act relative to it. */
export function timePhrase(act: Act, before: Act | null, calendar: Calendar): string {
  const when = whenOf(act, before);
  switch (when.kind) {
    case "unsaid":
      return "";
    case "by":
      return ` حتى ${calendar.date(when.at)}`;
    case "on":
      return ` في ${calendar.date(when.at)}`;
    case "next-day":
      return " في اليوم التالي";
    case "days-later":
      return ` بعد ${counted(when.days, NOUNS.day, calendar.number)}`;
    case "span": {
      const days = counted(when.days, NOUNS.day, calendar.number);
      const during = when.daily ? "خلال" : "على مدى";
      return ` ${during} ${days} (${calendar.range(when.from, when.to)})`;
    }
  }
}
