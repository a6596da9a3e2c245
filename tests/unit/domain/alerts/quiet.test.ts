import { describe, expect, it } from "vitest";
import { parseQuietHours, quietHoursToText } from "#lib/domain/alerts/alert-settings.ts";
import { createAudible } from "#lib/domain/alerts/quiet.ts";
import { createWorkingTime } from "#lib/domain/calendar/working-time.ts";
import { createZone } from "#lib/domain/note/zone.ts";
import { DAY, HOUR, MINUTE, monday, OFFICE } from "./leads.ts";

const BERLIN = createZone("Europe/Berlin");
const at = (quiet: string, calendar = OFFICE) =>
  createAudible(createWorkingTime(calendar), { quiet: parseQuietHours(quiet) }, BERLIN);

describe("when a person may be interrupted", () => {
  it.each([
    ["before the opening", "08:59", false, "09:00"],
    ["at the opening", "09:00", true, "09:00"],
    ["at noon, when a due time falls on the closing", "12:00", true, "12:00"],
    ["five minutes into the break", "12:05", false, "13:00"],
    ["at the closing of the day", "17:00", true, "17:00"],
  ])("%s", (_when, time, audible, next) => {
    const { isAudible, nextAudible } = at("");
    expect(isAudible(monday(time))).toBe(audible);
    expect(nextAudible(monday(time))).toBe(monday(next));
  });

  it("is quiet over a weekend until Monday’s opening", () => {
    const saturday = monday("11:00") - 2 * DAY;
    expect(at("").isAudible(saturday)).toBe(false);
    expect(at("").nextAudible(saturday)).toBe(monday("09:00"));
  });

  it("keeps hours of one’s own beside the calendar’s, and over midnight too", () => {
    const own = at("10:00-11:30");
    expect(own.isAudible(monday("09:59"))).toBe(true);
    expect(own.isAudible(monday("10:00"))).toBe(false);
    expect(own.nextAudible(monday("10:17"))).toBe(monday("11:30"));
    const overMidnight = at("16:00-10:30");
    expect(overMidnight.nextAudible(monday("08:00"))).toBe(monday("10:30"));
    expect(overMidnight.nextAudible(monday("16:20"))).toBe(monday("10:30") + DAY);
  });

  it("goes from a break to quiet hours to the next moment that is neither", () => {
    // 13:00 is working time again, but quiet until 14:00.
    expect(at("12:30-14:00").nextAudible(monday("12:10"))).toBe(monday("14:00"));
  });

  it("finds no moment where quiet hours cover all working time, or there is none", () => {
    expect(at("08:00-18:00").nextAudible(monday("10:00"))).toBeNull();
    expect(at("", { ...OFFICE, week: [] }).nextAudible(monday("10:00"))).toBeNull();
  });

  it("never names a moment that is not audible", () => {
    const { isAudible, nextAudible } = at("11:00-13:30");
    for (let hour = 0; hour < 24 * 14; hour += 1) {
      const from = monday("00:00") + hour * HOUR + (hour % 7) * MINUTE;
      const next = nextAudible(from);
      expect(next).not.toBeNull();
      expect(isAudible(next ?? 0)).toBe(true);
      expect(next).toBeGreaterThanOrEqual(from);
    }
  });
});

it("reads quiet hours back as they were written, and nothing else", () => {
  expect(parseQuietHours("12:00-13:30")).toEqual({ from: "12:00", to: "13:30" });
  expect(quietHoursToText(parseQuietHours("22:00-07:00"))).toBe("22:00-07:00");
  expect(quietHoursToText(null)).toBe("");
  for (const text of ["", "12:00", "12:00-12:00", "25:00-26:00", "12:00-24:00", "noon-night"]) {
    expect(parseQuietHours(text)).toBeNull();
  }
});
