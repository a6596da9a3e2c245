/** A wall clock's date and time as a text names them; the parts that it does not name are missing. */
interface Named {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** How a set of numeric dates puts day and month. */
export type DayOrder = "day-first" | "month-first";

/**
 * Reads a date and, where one stands near, a time from folded text as `YYYY-MM-DDTHH:mm`, the wall clock's
 * own words; null when it names no day. A date without a year is the last such day that is not after
 * `now`, which is a wall clock's time as well.
 */
export function readWhen(folded: string, now: string, order: DayOrder | null): string | null {
  const day = readDay(folded, now, order);
  if (day === null) return null;
  return `${day}T${readTime(folded.replace(NUMERIC_DAY, " ")) ?? "00:00"}`;
}

/** Which order the numeric dates of a text have, as far as one of them can only be read one way. */
export function dayOrderOf(dates: readonly string[], now: string): DayOrder | null {
  const numbers = dates.map((date) => date.split(/[./-]/u).map(Number));
  if (numbers.some(([first = 0]) => first > 12 && first < 32)) return "day-first";
  if (numbers.some(([, second = 0]) => second > 12)) return "month-first";
  // What was pasted has happened: a day in the future was read the wrong way round.
  const today = now.slice(0, 10);
  return dates.some((date) => (toIso(numericDay(date, "day-first"), now) ?? "") > today)
    ? "month-first"
    : null;
}

function readDay(folded: string, now: string, order: DayOrder | null): string | null {
  const numeric = NUMERIC_DAY.exec(folded)?.[0];
  if (numeric !== undefined)
    return toIso(numericDay(numeric, order ?? dayOrderOf([numeric], now) ?? "day-first"), now);
  const worded = WORDED_DAY.exec(folded)?.groups;
  if (worded !== undefined) {
    const { day, month = "", year } = worded;
    return toIso(
      { year: year === undefined ? null : Number(year), month: monthOf(month), day: Number(day) },
      now,
    );
  }
  if (/(?<!\p{L})(?:yesterday|امس|البارحه)(?!\p{L})/u.test(folded)) return dayBefore(now);
  return /(?<!\p{L})(?:today|this morning|this afternoon|just now|اليوم|صباح اليوم)(?!\p{L})/u.test(
    folded,
  )
    ? now.slice(0, 10)
    : null;
}

function numericDay(text: string, order: DayOrder): Named {
  const [first = 0, second = 0, third = 0] = text.split(/[./-]/u).map(Number);
  if (first > 31) return { year: first, month: second, day: third };
  const year = third < 100 ? 2000 + third : third;
  return order === "day-first"
    ? { year, month: second, day: first }
    : { year, month: first, day: second };
}

function toIso({ year, month, day }: Named, now: string): string | null {
  const ofYear = (each: number) => {
    const date = new Date(Date.UTC(each, month - 1, day));
    const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return isReal ? date.toISOString().slice(0, 10) : null;
  };
  if (year !== null) return ofYear(year);
  const thisYear = Number(now.slice(0, 4));
  const [latest] = [ofYear(thisYear), ofYear(thisYear - 1)].filter(
    (each) => each !== null && each <= now.slice(0, 10),
  );
  return latest ?? null;
}

function dayBefore(now: string): string {
  const today = new Date(`${now.slice(0, 10)}T00:00:00Z`);
  return new Date(today.getTime() - 86_400_000).toISOString().slice(0, 10);
}

function readTime(folded: string): string | null {
  const { hour, minute, half } = TIME.exec(folded)?.groups ?? {};
  if (hour === undefined || minute === undefined) return null;
  const isAfternoon = /^(?:p|م)/u.test(half ?? "");
  const isMorning = /^(?:a|ص)/u.test(half ?? "");
  const hours = (Number(hour) % (isAfternoon || isMorning ? 12 : 24)) + (isAfternoon ? 12 : 0);
  return Number(minute) > 59 ? null : `${String(hours).padStart(2, "0")}:${minute}`;
}

function monthOf(word: string): number {
  const english = MONTHS.indexOf(word.slice(0, 3)) + 1;
  return english > 0 ? english : ARABIC_MONTHS.findIndex((names) => names.includes(word)) + 1;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Folded; the Levant's names beside the common ones. */
const ARABIC_MONTHS = [
  ["يناير"],
  ["فبراير", "شباط"],
  ["مارس", "اذار"],
  ["ابريل", "نيسان"],
  ["مايو", "ايار"],
  ["يونيو", "حزيران"],
  ["يوليو", "تموز"],
  ["اغسطس", "اب"],
  ["سبتمبر", "ايلول"],
  ["اكتوبر"],
  ["نوفمبر"],
  ["ديسمبر"],
];
const NUMERIC_DAY =
  /(?<!\d)(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?!\d)/u;
const MONTH_WORDS = [
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?",
  ...ARABIC_MONTHS.flat(),
].join("|");
const WORDED_DAY = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?(?<month>${MONTH_WORDS})(?!\\p{L})(?:,? (?<year>20\\d\\d))?`,
  "u",
);
const TIME =
  /(?<![\d:])(?<hour>[01]?\d|2[0-3]):(?<minute>\d\d)(?::\d\d)?(?:\s?(?<half>[ap]\.?m|ص|م)(?!\p{L}))?/u;
