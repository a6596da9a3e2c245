import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

describe("an answer that repeats the question", () => {
  it.each([
    ["problem", "Likely problem"],
    ["problem", "the problem"],
    ["problem", "The buyer has a problem"],
    ["problem", "المشكلة المحتملة"],
    ["nextStep", "Recommended next step"],
    ["nextStep", "الخطوة التالية"],
    ["asset", "Relevant page, asset or campaign"],
    ["trigger", "Trigger action"],
    ["fit", "Fit signal"],
    ["readiness", "Readiness signal"],
    ["problem", "What are they trying to solve, in their own words?"],
  ] as const)("is found in %s: “%s”", (field, text) => {
    expect(rulesOf(checkSample({ [field]: text }), field)).toContain("restates-label");
  });

  it.each([
    ["readiness", "Early-stage"],
    ["readiness", "Exploratory"],
    ["problem", "Problem: SAP orders are typed in twice"],
    ["asset", "Pricing page"],
  ] as const)("is not seen in %s: “%s”", (field, text) => {
    expect(rulesOf(checkSample({ [field]: text }), field)).toEqual([]);
  });
});
