import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import type { Random } from "#tests/sandbox/random.ts";

type Hours = WorkCalendar["week"][number]["hours"];

const DAY_MS = 86_400_000;
const WEEKS: readonly [readonly number[], ...(readonly number[])[]] = [
  [1, 2, 3, 4, 5],
  [7, 1, 2, 3, 4],
  [1, 2, 3, 4, 5, 6, 7],
  [6, 7],
  [2],
  [1, 3, 5],
];
const HOURS: readonly [Hours, ...Hours[]] = [
  [{ from: "09:00", to: "17:00" }],
  [
    { from: "09:00", to: "12:30" },
    { from: "13:15", to: "18:00" },
  ],
  [
    { from: "00:00", to: "03:00" },
    { from: "22:00", to: "24:00" },
  ],
  [{ from: "00:00", to: "24:00" }],
  [{ from: "02:30", to: "02:45" }],
  [{ from: "00:15", to: "01:45" }],
  [{ from: "23:30", to: "24:00" }],
  [],
];

/** A calendar as somebody might write it, or as nobody would, around a day (epoch milliseconds). */
export function randomCalendar(random: Random, timeZone: string, day: number): WorkCalendar {
  const dateNear = (spread: number) => toDate(day + random.between(-spread, spread) * DAY_MS);
  const range = (spread: number, longest: number) => {
    const from = dateNear(spread);
    const days = random.chance(0.5) ? 0 : random.between(0, longest);
    return { from, to: toDate(Date.parse(from) + days * DAY_MS) };
  };
  const several = <T>(most: number, make: () => T) =>
    Array.from({ length: random.between(0, most) }, make);
  return {
    timeZone,
    week: Array.from({ length: random.chance(0.7) ? 1 : 2 }, () => ({
      days: [...random.pick(WEEKS)],
      hours: hours(random),
    })),
    holidays: several(4, () => ({ ...range(30, 5), label: "Holiday" })),
    holidaysFrom: null,
    exceptions: several(3, () => ({
      ...range(25, 29),
      label: "Other hours",
      days: [...random.pick(WEEKS)],
      hours: hours(random),
    })),
  };
}

function hours(random: Random): Hours {
  if (random.chance(0.6)) return [...random.pick(HOURS)];
  return Array.from({ length: random.between(1, 4) }, () => {
    const from = random.between(0, 1439);
    const to = random.between(from + 1, Math.min(1440, from + random.between(1, 700)));
    return { from: toTime(from), to: toTime(Math.max(to, from + 1)) };
  });
}

function toTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function toDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
