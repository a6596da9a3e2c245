import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { nextReviewDay, nextVersion, reviewState } from "#lib/domain/playbook/versions.ts";

describe("the next version", () => {
  it.each([
    ["1.0.0", "small", "1.1.0"],
    ["1.9.3", "small", "1.10.0"],
    ["1.9.3", "large", "2.0.0"],
    ["1.9999.0", "small", "2.0.0"],
  ] as const)("of %s after a %s step is %s", (version, step, next) => {
    expect(nextVersion(version, step)).toBe(next);
  });
});

describe("the review (R-DQ-04)", () => {
  const until = (reviewBy: string | null) => ({ ...DEFAULT_PLAYBOOK, reviewBy });

  it.each([
    [null, { type: "none" }],
    ["2026-11-22", { type: "ahead", on: "2026-11-22" }],
    ["2026-11-21", { type: "due", since: "2026-11-21" }],
    ["2025-12-31", { type: "due", since: "2025-12-31" }],
  ])("by %s stands like this on 21 November 2026", (reviewBy, state) => {
    expect(reviewState(until(reviewBy), "2026-11-21")).toEqual(state);
  });

  it.each([
    ["2026-11-21", undefined, "2027-02-21"],
    ["2026-11-21", "week", "2026-11-28"],
    ["2026-12-29", "week", "2027-01-05"],
    ["2026-01-31", "month", "2026-02-28"],
    ["2026-11-30", "quarter", "2027-02-28"],
    ["2027-11-30", "quarter", "2028-02-29"],
    ["2026-10-31", "quarter", "2027-01-31"],
  ] as const)("after %s, every %s, comes on %s", (from, cadence, day) => {
    expect(nextReviewDay(from, cadence)).toBe(day);
  });
});
