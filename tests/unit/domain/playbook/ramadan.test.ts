import { describe, expect, it } from "vitest";
import { ramadansFrom } from "#lib/domain/playbook/ramadan.ts";

describe("the next times of Ramadan", () => {
  it("go by the Umm al-Qura calendar", () => {
    expect(ramadansFrom("2026-11-21", 3)).toEqual([
      { year: 1448, from: "2027-02-08", to: "2027-03-08" },
      { year: 1449, from: "2028-01-28", to: "2028-02-25" },
      { year: 1450, from: "2029-01-16", to: "2029-02-13" },
    ]);
  });

  it("begin with the one that is under way, from its first day to its last", () => {
    for (const today of ["2027-02-08", "2027-02-20", "2027-03-08"])
      expect(ramadansFrom(today, 1)).toEqual([
        { year: 1448, from: "2027-02-08", to: "2027-03-08" },
      ]);
    expect(ramadansFrom("2027-03-09", 1)[0]?.year).toBe(1449);
  });
});
