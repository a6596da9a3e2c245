import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot } from "../sample.ts";

describe("the company's size", () => {
  it.each([
    "Logistics, 5,000 employees",
    "Logistics, 12 employees",
    "Logistics, 2k employees",
    "Logistics, 1.000-5.000 employees",
    "قطاع اللوجستيات، ٥٠٠٠ موظف",
    "Logistics, 12 people",
  ])("“%s” contradicts a record with 240 employees", (fit) => {
    expect(rulesOf(checkSample({ fit }), "fit")).toEqual(["contradicts-size"]);
  });

  it.each([
    "Logistics, around 200 employees",
    "Logistics, 100-500 employees",
    "Logistics, 40 seats",
    "Logistics, team of 5",
    "Logistics, sales team of 12 people",
    "Logistics, 30 staff in the warehouse",
  ])("“%s” does not", (fit) => {
    expect(rulesOf(checkSample({ fit }), "fit")).toEqual([]);
  });

  it("is not read from a story, where a number counts a shift or a branch", () => {
    const check = checkSample({ problem: "Payroll was wrong for 12 employees of the SAP team" });
    expect(rulesOf(check, "problem")).toEqual([]);
  });

  it("can be set to the record's with one press", () => {
    const [finding] = checkSample({ fit: "Logistics, 5,000 employees, Sweden" }).findings;
    expect(finding?.fix?.value).toBe("Logistics, 240 employees, Sweden");
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
