import type { Clock } from "./clock.ts";

/** When a clock next changes its state by itself, epoch milliseconds; null where it never does. */
export function nextMoment(clock: Clock | null, now: number): number | null {
  if (clock?.type !== "running") return null;
  const moments = [clock.warnAt, clock.dueAt].filter((at) => at !== null && at > now);
  return moments[0] ?? null;
}
