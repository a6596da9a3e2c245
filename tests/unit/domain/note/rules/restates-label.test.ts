import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot } from "../sample.ts";

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
    ["demo-request", "Demo request"],
    ["demo-request", "Requested a demo via our website"],
    ["event", "Attended an event"],
    ["content-download", "Downloaded our content"],
    ["pricing-request", "طلب سعر"],
  ])("is found where a %s is only named: “%s”", (leadType, trigger) => {
    const check = checkSample({ trigger }, { leadType, snapshot: sampleSnapshot({ touches: [] }) });
    expect(rulesOf(check, "trigger")).toEqual(["restates-label"]);
    expect(check.verdict).toBe("not-yet");
  });

  it.each([
    ["demo-request", "Demo request for the SAP connector"],
    ["event", "Attended the SAP webinar"],
    ["pricing-request", "طلب سعر ٤٠ مستخدما"],
  ])("is not seen where a %s is told: “%s”", (leadType, trigger) => {
    const check = checkSample({ trigger }, { leadType, snapshot: sampleSnapshot({ touches: [] }) });
    expect(rulesOf(check, "trigger")).toEqual([]);
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
