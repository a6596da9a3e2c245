import type { ResponseWindow } from "../playbook/schema.ts";
import type { WorkingTime } from "./working-time.ts";

const MINUTE_MS = 60_000;

/**
 * When a window that starts at `from` ends, in epoch milliseconds; null where the calendar has no
 * working time. A start outside working time counts from the next opening.
 * - same day: the last closing of the local day on which counting starts;
 * - working minutes and hours: that much working time, where a closing is reached exactly the closing;
 * - working days: the last closing of the last of so many working days after the first.
 */
export function windowEnd(
  window: ResponseWindow,
  workingTime: WorkingTime,
  from: number,
): number | null {
  switch (window.kind) {
    case "same-day":
      return workingTime.endOfDay(from);
    case "working-minutes":
      return workingTime.add(from, window.minutes * MINUTE_MS);
    case "working-hours":
      return workingTime.add(from, Math.round(window.hours * 60 * MINUTE_MS));
    case "working-days":
      return workingTime.endOfWorkingDay(from, window.days);
  }
}
