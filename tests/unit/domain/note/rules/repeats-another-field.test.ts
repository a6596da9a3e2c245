import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, USEFUL_NOTE } from "../sample.ts";

describe("one answer in two fields", () => {
  it("is found where it cannot be true twice, whatever case and punctuation", () => {
    const check = checkSample({ problem: USEFUL_NOTE.trigger.toUpperCase().replace(",", " -") });
    expect(rulesOf(check, "problem")).toEqual(["repeats-another-field"]);
    expect(check.verdict).toBe("not-yet");
  });

  it("may be what they saw and what triggered the handoff at once", () => {
    expect(rulesOf(checkSample({ asset: USEFUL_NOTE.trigger }), "asset")).toEqual([]);
  });

  it("may be honestly unknown in several fields", () => {
    const unknown = "Not known yet: ask on the call";
    const check = checkSample({ problem: unknown, readiness: unknown });
    expect(check.findings).toEqual([]);
  });
});
