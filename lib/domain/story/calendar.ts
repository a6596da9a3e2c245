/** Dates as the reader's calendar sees them. Days are whole numbers that only serve to be compared. */
export interface Calendar {
  readonly now: number;
  readonly today: number;
  /** The local day of a moment in epoch milliseconds. */
  dayOf(at: number): number;
  /** "12 Nov", with the year when it is not this year's. */
  date(at: number): string;
  /** "11–12 Nov" */
  range(from: number, to: number): string;
  /** A whole number in the digits of the dates, so that one sentence never mixes two kinds. */
  number(count: number): string;
}

export interface CalendarOptions {
  /** ISO 8601. */
  readonly now: string;
  /** BCP 47: decides the order of day and month. */
  readonly locale: string;
  /** IANA name; UTC is used when it is not known here. */
  readonly timeZone: string;
}

/** A calendar for one telling of a story. Formatters are costly, so each is made once. */
export function createCalendar({ now, locale, timeZone }: CalendarOptions): Calendar {
  const clock = createClock(timeZone);
  const zone = clock.resolvedOptions().timeZone;
  const short = new Intl.DateTimeFormat(locale, { ...SHORT, timeZone: zone });
  const long = new Intl.DateTimeFormat(locale, { ...SHORT, year: "numeric", timeZone: zone });
  const offsetAt = createOffsets(clock);
  const dayOf = (at: number) => Math.floor((at + offsetAt(at)) / DAY_MS);
  const yearOf = (at: number) => new Date(at + offsetAt(at)).getUTCFullYear();
  const nowMs = Date.parse(now);
  const thisYear = yearOf(nowMs);
  const dateByDay = new Map<number, string>();
  const date = (at: number) => {
    const day = dayOf(at);
    const known = dateByDay.get(day);
    if (known !== undefined) return known;
    const text = plainSpaces((yearOf(at) === thisYear ? short : long).format(at));
    dateByDay.set(day, text);
    return text;
  };
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const longDate = (at: number) => plainSpaces(long.format(at));
  const range = (from: number, to: number) =>
    yearOf(from) === yearOf(to)
      ? joinDates(date(from), date(to))
      : joinDates(longDate(from), longDate(to));
  return { now: nowMs, today: dayOf(nowMs), dayOf, date, range, number: digits.format };
}

/** "11 Nov" and "12 Nov" as "11–12 Nov", "Nov 11" and "Nov 12" as "Nov 11–12": what they share is said once. */
function joinDates(from: string, to: string): string {
  const left = from.split(" ");
  const right = to.split(" ");
  const differs = left.findIndex((word, index) => word !== right[index]);
  if (differs < 0) return from;
  const shared = left.toReversed().findIndex((word, index) => word !== right.at(-1 - index));
  const middle = left
    .slice(differs, left.length - shared)
    .join(" ")
    .replace(/,$/u, "");
  const rest = right.slice(differs).join(" ");
  const dash = middle.includes(" ") || differs + shared === 0 ? " – " : "–";
  return [...left.slice(0, differs), `${middle}${dash}${rest}`].join(" ");
}

/**
 * How far the zone's clocks are ahead of UTC, in milliseconds. Asking for each moment is costly, so the
 * ends of its week are asked: where they agree, no clock was changed between them.
 */
function createOffsets(clock: Intl.DateTimeFormat): (at: number) => number {
  const read = (at: number) => {
    const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
    return Date.parse(`${clock.format(minute).replace(" ", "T")}:00Z`) - minute;
  };
  const byWeek = new Map<number, number>();
  const atStartOf = (week: number) => {
    const known = byWeek.get(week);
    if (known !== undefined) return known;
    const offset = read(week * WEEK_MS);
    byWeek.set(week, offset);
    return offset;
  };
  return (at) => {
    const week = Math.floor(at / WEEK_MS);
    const offset = atStartOf(week);
    return offset === atStartOf(week + 1) ? offset : read(at);
  };
}

/** What clocks on the wall show there ("2026-11-12 14:30"); UTC where the zone is not known. */
function createClock(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("sv-SE", { ...WALL_CLOCK, timeZone });
  } catch {
    return new Intl.DateTimeFormat("sv-SE", { ...WALL_CLOCK, timeZone: "UTC" });
  }
}

/** ICU puts thin and narrow spaces into dates; they look broken in some fonts and break searches. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u2009\u202F\u00A0]/gu, " ");
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const WALL_CLOCK = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;
/** CRMs date by the Gregorian calendar; a locale may default to another, as Saudi Arabia's does in some browsers. */
const SHORT = { day: "numeric", month: "short", calendar: "gregory" } as const;
