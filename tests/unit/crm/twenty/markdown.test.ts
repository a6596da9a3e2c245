import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownToText, textToMarkdown } from "#lib/crm/twenty/markdown.ts";

describe("text as Markdown", () => {
  it.each([
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["# no heading", "\\# no heading"],
    ["- no list\n1. nor this", "\\- no list\\\n1\\. nor this"],
    ["5 * 3 _and_ [no link](x)", "5 \\* 3 \\_and\\_ \\[no link\\](x)"],
    ["a &lt; b", "a \\&lt; b"],
    ["one\ntwo\n\nthree", "one\\\ntwo\n\nthree"],
    ["    no code", "no code"],
    ["---", "\\---"],
  ])("shows %j as it is", (text, markdown) => {
    expect(textToMarkdown(text)).toBe(markdown);
  });

  it("comes back as the same text, whatever was in it", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.join("\n");
        const plain = markdownToText(textToMarkdown(text));
        const wanted = text
          .replaceAll("\0", "")
          .replace(/\r\n?/g, "\n")
          .split("\n")
          .map((one) => one.trim())
          .join("\n")
          .replace(/\n{3,}/g, "\n\n")
          .trim();
        expect(plain).toBe(wanted);
      }),
    );
  });

  it("takes linear time for hostile text", () => {
    const text = "\\".repeat(60_000);
    expect(textToMarkdown(text)).toHaveLength(120_000);
    expect(markdownToText(textToMarkdown(text))).toHaveLength(60_000);
  });
});
