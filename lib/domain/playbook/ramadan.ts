/** Ramadan in one Islamic year, by the Umm al-Qura calendar; both days included. */
export interface Ramadan {
  /** Of the Islamic calendar: 1448. */
  readonly year: number;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
}

/**
 * The next times of Ramadan, the present one first if it is not over. `today` is `YYYY-MM-DD`. The calendar
 * is computed ahead; where the sighting of the moon decides, the true days may differ by one.
 */
export function ramadansFrom(today: string, count: number): readonly Ramadan[] {
  const found: Ramadan[] = [];
  const first = Date.parse(`${today}T12:00:00Z`);
  // A month before, so that a Ramadan that has begun is found from its first day.
  for (let at = first - 30 * DAY_MS; found.length < count; at += DAY_MS) {
    const start = islamicDate(at);
    if (start.month !== RAMADAN || start.day !== 1) continue;
    const to = lastDay(at);
    if (to >= today) found.push({ year: start.year, from: toDay(at), to });
  }
  return found;
}

function lastDay(from: number): string {
  let at = from;
  while (islamicDate(at + DAY_MS).month === RAMADAN) at += DAY_MS;
  return toDay(at);
}

const DAY_MS = 86_400_000;
const RAMADAN = 9;

const ISLAMIC = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

function islamicDate(at: number) {
  const parts = new Map(ISLAMIC.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    year: Number(parts.get("year")),
    month: Number(parts.get("month")),
    day: Number(parts.get("day")),
  };
}

function toDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
