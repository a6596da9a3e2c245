import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot } from "../sample.ts";

describe("the company's size", () => {
  it.each([
    "Logistics, 5,000 employees",
    "Logistics, 12 employees",
    "Logistics, 2k employees",
    "Logistics, 1.000-5.000 employees",
    "قطاع اللوجستيات، ٥٠٠٠ موظف",
  ])("“%s” contradicts a record with 240 employees", (fit) => {
    expect(rulesOf(checkSample({ fit }), "fit")).toEqual(["contradicts-size"]);
  });

  it.each([
    "Logistics, around 200 employees",
    "Logistics, 100-500 employees",
    "Logistics, 40 seats",
    "Logistics, team of 5",
  ])("“%s” does not", (fit) => {
    expect(rulesOf(checkSample({ fit }), "fit")).toEqual([]);
  });

  it("is believed where the record does not know", () => {
    const company = { ...sampleSnapshot().company, employees: null };
    const check = checkSample(
      { fit: "Logistics, 5,000 employees" },
      { snapshot: sampleSnapshot({ company }) },
    );
    expect(rulesOf(check, "fit")).toEqual([]);
  });
});
