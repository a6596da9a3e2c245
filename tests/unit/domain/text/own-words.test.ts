import { describe, expect, it } from "vitest";
import { isCourtesy, isGreeting, ownWords, withoutGreeting } from "#lib/domain/text/own-words.ts";
import { isUnknownAnswer } from "#lib/domain/text/unknown-answer.ts";

describe("own words of a mail", () => {
  it.each([
    [
      "the mail it answers",
      "Yes, Tuesday works.\n\nOn Mon, 16 Nov 2026 at 10:12, Dana <dana@example.com> wrote:\n> Would Tuesday work?",
      "Yes, Tuesday works.",
    ],
    [
      "an answer line that is wrapped",
      "Fine.\nOn Mon, 16 Nov 2026 at 10:12, Dana Reyes\n<dana@example.com> wrote:\nOld text",
      "Fine.",
    ],
    ["Outlook's header", "Fine.\n\nFrom: Dana\nSent: Monday\nTo: Sara\nOld", "Fine."],
    ["quoted lines between answers", "> Which ERP?\nSAP.\n> How many?\nForty.", "SAP.\nForty."],
    ["the signature", "We need SSO.\n\nBest regards,\nSara\nHead of Operations", "We need SSO."],
    ["a signature behind the mark", "We need SSO.\n--\nSara", "We need SSO."],
    ["the phone's line", "Ok\nSent from my iPhone", "Ok"],
    [
      "a German close",
      "Wir brauchen das.\n\nMit freundlichen Grüßen\nAnneliese",
      "Wir brauchen das.",
    ],
    ["an Arabic close", "نحتاج عرض سعر.\nمع خالص التحية\nسارة", "نحتاج عرض سعر."],
    ["a forwarded mail", "See below\n---------- Forwarded message ---------\nOld", "See below"],
  ])("leaves out %s", (_, text, own) => {
    expect(ownWords(text)).toBe(own);
  });

  it("keeps a mail that begins with thanks", () => {
    expect(ownWords("Thanks,\nthat helps. Does it cover SSO?")).toBe(
      "Thanks,\nthat helps. Does it cover SSO?",
    );
  });

  it.each(["Hi Dana,", "Hello", "السلام عليكم ورحمة الله،", "Dear Ms Reyes,", "Guten Tag,"])(
    "takes %j for a greeting",
    (line) => {
      expect(isGreeting(line)).toBe(true);
    },
  );

  it("takes the greeting off and keeps the rest", () => {
    expect(withoutGreeting("Hi Dana, do you support SSO?")).toBe("do you support SSO?");
    expect(withoutGreeting("Hi Dana,")).toBe("");
    expect(withoutGreeting("Historically, we used paper.")).toBe("Historically, we used paper.");
  });

  it.each([
    "Thanks in advance!",
    "I hope this mail finds you well.",
    "Looking forward to it",
    "شكراً جزيلاً",
  ])("takes %j for manners", (sentence) => {
    expect(isCourtesy(sentence)).toBe(true);
  });

  it.each(["We need SSO.", "Best of the three tools wins."])("takes %j seriously", (sentence) => {
    expect(isCourtesy(sentence)).toBe(false);
  });
});

describe("unknown answers", () => {
  it.each([
    "",
    "  ",
    null,
    undefined,
    "n/a",
    "TBD",
    "-",
    "???",
    "xxx",
    "Unknown",
    "Not known yet: ask on the call",
    "Not clear yet, ask them on the first call",
    "ask on the call",
    "غير معروف",
    "لا يوجد",
  ])("%j tells nothing", (text) => {
    expect(isUnknownAnswer(text)).toBe(true);
  });

  it.each([
    "Orders typed twice",
    "Asked on the call for a quote",
    "NAS storage full",
    "ترحيل البيانات",
  ])("%j is an answer", (text) => {
    expect(isUnknownAnswer(text)).toBe(false);
  });
});
