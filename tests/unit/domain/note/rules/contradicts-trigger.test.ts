import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot, sampleTouch } from "../sample.ts";

describe("the trigger", () => {
  it.each([
    "Attended the SAP webinar",
    "Downloaded the migration checklist",
    "Asked for a quote for 40 seats",
    "حضر الندوة عن التكامل",
    "Met us at the fair and tried the SAP connector",
  ])("“%s” contradicts a record that only shows a demo request", (trigger) => {
    const check = checkSample({ trigger });
    expect(rulesOf(check, "trigger")).toEqual(["contradicts-trigger"]);
    expect(check.verdict).toBe("not-yet");
  });

  it.each([
    "Demo request for the SAP connector",
    "Introduced by Khalid on WhatsApp",
    "Called us about SAP",
    "Read the pricing page three times and wrote about SAP",
    "Was referred by a customer after our SAP webinar",
    "Asked for a demo after downloading the guide",
  ])("“%s” does not", (trigger) => {
    expect(rulesOf(checkSample({ trigger }), "trigger")).toEqual([]);
  });

  it("offers the record's own action", () => {
    const [finding] = checkSample({ trigger: "Attended the SAP webinar" }).findings;
    expect(finding?.fix?.value).toBe("Asked for a demo (Integrations: book a demo), 2026-11-18");
  });

  it("is believed where the lead type says the same", () => {
    const check = checkSample({ trigger: "Met us at the SAP fair" }, { leadType: "event" });
    expect(rulesOf(check, "trigger")).toEqual([]);
  });

  it("is believed where it can have happened in a conversation", () => {
    const touches = [
      sampleTouch({ kind: "content-download", asset: "SAP guide" }),
      sampleTouch({ kind: "call", at: "2026-11-19T09:00:00.000Z" }),
    ];
    const check = checkSample(
      { trigger: "Asked for a quote for 40 seats" },
      { snapshot: sampleSnapshot({ touches }), leadType: null },
    );
    expect(rulesOf(check, "trigger")).toEqual([]);
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
