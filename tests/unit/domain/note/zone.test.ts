import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, createZone, toIsoDate, weekday } from "#lib/domain/note/zone.ts";

describe("a time zone", () => {
  const stockholm = createZone("Europe/Stockholm");

  it("puts an instant into words of its own wall clock", () => {
    const at = Date.parse("2026-11-23T22:30:00Z");
    expect(createZone("Asia/Riyadh").toWords(at)).toBe("Tuesday 24 November 2026, 01:30");
    expect(createZone("UTC").toShortWords(at)).toBe("Mon 23 Nov, 22:30");
  });

  it.each([
    [
      "skipped, moves on by the hour",
      { year: 2026, month: 3, day: 29, minutes: 150 },
      "2026-03-29T01:30:00.000Z",
    ],
    [
      "repeated, is the first",
      { year: 2026, month: 10, day: 25, minutes: 150 },
      "2026-10-25T00:30:00.000Z",
    ],
    ["in winter", { year: 2026, month: 1, day: 5, minutes: 540 }, "2026-01-05T08:00:00.000Z"],
    ["in summer", { year: 2026, month: 7, day: 6, minutes: 540 }, "2026-07-06T07:00:00.000Z"],
  ])("finds the instant of a wall time that is %s", (_title, wall, instant) => {
    expect(new Date(stockholm.toInstant(wall)).toISOString()).toBe(instant);
  });

  it("goes to the wall and back without losing anything but the seconds", () => {
    const zones = ["UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "Africa/Cairo"].map(
      createZone,
    );
    const minute = fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const wall = zone.toWall(minutes * 60_000);
        expect(zone.toWall(zone.toInstant(wall))).toEqual(wall);
      }),
      { numRuns: 500 },
    );
  });

  it("throws for a name that is no time zone", () => {
    expect(() => createZone("Mars/Olympus")).toThrow();
  });

  it("counts days and weekdays on the calendar", () => {
    const day = { year: 2026, month: 12, day: 31, minutes: 600 };
    expect(toIsoDate(addDays(day, 1))).toBe("2027-01-01");
    expect(weekday(day)).toBe(4);
    expect(weekday({ ...day, day: 27 })).toBe(7);
  });
});
