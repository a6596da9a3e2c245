import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  displayLine,
  displayText,
  isolateText,
  LONGEST_TEXT_READ,
} from "#lib/domain/text/display-text.ts";

describe("display text", () => {
  it.each([
    ["a direction override", "invoice\u202Efdp.exe", "invoicefdp.exe"],
    ["isolates left open", "a\u2067b", "ab"],
    ["zero-width characters", "pass\u200Bword\uFEFF", "password"],
    ["NUL and other controls", "a\0b\u0007c\u009Fd", "abcd"],
    ["tag characters", "a\u{E0061}\u{E0062}b", "ab"],
    ["half a surrogate pair", "a\uD800b", "a\uFFFDb"],
    ["a tower of marks", `z${"\u0301".repeat(40)}`, `z${"\u0301".repeat(4)}`],
    ["a run of joiners", "a\u200D\u200D\u200Db", "a\u200Db"],
    ["old line breaks", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["white space at the ends", "  a \n", "a"],
  ])("takes out %s", (_, text, shown) => {
    expect(displayText(text)).toBe(shown);
  });

  it.each([
    ["emoji families", "👩‍👩‍👧 ok"],
    ["Persian joiners", "می‌خواهم"],
    ["Arabic with marks", "مُحَمَّد"],
    ["Arabic number signs", "\u0600 12"],
    ["accents", "Zoë Ångström"],
    ["tabs and paragraphs", "a\tb\n\nc"],
  ])("leaves %s alone", (_, text) => {
    expect(displayText(text)).toBe(text);
  });

  it("reads no more than the first part of a huge text", () => {
    expect(displayText("x".repeat(1_000_000))).toHaveLength(LONGEST_TEXT_READ);
  });

  it("never leaves an invisible or broken character, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const shown = displayText(text);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\0]/u);
        expect(displayText(shown)).toBe(shown);
      }),
    );
  });

  it("puts everything on one line", () => {
    expect(displayLine(" a\n\n b\tc ")).toBe("a b c");
  });

  it("isolates right-to-left text and only that", () => {
    expect(isolateText("Sara")).toBe("Sara");
    expect(isolateText("سارة")).toBe("\u2068سارة\u2069");
    expect(isolateText("Acme شركة")).toBe("\u2068Acme شركة\u2069");
  });
});
