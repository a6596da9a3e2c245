import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

describe("a placeholder", () => {
  it.each([
    "N/A",
    "n.a.",
    "TBD",
    "tbc",
    "?",
    "???",
    "-",
    "--",
    "...",
    "test",
    "Test 123".slice(0, 4),
    "xxx",
    "asdf",
    "qwerty",
    "unknown",
    "none",
    "to be determined",
    "TBD - update later",
    "no information available",
    "see above",
    "same as above",
    "see CRM",
    "Lorem ipsum dolor",
    "لا يوجد",
    "غير معروف",
    "سيتم تحديده لاحقا",
    "تجربة",
    "لم يتم تحديده بعد",
    "❓",
    "ـــ",
  ])("like “%s” is no answer", (text) => {
    const check = checkSample({ problem: text });
    expect(rulesOf(check, "problem")).toEqual(["placeholder"]);
    expect(check.verdict).toBe("not-yet");
  });

  it.each([
    "Test environment breaks at every CRM update",
    "No answer to security questionnaire for weeks",
    "Two tools show different pipeline numbers",
    "لا يوجد ربط بين النظام ومنصة SAP",
  ])("is not seen in “%s”", (text) => {
    expect(rulesOf(checkSample({ problem: text }), "problem")).toEqual([]);
  });

  it("in a minor field does not stop the handoff", () => {
    const check = checkSample({ fit: "N/A" });
    expect(check.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["placeholder", "improve"],
    ]);
    expect(check.verdict).toBe("useful");
  });
});
