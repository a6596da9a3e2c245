import type { ResponseWindow, WorkCalendar } from "#lib/domain/playbook/schema.ts";
import type { WallMinutes } from "./wall-minutes.ts";

/** Working time by going through it minute by minute. A zone's clocks change on whole minutes only. */
export interface Oracle {
  /** Each answers "outside" where it would have to look beyond its minutes. */
  nextWorking(at: number): number | "outside";
  windowEnd(window: ResponseWindow, at: number): number | "outside";
  subtract(at: number, duration: number): number | "outside";
  between(from: number, to: number): number | "outside";
}

const MINUTE_MS = 60_000;

export function createOracle(calendar: WorkCalendar, wall: WallMinutes): Oracle {
  const { start, count, days } = wall;
  const isWorking = isWorkingMinute(calendar);
  const works = Array.from({ length: count }, (_, minute) =>
    isWorking(days[minute] ?? 0, wall.times[minute] ?? 0),
  );
  const minutes = works.flatMap((isWork, minute) => (isWork ? [minute] : []));
  /** For each minute, how many working minutes lie before it: where to go on from there. */
  const place = new Int32Array(count + 1);
  for (let minute = 0; minute < count; minute++)
    place[minute + 1] = (place[minute] ?? 0) + (works[minute] === true ? 1 : 0);

  const minuteOf = (at: number) => Math.floor((at - start) / MINUTE_MS);
  const startOf = (minute: number) => start + minute * MINUTE_MS;
  const isOutside = (at: number) => minuteOf(at) < 0 || minuteOf(at) >= count;

  function nextWorking(at: number): number | "outside" {
    const minute = isOutside(at) ? undefined : minutes[place[minuteOf(at)] ?? 0];
    return minute === undefined ? "outside" : Math.max(at, startOf(minute));
  }

  function add(at: number, duration: number): number | "outside" {
    let left = duration;
    if (left === 0 || isOutside(at)) return nextWorking(at);
    for (let index = place[minuteOf(at)] ?? 0; index < minutes.length; index++) {
      const minute = minutes[index] ?? 0;
      const from = Math.max(at, startOf(minute));
      const rest = startOf(minute + 1) - from;
      if (left <= rest) return from + left;
      left -= rest;
    }
    return "outside";
  }

  function subtract(at: number, duration: number): number | "outside" {
    let left = duration;
    if (left === 0) return at;
    if (isOutside(at)) return "outside";
    for (let index = (place[minuteOf(at - 1) + 1] ?? 0) - 1; index >= 0; index--) {
      const minute = minutes[index] ?? 0;
      const to = Math.min(at, startOf(minute + 1));
      const rest = to - startOf(minute);
      if (left <= rest) return to - left;
      left -= rest;
    }
    return "outside";
  }

  function between(from: number, to: number): number | "outside" {
    if (isOutside(from) || isOutside(to)) return "outside";
    let sum = 0;
    for (let index = place[minuteOf(from)] ?? 0; index < minutes.length; index++) {
      const minute = minutes[index] ?? 0;
      if (startOf(minute) >= to) break;
      sum += Math.min(to, startOf(minute + 1)) - Math.max(from, startOf(minute));
    }
    return sum;
  }

  /** Each day's last working minute: a fall-back at midnight may bring a day again that was over. */
  const lastMinutes = new Map<number, number>();
  for (const minute of minutes) lastMinutes.set(days[minute] ?? 0, minute);
  const workingDays = [...lastMinutes.keys()].sort((left, right) => left - right);

  function workingDay(at: number, number: number): number | "outside" {
    const first = nextWorking(at);
    if (first === "outside") return "outside";
    const day = days[minuteOf(first)] ?? 0;
    const wanted = workingDays.filter((each) => each >= day)[number];
    // The table's last day may go on beyond it.
    if (wanted === undefined || wanted > (days[count - 1] ?? 0) - 2) return "outside";
    return startOf((lastMinutes.get(wanted) ?? 0) + 1);
  }

  function windowEnd(window: ResponseWindow, at: number): number | "outside" {
    if (window.kind === "same-day") return workingDay(at, 0);
    if (window.kind === "working-days") return workingDay(at, window.days);
    return window.kind === "working-minutes"
      ? add(at, window.minutes * MINUTE_MS)
      : add(at, Math.round(window.hours * 3_600_000));
  }

  return { nextWorking, windowEnd, subtract, between };
}

/** The rules as they are written down: a holiday beats an exception, an exception beats the week. */
function isWorkingMinute(calendar: WorkCalendar): (day: number, minute: number) => boolean {
  const known = new Map<number, readonly WorkCalendar["week"][number]["hours"][number][]>();
  return (day, minute) => {
    const hours = known.get(day) ?? hoursOn(calendar, day);
    known.set(day, hours);
    return hours.some(({ from, to }) => minuteOfDay(from) <= minute && minute < minuteOfDay(to));
  };
}

function hoursOn(calendar: WorkCalendar, day: number) {
  const date = new Date(day * 86_400_000);
  const iso = date.toISOString().slice(0, 10);
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  if (calendar.holidays.some(({ from, to }) => from <= iso && iso <= to)) return [];
  let groups: readonly WorkCalendar["week"][number][] = calendar.week;
  let shortest = Number.POSITIVE_INFINITY;
  for (const exception of calendar.exceptions) {
    const length = Date.parse(exception.to) - Date.parse(exception.from);
    if (iso < exception.from || iso > exception.to || length > shortest) continue;
    shortest = length;
    groups = [exception];
  }
  return groups.filter(({ days }) => days.includes(weekday)).flatMap(({ hours }) => hours);
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
