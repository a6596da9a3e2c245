/** A date and time as a clock on the wall shows it. */
export interface WallTime {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  /** Minutes since midnight, 0–1440; seconds are carried by the instant. */
  readonly minutes: number;
}

/** A time zone that turns instants (epoch milliseconds) into wall time and back. */
export interface Zone {
  readonly name: string;
  toWall(instant: number): WallTime;
  /**
   * The instant of a wall time. A time that a spring-forward skips moves forward by the skipped hour;
   * of a time that a fall-back repeats it is the first.
   */
  toInstant(wall: WallTime): number;
  /** "Monday 23 November 2026, 18:00" */
  toWords(instant: number): string;
  /** "Mon 23 Nov, 18:00" */
  toShortWords(instant: number): string;
}

const DAY = 86_400_000;
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Builds a zone by its IANA name. Throws for a name that is no time zone: a parsed playbook has none. */
export function createZone(name: string): Zone {
  const format = new Intl.DateTimeFormat("en", {
    timeZone: name,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  });

  /** What a clock in this zone shows, read as if it were UTC. */
  function wallAsUtc(instant: number): number {
    const shown = Object.fromEntries(
      format.formatToParts(instant).map((part) => [part.type, Number(part.value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  }

  function offset(instant: number): number {
    return wallAsUtc(instant) - Math.floor(instant / 1000) * 1000;
  }

  function toInstant(wall: WallTime): number {
    const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, 0, wall.minutes);
    const before = offset(asUtc - DAY);
    const after = offset(asUtc + DAY);
    if (before === after || offset(asUtc - before) === before) return asUtc - before;
    return offset(asUtc - after) === after ? asUtc - after : asUtc - before;
  }

  return {
    name,
    toWall(instant) {
      const shown = new Date(wallAsUtc(instant));
      return {
        year: shown.getUTCFullYear(),
        month: shown.getUTCMonth() + 1,
        day: shown.getUTCDate(),
        minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
      };
    },
    toInstant,
    toWords(instant) {
      const { date, weekday, month, time } = inWords(wallAsUtc(instant));
      return `${weekday} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}, ${time}`;
    },
    toShortWords(instant) {
      const { date, weekday, month, time } = inWords(wallAsUtc(instant));
      return `${weekday.slice(0, 3)} ${date.getUTCDate()} ${month.slice(0, 3)}, ${time}`;
    },
  };
}

/** Own names instead of a locale's, so that a note reads the same in every browser. */
function inWords(wallAsUtc: number) {
  const date = new Date(wallAsUtc);
  return {
    date,
    weekday: WEEKDAYS[date.getUTCDay()] ?? "",
    month: MONTHS[date.getUTCMonth()] ?? "",
    time: date.toISOString().slice(11, 16),
  };
}

/** The same wall-clock day, a number of days later or earlier, at midnight. */
export function addDays(wall: WallTime, days: number): WallTime {
  const moved = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    minutes: 0,
  };
}

/** ISO weekday of a wall-clock day, 1 = Monday. */
export function weekday(wall: WallTime): number {
  return new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay() || 7;
}

/** "2026-11-23" */
export function toIsoDate(wall: WallTime): string {
  return new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).toISOString().slice(0, 10);
}
