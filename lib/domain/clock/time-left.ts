import { duration } from "../text/duration.ts";
import type { RunningClock } from "./clock.ts";

const MINUTE_MS = 60_000;

/** "Due in 2 h 10 min", "Due now", "Overdue by 35 min": by the clock on the wall. */
export function timeLeftInWords(
  { dueAt }: Pick<RunningClock, "dueAt">,
  now: number,
  locale: string,
): string {
  const left = dueAt - now;
  if (left <= -MINUTE_MS) return `Overdue by ${duration(left, locale)}`;
  if (left < MINUTE_MS) return "Due now";
  return `Due in ${duration(left, locale)}`;
}
