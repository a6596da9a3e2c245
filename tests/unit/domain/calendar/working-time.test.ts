import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorkingTime, type WorkingTime } from "#lib/domain/calendar/working-time.ts";
import type { WorkCalendar } from "#lib/domain/playbook/schema.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { PLACES } from "./oracle/places.ts";
import { randomCalendar } from "./oracle/random-calendar.ts";
import { officeHours } from "./sample.ts";

const HOUR_MS = 3_600_000;

const calendars = fc
  .tuple(fc.constantFrom(...PLACES), fc.nat(1_000))
  .map(([[timeZone, date], seed]) => ({
    workingTime: createWorkingTime(
      withWednesdays(randomCalendar(createRandom(seed), timeZone, Date.parse(date))),
    ),
    day: Date.parse(date),
  }));
/** A calendar that always has working time again. */
function withWednesdays(calendar: WorkCalendar): WorkCalendar {
  const wednesdays = { days: [3], hours: [{ from: "10:00", to: "11:30" }] };
  return { ...calendar, week: [...calendar.week, wednesdays] };
}

const offset = fc.integer({ min: -20 * 24 * HOUR_MS, max: 20 * 24 * HOUR_MS });
const duration = fc.integer({ min: 1, max: 60 * HOUR_MS });

function check(
  says: (workingTime: WorkingTime, at: number, amount: number, other: number) => void,
): void {
  fc.assert(
    fc.property(calendars, offset, duration, offset, ({ workingTime, day }, at, amount, other) => {
      says(workingTime, day + at, amount, day + other);
    }),
    { numRuns: 400 },
  );
}

describe("working time", () => {
  it("has exactly as much between a start and its end as was added", () => {
    check((workingTime, at, amount) => {
      const end = workingTime.add(at, amount) ?? Number.NaN;
      expect(workingTime.between(at, end)).toBe(amount);
    });
  });

  it("comes back to a working start when what was added is taken away", () => {
    check((workingTime, at, amount) => {
      const start = workingTime.nextWorking(at) ?? Number.NaN;
      const end = workingTime.add(start, amount) ?? Number.NaN;
      expect(workingTime.subtract(end, amount)).toBe(start);
    });
  });

  it("never ends earlier for a later start", () => {
    check((workingTime, one, amount, other) => {
      const [first, second] = [Math.min(one, other), Math.max(one, other)];
      expect(workingTime.add(first, amount) ?? 0).toBeLessThanOrEqual(
        workingTime.add(second, amount) ?? 0,
      );
      expect(workingTime.nextWorking(first) ?? 0).toBeLessThanOrEqual(
        workingTime.nextWorking(second) ?? 0,
      );
    });
  });

  it("ends later for more of it", () => {
    check((workingTime, at, amount) => {
      expect(workingTime.add(at, amount) ?? 0).toBeLessThan(workingTime.add(at, amount + 1) ?? 0);
    });
  });

  it("adds up over any moment in between", () => {
    check((workingTime, from, amount, middle) => {
      const to = Math.max(from, middle) + amount;
      fc.pre(from <= middle);
      expect(workingTime.between(from, middle) + workingTime.between(middle, to)).toBe(
        workingTime.between(from, to),
      );
    });
  });

  it("closes a day only after an opening, and the next working day only after that", () => {
    check((workingTime, at) => {
      const start = workingTime.nextWorking(at) ?? Number.NaN;
      const closing = workingTime.endOfDay(at) ?? Number.NaN;
      expect(closing).toBeGreaterThan(start);
      expect(workingTime.endOfWorkingDay(at, 1) ?? Number.NaN).toBeGreaterThan(start);
    });
  });

  it("is none where the second moment is not later", () => {
    const workingTime = createWorkingTime(officeHours("UTC"));
    const noon = Date.parse("2026-11-23T12:00Z");
    expect(workingTime.between(noon, noon)).toBe(0);
    expect(workingTime.between(noon + HOUR_MS, noon)).toBe(0);
  });

  it("begins on an opening and has ended on a closing", () => {
    const workingTime = createWorkingTime(officeHours("UTC"));
    expect(workingTime.isWorking(Date.parse("2026-11-23T09:00Z"))).toBe(true);
    expect(workingTime.isWorking(Date.parse("2026-11-23T16:59:59.999Z"))).toBe(true);
    expect(workingTime.isWorking(Date.parse("2026-11-23T17:00Z"))).toBe(false);
    expect(workingTime.isWorking(Date.parse("2026-11-22T12:00Z"))).toBe(false);
  });

  it("is found where so much of it lies behind, and nowhere else", () => {
    const workingTime = createWorkingTime(officeHours("UTC"));
    const opening = Date.parse("2026-11-23T09:00Z");
    expect(workingTime.subtract(opening, HOUR_MS)).toBe(Date.parse("2026-11-20T16:00Z"));
    expect(workingTime.subtract(opening, 0)).toBe(opening);
    const never = createWorkingTime(officeHours("UTC", { week: [] }));
    expect(never.subtract(opening, HOUR_MS)).toBeNull();
  });
});
