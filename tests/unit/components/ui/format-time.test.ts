import { describe, expect, it } from "vitest";
import { absoluteTime, relativeTime } from "#components/ui/format-time.ts";
import { duration } from "#lib/domain/text/duration.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("a duration", () => {
  it.each([
    [0, "0 min"],
    [59_999, "0 min"],
    [35 * MINUTE, "35 min"],
    [HOUR, "1 h"],
    [2 * HOUR + 10 * MINUTE, "2 h 10 min"],
    [DAY, "1 d"],
    [3 * DAY + 4 * HOUR + 59 * MINUTE, "3 d 4 h"],
    [-35 * MINUTE, "35 min"],
  ])("of %d ms reads %s", (ms, words) => {
    expect(duration(ms, "en-GB")).toBe(words);
  });

  it("uses the units of another language", () => {
    expect(duration(HOUR + MINUTE, "sv")).toMatch(/1.*1/);
  });
});

describe("a relative time", () => {
  const now = Date.parse("2026-11-21T12:00:00Z");
  it.each([
    [now - 20_000, "now"],
    [now - 3 * MINUTE, "3 minutes ago"],
    [now + 90 * MINUTE, "in 1 hour"],
    [now - 2 * DAY, "2 days ago"],
  ])("names the largest unit that fits", (at, words) => {
    expect(relativeTime(at, now, "en-GB")).toBe(words);
  });
});

it("tells a moment in the reader's time zone, not in the machine's", () => {
  const at = Date.parse("2026-11-12T23:30:00Z");
  const place = { locale: "en-GB", timeZone: "Asia/Riyadh" };
  expect(absoluteTime(at, place, "date")).toBe("13 Nov 2026");
  expect(absoluteTime(at, place, "time")).toBe("02:30");
});
