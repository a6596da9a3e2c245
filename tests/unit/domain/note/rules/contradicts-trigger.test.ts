import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot, sampleTouch } from "../sample.ts";

describe("the trigger", () => {
  it.each([
    "Attended the SAP webinar",
    "Downloaded the migration checklist",
    "Asked for a quote for 40 seats",
    "حضر الندوة عن التكامل",
  ])("“%s” contradicts a record that only shows a demo request", (trigger) => {
    const check = checkSample({ trigger });
    expect(rulesOf(check, "trigger")).toEqual(["contradicts-trigger"]);
    expect(check.verdict).toBe("not-yet");
  });

  it.each([
    "Demo request for the SAP connector",
    "Introduced by Khalid on WhatsApp",
    "Called us about SAP",
    "Asked for a demo after downloading the guide",
  ])("“%s” does not", (trigger) => {
    expect(rulesOf(checkSample({ trigger }), "trigger")).toEqual([]);
  });

  it("is believed where a form's name does not say what it was for", () => {
    const snapshot = sampleSnapshot({
      touches: [
        sampleTouch({ kind: "form-submission", asset: "Contact us" }),
        sampleTouch({ kind: "content-download", asset: "SAP guide" }),
      ],
    });
    expect(rulesOf(checkSample({ trigger: "Asked for a quote" }, { snapshot }), "trigger")).toEqual(
      [],
    );
  });

  it("is believed where the record shows no trigger at all", () => {
    const snapshot = sampleSnapshot({
      touches: [sampleTouch({ kind: "page-view", asset: "Home" })],
    });
    expect(
      rulesOf(checkSample({ trigger: "Attended the SAP webinar" }, { snapshot }), "trigger"),
    ).toEqual([]);
  });
});
