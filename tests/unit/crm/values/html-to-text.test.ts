import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "#lib/crm/values/html-to-text.ts";
import { textToHtml } from "#lib/crm/values/text-to-html.ts";

describe("HTML as plain text", () => {
  it.each([
    ["<p>Hello <b>you</b></p><p>there</p>", "Hello you\n\nthere"],
    ["one<br>two<br/>three", "one\ntwo\nthree"],
    ["<ul><li>first</li><li>second</li></ul>", "- first\n- second"],
    ["<div>a<div>b</div></div>", "a\nb"],
    ["a\n  b\t c", "a b c"],
    ["Tom &amp; Ana &lt;3 &#39;quoted&#39; &#x1F6E0; &nbsp;end", "Tom & Ana <3 'quoted' 🛠 end"],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["5 < 6 and 7 > 6", "5 < 6 and 7 > 6"],
    ["I <3 spares", "I <3 spares"],
    ["<!-- hidden -->shown", "shown"],
    ["<style>p{color:red}</style>shown<script>alert('</p>')</script>", "shown"],
    ["<head><title>x</title></head>shown", "shown"],
    ["<table><tr><td>a</td><td>b</td></tr></table>", "a b"],
    ["a<img src=x onerror=alert(1)>b", "ab"],
    ["<a href='javascript:alert(1)'>our plan</a>", "our plan"],
    ["text <unclosed", "text"],
    ["<script>never closed", ""],
    ["&#0;&#xD800;&#9999999;&bogus;", "&#0;&#xD800;&#9999999;&bogus;"],
    ["قطع <b>الغيار</b>", "قطع الغيار"],
    ["", ""],
  ])("%j reads %j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it("shows what was typed, whatever was typed, after a round through HTML", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (typed) => {
        const lines = typed.replace(/[\t\f\v\r\0\u0085\u00a0]/g, " ").replace(/ +/g, " ");
        fc.pre(
          !/\s\n|\n\s|\n{3}|[\ufeff\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(lines),
        );
        expect(htmlToText(textToHtml(lines))).toBe(lines.trim());
      }),
    );
  });

  it("never throws and never grows much, whatever comes", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "</",
      "<!--",
      "-->",
      "<script",
      "</script>",
      "&",
      "&#x",
      ";",
      "<li>",
      "a",
      " ",
      '"',
      "\0",
      "\uD800",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join("");
        expect(htmlToText(html).length).toBeLessThanOrEqual(html.length + 2 * pieces.length);
      }),
    );
  });

  it.each(["<", "<a", "<!--", "<script>", "</", "&", "&#x41", "<li>", " ", "\n", "<p>"])(
    "takes a megabyte of %j in its stride",
    (piece) => {
      const html = piece.repeat(Math.ceil(1_000_000 / piece.length));
      // A quadratic reader would need minutes here and run into the test's own limit.
      expect(typeof htmlToText(html)).toBe("string");
    },
  );
});

describe("plain text as HTML", () => {
  it("escapes everything that could be markup", () => {
    expect(textToHtml(`<script>"a" & 'b'</script>`)).toBe(
      "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;",
    );
  });

  it("keeps lines and repairs broken characters", () => {
    expect(textToHtml("a\r\nb\rc\n\0\uDC00")).toBe("a<br>b<br>c<br>\uFFFD");
  });
});
