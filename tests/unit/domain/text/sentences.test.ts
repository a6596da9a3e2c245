import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isQuestion } from "#lib/domain/text/questions.ts";
import { splitSentences } from "#lib/domain/text/sentences.ts";

describe("sentences", () => {
  it.each([
    ["two sentences", "We use SAP. Does it fit?", ["We use SAP.", "Does it fit?"]],
    ["no closing mark", "We use SAP", ["We use SAP"]],
    ["decimals and versions", "It costs 4.5 million. Fine.", ["It costs 4.5 million.", "Fine."]],
    [
      "abbreviations",
      "Talk to Dr. Khan, e.g. today. Thanks.",
      ["Talk to Dr. Khan, e.g. today.", "Thanks."],
    ],
    ["addresses", "See example.com/a.b for it. Ok?", ["See example.com/a.b for it.", "Ok?"]],
    [
      "Arabic marks",
      "لدينا مصنعان. هل تدعمون العربية؟نعم",
      ["لدينا مصنعان.", "هل تدعمون العربية؟", "نعم"],
    ],
    ["Japanese marks", "予定です。いつですか？", ["予定です。", "いつですか？"]],
    ["closing quotes", "He said “stop.” Then left.", ["He said “stop.”", "Then left."]],
    ["list items", "Needs:\n- SSO\n- an API", ["Needs:", "SSO", "an API"]],
    ["short lines", "Company: Acme\nSize: 200", ["Company: Acme", "Size: 200"]],
    [
      "wrapped mail lines",
      "We are looking for a way to connect the planning system of both\nplants. Any ideas?",
      ["We are looking for a way to connect the planning system of both\nplants.", "Any ideas?"],
    ],
    ["several marks", "Really?! Yes...", ["Really?!", "Yes..."]],
    ["nothing but marks", "… ?! \n\n", []],
  ])("splits %s", (_, text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it("loses no letter and invents none", () => {
    const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).join("");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(letters(splitSentences(text).join(" "))).toBe(letters(text));
      }),
    );
  });
});

describe("questions", () => {
  it.each([
    "Does it work with SAP?",
    "how much does it cost for 50 users",
    "I'd like to know whether SSO is included.",
    "We are wondering if you support Arabic",
    "Can you send me a quote",
    "Could you let us know when a demo is possible",
    "هل تدعمون اللغة العربية",
    "كم تكلفة الباقة؟",
    "“Is it hosted in the EU?”",
    "いつですか？",
  ])("asks: %s", (sentence) => {
    expect(isQuestion(sentence)).toBe(true);
  });

  it.each([
    "When we moved to two plants, planning broke.",
    "We use SAP.",
    "What a week.",
    "Please send a quote.",
    "لدينا مصنعان في الدمام.",
  ])("does not ask: %s", (sentence) => {
    expect(isQuestion(sentence)).toBe(false);
  });
});
