const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export interface Place {
  /** BCP 47. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** "3 minutes ago", "in 2 days": the largest unit that fits. Times are epoch milliseconds. */
export function relativeTime(at: number, now: number, locale: string): string {
  const distance = at - now;
  const size = Math.abs(distance);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (size < MINUTE_MS) return format.format(0, "second");
  if (size < HOUR_MS) return format.format(Math.trunc(distance / MINUTE_MS), "minute");
  if (size < DAY_MS) return format.format(Math.trunc(distance / HOUR_MS), "hour");
  return format.format(Math.trunc(distance / DAY_MS), "day");
}

/** "12 Nov 2026, 14:02" in the reader's language and zone; `time` alone is "14:02". */
export function absoluteTime(
  at: number,
  { locale, timeZone }: Place,
  show: "date" | "time" | "date-time",
): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(show === "time" ? {} : { dateStyle: "medium" }),
    ...(show === "date" ? {} : { timeStyle: "short" }),
  }).format(at);
}
