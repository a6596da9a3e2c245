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

  it.each([
    "The SAP connector and the go-live date, Monday",
    "SAP quote for 40 seats, Monday",
    "Walk-through of the SAP connector with Sara, Tuesday 11:00",
    "سعر الربط مع ساب يوم الاثنين",
  ])("without a verb gets advice: “%s”", (nextStep) => {
    const check = checkSample({ nextStep });
    expect(rulesOf(check, "nextStep")).toEqual(["next-step-without-verb"]);
    expect(check.verdict).toBe("useful");
  });

  it.each([
    "Quote 40 seats for SAP by Monday",
    "Tue 10:00 walk her through the SAP connector",
    "نحكيه الاثنين 10:00 عن ربط ساب",
    "ونرسلها خطة الربط بكرا",
  ])("has its verb where verbs stand: “%s”", (nextStep) => {
    expect(rulesOf(checkSample({ nextStep }), "nextStep")).toEqual([]);
  });

  it("that says nothing gets no advice on how to say it better", () => {
    expect(rulesOf(checkSample({ nextStep: "Follow up" }), "nextStep")).toEqual(["too-vague"]);
  });

  it("that is left open can become what the playbook promises", () => {
    const check = checkSample({ nextStep: "Not known yet: ask on the call" });
    expect(check.findings[0]?.fix?.value).toContain("Call the same day");
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
