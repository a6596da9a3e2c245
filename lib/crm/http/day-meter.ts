import type { DayAllowance } from "../../domain/gateway.ts";

/** What the CRM said of the whole account's calls of a day, and when. */
export interface DayReading {
  readonly used: number;
  readonly limit: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Keeps the CRM's last word on the day's calls; asks for nothing. */
export interface DayMeter {
  readonly note: (reading: DayReading) => void;
  /** As it was said last, null when nothing was within the hour. */
  readonly last: (now: number) => DayReading | null;
}

/** Others spend from the same calls: what was said longer ago is no longer so. */
export const FRESH_MS = 60 * 60 * 1000;

/** Makes a meter that knows nothing until the first answer. */
export function createDayMeter(): DayMeter {
  let last: DayReading | null = null;
  return {
    note: (reading) => {
      last = reading;
    },
    last: (now) => (last === null || now - last.at >= FRESH_MS ? null : last),
  };
}

/** What of the day's calls no large reading may have. */
const KEPT_SHARE = 1 / 5;

/** A reading of calls as what is left of the day; null for none. */
export function toDayAllowance(reading: DayReading | null): DayAllowance | null {
  if (reading === null) return null;
  const { used, limit } = reading;
  const kept = Math.ceil(limit * KEPT_SHARE);
  return { left: Math.max(0, limit - used), of: limit, kept, unit: "calls" };
}
