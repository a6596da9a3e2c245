import type { Calendar } from "./calendar.ts";
import type { Act } from "./step.ts";

/** When something took place as a sentence tells it, before a language words it. Moments in epoch ms. */
export type When =
  | { readonly kind: "unsaid" }
  | { readonly kind: "on" | "by"; readonly at: number }
  | { readonly kind: "next-day" }
  | { readonly kind: "days-later"; readonly days: number }
  | {
      readonly kind: "span";
      readonly days: number;
      readonly from: number;
      readonly to: number;
      /** The same thing on each of the days. */
      readonly daily: boolean;
    };

/** When an act took place; after an earlier act of the sentence relative to it. */
export function whenOf(act: Act, before: Act | null): When {
  const { first, last, firstDay, lastDay } = act;
  if (first === null || last === null || firstDay === null || lastDay === null) return UNSAID;
  if (act.steps.some((step) => step.touch.count > 1)) return { kind: "by", at: last };
  if (firstDay === lastDay) return dayOf(first, firstDay, before);
  const seen = new Set(act.steps.map((step) => step.day)).size;
  const days = lastDay - firstDay + 1;
  const daily = act.things.length === 1 && seen === days;
  return { kind: "span", days, from: first, to: last, daily };
}

function dayOf(at: number, day: number, before: Act | null): When {
  if (before?.lastDay == null) return { kind: "on", at };
  const later = day - before.lastDay;
  if (later === 0 && before.firstDay === before.lastDay) return UNSAID;
  if (later <= 0) return { kind: "on", at };
  return later === 1 ? { kind: "next-day" } : { kind: "days-later", days: later };
}

/** When something was, seen from today; further back than three weeks it is a date. */
export type Ago =
  | { readonly kind: "today" | "yesterday" }
  | { readonly kind: "days-ago"; readonly days: number }
  | { readonly kind: "on"; readonly at: number };

export function agoOf(at: number, calendar: Calendar): Ago {
  const days = calendar.today - calendar.dayOf(at);
  if (days === 0) return { kind: "today" };
  if (days === 1) return { kind: "yesterday" };
  return days > 1 && days <= 21 ? { kind: "days-ago", days } : { kind: "on", at };
}

const UNSAID: When = { kind: "unsaid" };
