import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortenText } from "#lib/domain/text/shorten-text.ts";

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });
const countClusters = (text: string) => [...clusters.segment(text)].length;

describe("shorten text", () => {
  it("leaves a text that fits", () => {
    expect(shortenText("short", 10)).toBe("short");
    expect(shortenText("👩‍👩‍👧👩‍👩‍👧", 2)).toBe("👩‍👩‍👧👩‍👩‍👧");
  });

  it("ends at a word where one is near", () => {
    expect(shortenText("We ship four thousand orders a week", 20)).toBe("We ship four…");
    expect(shortenText("We ship four thousand orders a week", 24)).toBe("We ship four thousand…");
  });

  it("cuts inside a word that is longer than everything", () => {
    expect(shortenText("x".repeat(50), 10)).toBe(`${"x".repeat(10)}…`);
  });

  it("drops the comma before the cut", () => {
    expect(shortenText("one, two, three and four more", 10)).toBe("one, two…");
  });

  it("never cuts a cluster in two", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.integer({ min: 1, max: 30 }),
        (text, most) => {
          const shown = shortenText(text, most);
          expect(shown.isWellFormed()).toBe(true);
          expect(countClusters(shown)).toBeLessThanOrEqual(most + 1);
        },
      ),
    );
  });
});
