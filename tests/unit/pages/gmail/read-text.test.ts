// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { textIn } from "#lib/pages/gmail/read-text.ts";
import { QUOTE, SIGNATURE } from "./editor-world.ts";

function textOf(content: string): string {
  const body = document.createElement("div");
  body.innerHTML = content;
  return textIn(body);
}

describe("what somebody wrote", () => {
  it.each([
    ["lines in blocks", "One<div>Two</div><div><br></div><div>Three</div>", "One\nTwo\n\nThree"],
    ["lines with breaks", "One<br>Two<br><br>Three<br>", "One\nTwo\n\nThree"],
    ["a break at a block's end", "<div>One<br></div><div>Two</div>", "One\nTwo"],
    ["words with marks", "Good <b>mor</b>ning,&nbsp; <a href='#'>Ada</a>", "Good morning, Ada"],
    ["a list", "Three:<ul><li>One</li><li>Two</li></ul>done", "Three:\nOne\nTwo\ndone"],
    ["line breaks of the source, which nobody sees", "One\n   two", "One two"],
    ["marks that nobody sees", "On\u200be", "One"],
    ["nothing", "<br>", ""],
  ])("%s", (_what, content, text) => {
    expect(textOf(content)).toBe(text);
  });

  it("goes without the signature and what is quoted, wherever they stand", () => {
    expect(textOf(`Hello<br>${SIGNATURE}${QUOTE}`)).toBe("Hello");
    expect(textOf(`<div dir="ltr">Hello<br>${SIGNATURE}</div><br>${QUOTE}`)).toBe("Hello");
    expect(textOf('Yes.<blockquote type="cite">Will you?</blockquote>')).toBe("Yes.");
  });

  it("keeps what they indented themselves", () => {
    expect(textOf("As said:<blockquote>Two weeks.</blockquote>")).toBe("As said:\nTwo weeks.");
  });
});
