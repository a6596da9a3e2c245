import { describe, expect, it } from "vitest";
import { foldText } from "#lib/domain/text/fold-text.ts";
import { isNear } from "#lib/domain/text/is-near.ts";
import { createPhraseFinder } from "#lib/domain/text/phrases.ts";
import { countWords, toContentWords, toRoots, toWords } from "#lib/domain/text/words.ts";

describe("fold text", () => {
  it.each([
    ["accents and case", "ÅNGSTRÖM", "angstrom"],
    ["letters without a plain form", "Łódź Søren Straße", "lodz soren strasse"],
    ["forms of alef", "أإآٱا", "اااا" + "ا"],
    ["teh marbuta and final yeh", "مدرسة على", "مدرسه علي"],
    ["vowel marks and tatweel", "مُحَمَّـــد", "محمد"],
    ["Persian letters", "کیفیت", "كيفيت"],
    ["Arabic-Indic digits", "٢٠٢٦ ۲", "2026 2"],
    ["curly apostrophes", "don’t", "don't"],
  ])("brings %s to one form", (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("words", () => {
  it.each([
    ["Integrations", "integration"],
    ["companies", "company"],
    ["boxes", "box"],
    ["buyer's", "buyer"],
    ["status", "status"],
    ["SAS", "sas"],
    ["التسعير", "تسعير"],
    ["والتكامل", "تكامل"],
    ["للتكامل", "تكامل"],
  ])("compares %s as %s", (word, stem) => {
    expect(toWords(word)).toEqual([stem]);
  });

  it("keeps the words that carry meaning", () => {
    expect(toContentWords("How do we connect our ERP to the carrier portals?")).toEqual([
      "connect",
      "erp",
      "carrier",
      "portal",
    ]);
  });

  it.each([
    ["", 0],
    ["one", 1],
    ["We've 4,000 orders — a week.", 5],
    ["see https://example.com/a/b now", 3],
    ["健一さんは予定を見ました", 6],
  ])("counts the words of %j", (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it.each([
    ["retyped", "retyping"],
    ["integrations", "integrating"],
    ["planned", "planning"],
    ["connectors", "connected"],
  ])("sees that %s and %s are about the same", (left, right) => {
    expect(toRoots(left)).toEqual(toRoots(right));
  });
});

describe("phrase finder", () => {
  const find = createPhraseFinder(["integration", "business case", "API", "الأسعار"]);
  it.each([
    ["Which integrations and APIs do you have?", ["integration", "API"]],
    ["a one-page business-case", ["business case"]],
    ["Disintegration of therapists", []],
    ["كم أسعار الباقات؟", ["الأسعار"]],
    ["", []],
  ])("finds whole words in %j", (text, found) => {
    expect(find(text)).toEqual(found);
  });
});

describe("near words", () => {
  it.each([
    ["sara", "sarah", true],
    ["jhon", "john", true],
    ["katharina", "katherina", true],
    ["sara", "dana", false],
    ["mark", "marcus", false],
    ["", "a", true],
  ])("%s and %s: %s", (left, right, near) => {
    expect(isNear(left, right)).toBe(near);
    expect(isNear(right, left)).toBe(near);
  });
});
