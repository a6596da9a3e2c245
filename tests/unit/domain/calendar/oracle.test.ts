import { afterAll, describe, expect, it } from "vitest";
import { windowEnd } from "#lib/domain/calendar/window-end.ts";
import { createWorkingTime, type WorkingTime } from "#lib/domain/calendar/working-time.ts";
import type { ResponseWindow, WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { createRandom, type Random } from "#tests/sandbox/random.ts";
import { createOracle, type Oracle } from "./oracle/oracle.ts";
import { PLACES } from "./oracle/places.ts";
import { randomCalendar } from "./oracle/random-calendar.ts";
import { readWallMinutes } from "./oracle/wall-minutes.ts";
import { officeHours } from "./sample.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Around the day of each place: what lies before it, and all of it. */
const DAYS_BEFORE = 30;
const DAYS = 75;
const CALENDARS = 7;
const CASES = 600;

const seed = Number(process.env["PROPERTY_SEED"] ?? 20_261_121);
let compared = 0;

/**
 * Whoever counts minute by minute comes to the same result. Titles say place and day; `PROPERTY_SEED`
 * draws other calendars and other moments.
 */
describe("working time, held up to counting minute by minute", () => {
  it.each(PLACES)("%s around %s", (timeZone, date) => {
    const day = Date.parse(date);
    const wall = readWallMinutes(timeZone, day - DAYS_BEFORE * DAY_MS, DAYS * 1440);
    const random = createRandom(
      seed + PLACES.findIndex((place) => place[0] === timeZone) + day / DAY_MS,
    );
    for (let index = 0; index < CALENDARS; index++) {
      const calendar = index === 0 ? always(timeZone) : randomCalendar(random, timeZone, day);
      const oracle = createOracle(calendar, wall);
      const workingTime = createWorkingTime(calendar);
      for (let count = 0; count < CASES; count++)
        compare(calendar, randomCase(random, day), workingTime, oracle);
    }
  });

  afterAll(() => {
    expect(compared).toBeGreaterThanOrEqual(100_000);
  });
});

/** Nowhere do changes of the clocks matter as much as where nothing ever closes. */
function always(timeZone: string): WorkCalendar {
  return officeHours(timeZone, {
    week: [{ days: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] }],
  });
}

type Case =
  | { readonly asks: "window"; readonly at: number; readonly window: ResponseWindow }
  | { readonly asks: "between" | "subtract"; readonly at: number; readonly duration: number }
  | { readonly asks: "next"; readonly at: number };

/** Half of them lie within a day and a half of what happens to the clocks; half are on a whole minute. */
function randomCase(random: Random, day: number): Case {
  const far = random.chance(0.5);
  const minutes = random.between(far ? -12 * 1440 : -2160, far ? 12 * 1440 : 2160);
  const at = day + minutes * MINUTE_MS + (random.chance(0.5) ? 0 : random.between(1, 59_999));
  const roll = random.next();
  if (roll < 0.1) return { asks: "next", at };
  const duration = random.chance(0.5)
    ? random.between(0, 900) * MINUTE_MS
    : random.between(0, 40 * 3_600_000);
  if (roll < 0.25) return { asks: "between", at, duration: random.between(0, 10 * DAY_MS) };
  if (roll < 0.4) return { asks: "subtract", at, duration };
  return { asks: "window", at, window: randomWindow(random) };
}

function randomWindow(random: Random): ResponseWindow {
  const kind = random.pick(["same-day", "working-minutes", "working-hours", "working-days"]);
  if (kind === "working-minutes")
    return { kind, minutes: random.chance(0.1) ? 0 : random.between(1, 600) };
  if (kind === "working-hours") return { kind, hours: random.between(1, 160) / 4 };
  if (kind === "working-days") return { kind, days: random.between(1, 6) };
  return { kind: "same-day" };
}

function compare(
  calendar: WorkCalendar,
  each: Case,
  workingTime: WorkingTime,
  oracle: Oracle,
): void {
  const [expected, found] = bothAnswers(each, workingTime, oracle);
  // Beyond its minutes the oracle knows nothing, and nothing is compared.
  if (expected === "outside") return;
  compared += 1;
  if (expected !== found)
    expect.fail(
      `${JSON.stringify({ ...each, at: new Date(each.at).toISOString() })}: ` +
        `expected ${expected}, found ${found} in ${JSON.stringify(calendar)}`,
    );
}

function bothAnswers(each: Case, workingTime: WorkingTime, oracle: Oracle) {
  const { at } = each;
  switch (each.asks) {
    case "next":
      return [oracle.nextWorking(at), workingTime.nextWorking(at)] as const;
    case "between":
      return [
        oracle.between(at, at + each.duration),
        workingTime.between(at, at + each.duration),
      ] as const;
    case "subtract":
      return [oracle.subtract(at, each.duration), workingTime.subtract(at, each.duration)] as const;
    case "window":
      return [oracle.windowEnd(each.window, at), windowEnd(each.window, workingTime, at)] as const;
  }
}
