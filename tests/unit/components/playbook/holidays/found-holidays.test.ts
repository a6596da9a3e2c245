import { describe, expect, it } from "vitest";
import {
  type FoundHolidays,
  takeOver,
  tickedAtFirst,
} from "#components/playbook/editor/holidays/found-holidays.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";

function day(on: string, label = on, doubt: string | null = null) {
  return { from: on, to: on, label, doubt };
}

function holiday(on: string, label = on) {
  return { from: on, to: on, label };
}

const SOURCE = { kind: "country", name: "DE", region: "BY", until: "2028-12-31" } as const;
const OFFER: FoundHolidays = {
  source: SOURCE,
  found: [
    day("2026-12-25"),
    day("2026-12-31", "New Year's Eve", "from 14:00 only"),
    day("2028-05-01"),
  ],
  leftOut: [],
};
const { calendar } = DEFAULT_PLAYBOOK;

describe("holidays that are taken over", () => {
  it("are ticked at first but for doubtful ones", () => {
    expect([...tickedAtFirst(OFFER, calendar, SOURCE)]).toEqual([0, 2]);
  });

  it("leave out again what somebody left out before, when the list is brought up to date", () => {
    const before = {
      ...calendar,
      holidaysFrom: { ...SOURCE, until: "2027-12-31" },
      holidays: [holiday("2026-12-31")],
    };
    // The first was in the last list and is not in the calendar; the last is new.
    expect([...tickedAtFirst(OFFER, before, SOURCE)]).toEqual([1, 2]);
  });

  it("ask anew for another region", () => {
    const before = { ...calendar, holidaysFrom: { ...SOURCE, region: "BE" } };
    expect([...tickedAtFirst(OFFER, before, SOURCE)]).toEqual([0, 2]);
  });

  it("stand among those that were written by hand, by day; what is unticked goes", () => {
    const own = [holiday("2027-06-01", "Company day"), holiday("2026-12-31")];
    expect(takeOver(OFFER, new Set([0, 2]), own)).toEqual([
      holiday("2026-12-25"),
      holiday("2027-06-01", "Company day"),
      holiday("2028-05-01"),
    ]);
  });
});
