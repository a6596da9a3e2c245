import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

describe("a next step", () => {
  it.each([
    "Call Sara on Monday at 10:00 about the SAP connector",
    "Send the pricing range for 40 seats by 25 Nov",
    "Invite to the implementation workshop within two days",
    "Book a discovery call about SSO next week",
    "Confirm the SAP version tomorrow",
    "الاتصال بها غدا حول الربط مع SAP",
    "إرسال عرض السعر قبل الخميس",
  ])("with verb and time has no findings: “%s”", (text) => {
    expect(rulesOf(checkSample({ nextStep: text }), "nextStep")).toEqual([]);
  });

  it("without a time gets advice, and the deadline's day as a repair", () => {
    const check = checkSample({ nextStep: "Send the SAP connector plan." });
    expect(rulesOf(check, "nextStep")).toEqual(["next-step-without-time"]);
    expect(check.findings[0]?.fix?.value).toBe("Send the SAP connector plan, by Mon 23 Nov, 17:00");
    expect(check.verdict).toBe("useful");
  });

  it("without a verb gets advice", () => {
    const check = checkSample({ nextStep: "The SAP connector and the go-live date, Monday" });
    expect(rulesOf(check, "nextStep")).toEqual(["next-step-without-verb"]);
    expect(check.verdict).toBe("useful");
  });

  it("in a language without a list of verbs is not blamed for having none", () => {
    const check = checkSample({ nextStep: "Ring upp om SAP-kopplingen 10:00" });
    expect(rulesOf(check, "nextStep")).toEqual([]);
  });

  it("that is not known yet blocks: it is ours to decide", () => {
    const check = checkSample({ nextStep: "Not known yet: ask on the call" });
    expect(rulesOf(check, "nextStep")).toEqual(["next-step-undecided"]);
    expect(check.verdict).toBe("not-yet");
  });
});
