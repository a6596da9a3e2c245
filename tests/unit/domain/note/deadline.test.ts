import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultDeadline } from "#lib/domain/note/deadline.ts";
import { createZone, weekday } from "#lib/domain/note/zone.ts";
import type { ResponseWindow } from "#lib/domain/playbook/schema.ts";

const STOCKHOLM = {
  timeZone: "Europe/Stockholm",
  workingDays: [1, 2, 3, 4, 5],
  opens: "09:00",
  closes: "17:00",
};
const RIYADH = {
  timeZone: "Asia/Riyadh",
  workingDays: [7, 1, 2, 3, 4],
  opens: "08:00",
  closes: "16:00",
};

const SAME_DAY: ResponseWindow = { kind: "same-day" };
const hours = (count: number): ResponseWindow => ({ kind: "working-hours", hours: count });
const days = (count: number): ResponseWindow => ({ kind: "working-days", days: count });

describe("the default deadline (R-SL-01..03)", () => {
  it.each([
    [
      "a Monday morning: today's closing",
      SAME_DAY,
      "2026-11-23T08:30:00Z",
      "2026-11-23T16:00:00.000Z",
    ],
    [
      "before opening: today's closing",
      SAME_DAY,
      "2026-11-23T03:00:00Z",
      "2026-11-23T16:00:00.000Z",
    ],
    [
      "at closing: the next working day's",
      SAME_DAY,
      "2026-11-23T16:00:00Z",
      "2026-11-24T16:00:00.000Z",
    ],
    [
      "after closing on Friday: Monday's",
      SAME_DAY,
      "2026-11-20T18:00:00Z",
      "2026-11-23T16:00:00.000Z",
    ],
    ["4 hours inside one day", hours(4), "2026-11-23T09:00:00Z", "2026-11-23T13:00:00.000Z"],
    [
      "8 hours from opening end at closing",
      hours(8),
      "2026-11-23T08:00:00Z",
      "2026-11-23T16:00:00.000Z",
    ],
    ["24 hours over three days", hours(24), "2026-11-23T10:00:30Z", "2026-11-26T10:00:30.000Z"],
    ["24 hours from a Saturday", hours(24), "2026-11-21T10:00:00Z", "2026-11-25T16:00:00.000Z"],
    ["half an hour", hours(0.5), "2026-11-23T15:45:00Z", "2026-11-24T08:15:00.000Z"],
    [
      "3 days: the closing of the third after today",
      days(3),
      "2026-11-23T10:00:00Z",
      "2026-11-26T16:00:00.000Z",
    ],
    ["1 day over a weekend", days(1), "2026-11-20T10:00:00Z", "2026-11-23T16:00:00.000Z"],
  ])("%s", (_title, window, from, deadline) => {
    expect(defaultDeadline(window, STOCKHOLM, from)).toBe(deadline);
  });

  it("knows a week that runs from Sunday to Thursday", () => {
    expect(defaultDeadline(SAME_DAY, RIYADH, "2026-11-20T09:00:00Z")).toBe(
      "2026-11-22T13:00:00.000Z",
    );
  });

  it("keeps opening and closing on the wall when the clocks change", () => {
    // Friday 27 March 16:00 in winter time; Monday 30 March is in summer time.
    expect(defaultDeadline(hours(2), STOCKHOLM, "2026-03-27T15:00:00Z")).toBe(
      "2026-03-30T08:00:00.000Z",
    );
    expect(defaultDeadline(SAME_DAY, STOCKHOLM, "2026-03-29T12:00:00Z")).toBe(
      "2026-03-30T15:00:00.000Z",
    );
  });

  it("does not count the hour that a spring-forward skips, and counts the repeated one twice", () => {
    const always = {
      ...STOCKHOLM,
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      opens: "00:00",
      closes: "24:00",
    };
    expect(defaultDeadline(SAME_DAY, always, "2026-03-28T23:00:00Z")).toBe(
      "2026-03-29T22:00:00.000Z",
    );
    expect(defaultDeadline(hours(24), always, "2026-03-28T23:00:00Z")).toBe(
      "2026-03-29T23:00:00.000Z",
    );
    expect(defaultDeadline(hours(24), always, "2026-10-24T22:00:00Z")).toBe(
      "2026-10-25T22:00:00.000Z",
    );
    expect(defaultDeadline(SAME_DAY, always, "2026-10-24T22:00:00Z")).toBe(
      "2026-10-25T23:00:00.000Z",
    );
  });

  it("takes a calendar without working time for the bug that it is", () => {
    const never = { ...STOCKHOLM, opens: "17:00", closes: "09:00" };
    expect(() => defaultDeadline(SAME_DAY, never, "2026-11-23T09:00:00Z")).toThrow(/working time/);
  });

  it("always lies ahead, on a working day, within working hours", () => {
    const window = fc.oneof(
      fc.constant(SAME_DAY),
      fc.integer({ min: 1, max: 200 }).map(hours),
      fc.integer({ min: 1, max: 30 }).map(days),
    );
    const from = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) });
    fc.assert(
      fc.property(window, from, fc.constantFrom(STOCKHOLM, RIYADH), (each, start, calendar) => {
        const deadline = Date.parse(defaultDeadline(each, calendar, new Date(start).toISOString()));
        expect(deadline).toBeGreaterThan(start);
        const wall = createZone(calendar.timeZone).toWall(deadline);
        expect(calendar.workingDays).toContain(weekday(wall));
        const closes = Number(calendar.closes.slice(0, 2)) * 60;
        expect(wall.minutes).toBeGreaterThanOrEqual(Number(calendar.opens.slice(0, 2)) * 60);
        expect(wall.minutes).toBeLessThanOrEqual(closes);
      }),
      { numRuns: 300 },
    );
  });
});
