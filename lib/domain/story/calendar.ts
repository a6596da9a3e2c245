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
  const zone = knownTimeZone(timeZone);
  const day = new Intl.DateTimeFormat("en-CA", { ...ISO_DAY, timeZone: zone });
  const short = new Intl.DateTimeFormat(locale, { ...SHORT, timeZone: zone });
  const long = new Intl.DateTimeFormat(locale, { ...SHORT, year: "numeric", timeZone: zone });
  const dayOf = (at: number) => Math.round(Date.parse(day.format(at)) / DAY_MS);
  const yearOf = (at: number) => day.format(at).slice(0, 4);
  const nowMs = Date.parse(now);
  const thisYear = yearOf(nowMs);
  const format = (at: number) => (yearOf(at) === thisYear ? short : long);
  return {
    now: nowMs,
    today: dayOf(nowMs),
    dayOf,
    date: (at) => plainSpaces(format(at).format(at)),
    range: (from, to) => {
      const wider = format(from) === long ? long : format(to);
      return plainSpaces(wider.formatRange(from, to)).replace(
        / (\d+) – (\d+)(?=$|,)|^(\d+) – (\d+)(?= )/u,
        closeDash,
      );
    },
  };
}

function knownTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return timeZone;
  } catch {
    return "UTC";
  }
}

/** ICU puts thin and narrow spaces into dates; they look broken in some fonts and break searches. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u2009\u202F\u00A0]/gu, " ");
}

/** "3 – 5 Nov" and "Nov 3 – 5" read better closed up; with a month on both sides the spaces help. */
function closeDash(dash: string): string {
  return dash.replace(" – ", "–");
}

const DAY_MS = 86_400_000;
const ISO_DAY = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
const SHORT = { day: "numeric", month: "short" } as const;
