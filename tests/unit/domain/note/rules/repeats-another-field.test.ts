import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, USEFUL_NOTE } from "../sample.ts";

describe("one answer in two fields", () => {
  it("is found where it cannot be true twice, whatever case and punctuation", () => {
    const check = checkSample({ readiness: USEFUL_NOTE.problem.toUpperCase().replace(";", " -") });
    expect(rulesOf(check, "readiness")).toEqual(["repeats-another-field"]);
  });

  it("is found where a few words of a long answer were exchanged", () => {
    const check = checkSample({ fit: `${USEFUL_NOTE.problem} today` });
    expect(rulesOf(check, "fit")).toEqual(["repeats-another-field"]);
  });

  it("is found in Arabic", () => {
    const said = "تُدخل الطلبات يدويا من ساب كل يوم";
    const check = checkSample({ problem: said, readiness: said });
    expect(rulesOf(check, "readiness")).toEqual(["repeats-another-field"]);
  });

  it("is advice and leaves the note useful: what it says is said", () => {
    const check = checkSample({ fit: USEFUL_NOTE.problem });
    expect(check.verdict).toBe("useful");
  });

  it("may be what they saw and what triggered the handoff at once, if it is told in short", () => {
    const asset = "SAP connector webinar";
    expect(rulesOf(checkSample({ asset, source: asset }), "asset")).toEqual([]);
    expect(rulesOf(checkSample({ asset: USEFUL_NOTE.trigger }), "asset")).toEqual([
      "repeats-another-field",
    ]);
  });

  it("may be honestly unknown in several fields", () => {
    const unknown = "Not known yet: ask on the call";
    const check = checkSample({ problem: unknown, readiness: unknown });
    expect(check.findings).toEqual([]);
  });
});
