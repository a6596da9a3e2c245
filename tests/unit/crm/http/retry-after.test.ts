import { describe, expect, it } from "vitest";
import { nextMidnight, retryAfter } from "#lib/crm/http/retry-after.ts";

const NOW = Date.parse("2026-11-21T10:00:00.000Z");
const BOUNDS = { atLeastMs: 1_000, atMostMs: 900_000 };

describe("Retry-After", () => {
  it.each([
    ["3", 3_000],
    ["2.5", 2_500],
    ["0", 1_000],
    ["Sat, 21 Nov 2026 10:00:30 GMT", 30_000],
    ["Sat, 21 Nov 2020 10:00:30 GMT", 1_000],
    ["Sat, 21 Nov 2099 10:00:30 GMT", 900_000],
    ["999999999999", 900_000],
  ])("%j means a wait of %i ms", (value, wait) => {
    const moment = retryAfter(new Headers({ "retry-after": value }), NOW, BOUNDS);

    expect(moment).toBe(NOW + wait);
  });

  it.each(["", "soon", "9".repeat(40)])("%j means nothing", (value) => {
    expect(retryAfter(new Headers({ "retry-after": value }), NOW, BOUNDS)).toBeNull();
  });

  it("means nothing when it is not there", () => {
    expect(retryAfter(new Headers(), NOW, BOUNDS)).toBeNull();
  });
});

describe("the next midnight", () => {
  it.each([
    [null, "2026-11-22T00:00:00.000Z"],
    ["Europe/Berlin", "2026-11-21T23:00:00.000Z"],
    ["America/New_York", "2026-11-22T05:00:00.000Z"],
    ["Asia/Riyadh", "2026-11-21T21:00:00.000Z"],
    ["Not/AZone", "2026-11-22T00:00:00.000Z"],
  ])("in %s is %s", (zone, expected) => {
    expect(new Date(nextMidnight(NOW, zone)).toISOString()).toBe(expected);
  });

  it("is a day away at midnight, never now", () => {
    const midnight = Date.parse("2026-11-21T00:00:00.000Z");
    expect(nextMidnight(midnight, null) - midnight).toBe(86_400_000);
  });
});
