const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Moments before the sandbox started, so that the demo always looks fresh. */
export interface Times {
  readonly start: number;
  minutesAgo(minutes: number): number;
  hoursAgo(hours: number): number;
  /** A time of day (UTC, "14:20") some working days back, so that more days are always earlier. */
  workday(daysAgo: number, clock: string): number;
  inHours(hours: number): number;
}

export function timesBefore(start: number): Times {
  return {
    start,
    minutesAgo: (minutes) => start - minutes * MINUTE,
    hoursAgo: (hours) => start - hours * 60 * MINUTE,
    inHours: (hours) => start + hours * 60 * MINUTE,
    workday: (daysAgo, clock) => {
      const [hours = 9, minutes = 0] = clock.split(":").map(Number);
      let midnight = Math.floor(start / DAY) * DAY;
      for (let left = Math.max(1, daysAgo); left > 0; ) {
        midnight -= DAY;
        if (!isWeekend(midnight)) left -= 1;
      }
      return midnight + (hours * 60 + minutes) * MINUTE;
    },
  };
}

function isWeekend(ms: number): boolean {
  const weekday = new Date(ms).getUTCDay();
  return weekday === 0 || weekday === 6;
}
