import type { Touch } from "../touch.ts";

/** Touches with the newest first; undated ones count as oldest. */
export function newestFirst(touches: readonly Touch[]): readonly Touch[] {
  return touches.toSorted((left, right) => timeOf(right) - timeOf(left));
}

/** Epoch milliseconds; 0 when the CRM does not say when. */
export function timeOf(touch: Touch): number {
  return touch.at === null ? 0 : Date.parse(touch.at);
}
