import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot, sampleTouch } from "../sample.ts";

describe("a strong claim of readiness", () => {
  it.each([
    "Budget approved",
    "Ready to sign",
    "Contract is in legal review",
    "Decision made, they have chosen us",
    "Urgent",
    "ASAP",
    "Wants to buy immediately",
    "الميزانية معتمدة",
    "جاهز للتوقيع",
    "عاجل جدا",
    "القرار محسوم وسيوقعون هذا الأسبوع",
  ])("with nothing behind it gets advice: “%s”", (readiness) => {
    const check = checkSample({ readiness });
    expect(rulesOf(check, "readiness")).toEqual(["evidence-missing"]);
    expect(check.verdict).toBe("useful");
  });

  it.each([
    "Budget approved, said the CFO on the call",
    "Urgent: the contract ends on 31 December",
    "Ready to sign (her mail of Tuesday)",
    "الميزانية معتمدة كما قال في المكالمة",
    "عاجل لأن العقد ينتهي",
    "No budget yet",
    "Not urgent",
    "Asked who approves the budget",
    "ما في استعجال",
  ])(
    "is not seen where somebody or a date stands behind it, or none is made: “%s”",
    (readiness) => {
      expect(rulesOf(checkSample({ readiness }), "readiness")).toEqual([]);
    },
  );

  it("is borne out by what the buyer wrote", () => {
    const touches = [sampleTouch({ kind: "email-received", words: "we have the budget for it" })];
    const snapshot = sampleSnapshot({ touches });
    expect(
      rulesOf(checkSample({ readiness: "Budget approved" }, { snapshot }), "readiness"),
    ).toEqual([]);
  });

  it("is borne out by the rest of the note", () => {
    const check = checkSample({
      readiness: "Contract to be signed, all cleared",
      trigger: "Sent the contract back with two questions on SAP",
    });
    expect(rulesOf(check, "readiness")).toEqual([]);
  });

  it("can be replaced by what the record shows", () => {
    const fix = checkSample({ readiness: "Budget approved" }).findings[0]?.fix?.value;
    expect(fix).toBe("Last active 2026-11-18; 3 actions in the last 30 days");
  });
});
