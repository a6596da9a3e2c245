// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { insertText } from "#lib/pages/gmail/insert-text.ts";
import { textIn } from "#lib/pages/gmail/read-text.ts";
import {
  addEditor,
  giveCommands,
  putCaret,
  QUOTE,
  refuseCommands,
  SIGNATURE,
} from "./editor-world.ts";

let commands: ReturnType<typeof giveCommands>;

beforeEach(() => {
  document.body.replaceChildren();
  commands = giveCommands();
});

const caretAt = (node: Node, offset: number, to?: readonly [Node, number]): Range => {
  putCaret(node, offset, to);
  const range = document.getSelection()?.getRangeAt(0);
  if (range === undefined) throw new Error("There is no caret");
  return range;
};

const child = (node: Node, index: number): Node => {
  const found = node.childNodes[index];
  if (found === undefined) throw new Error("There is no such child");
  return found;
};

describe("a draft goes into an editor", () => {
  it("at the caret, and nothing that somebody wrote is replaced, not even what they selected", () => {
    const { body } = addEditor(`Dear Ada, see you.${SIGNATURE}`);
    const text = child(body, 0);
    expect(insertText(body, caretAt(text, 10, [text, 14]), "Good question. ", "ltr")).toBe(true);
    expect(textIn(body)).toBe("Dear Ada, Good question. see you.");
    expect(document.activeElement).toBe(body);
  });

  it("at the beginning where the caret never was, on lines of its own above what is there", () => {
    const { body } = addEditor(`See you.${SIGNATURE}`);
    expect(insertText(body, null, "Hello Ada,\nyes.", "ltr")).toBe(true);
    expect(textIn(body)).toBe("Hello Ada,\nyes.\nSee you.");
  });

  it("above a line where the caret stands at its beginning", () => {
    const { body } = addEditor("One<br>Two");
    expect(insertText(body, caretAt(child(body, 2), 0), "New", "ltr")).toBe(true);
    expect(textIn(body)).toBe("One\nNew\nTwo");
  });

  it("as one command of the browser's, so that it can be undone like anything typed", () => {
    const { body } = addEditor(`<br>${SIGNATURE}`);
    insertText(body, null, "Hello\nAda", "ltr");
    expect(commands.mock.calls).toEqual([["insertText", false, "Hello\nAda"]]);
  });
});

describe("the signature and what is quoted stay what they were", () => {
  it.each([
    ["the caret is in the signature", `<br>${SIGNATURE}`, ".gmail_signature"],
    ["the caret is in the quotation", `<br>${QUOTE}`, "blockquote"],
  ])("where %s", (_where, content, selector) => {
    const { body, find } = addEditor(content);
    const foreign = find(selector);
    const before = foreign.innerHTML;
    expect(insertText(body, caretAt(child(foreign, 0), 2), "Hello Ada", "ltr")).toBe(true);
    expect(foreign.innerHTML).toBe(before);
    expect(body.textContent).toMatch(/^Hello Ada/);
    expect(textIn(body)).toBe("Hello Ada");
  });

  it.each([
    ["a quotation", QUOTE],
    ["a signature in a block", '<div dir="ltr"><div class="gmail_signature">Dana</div></div>'],
  ])("where %s is all that there is", (_what, content) => {
    const { body } = addEditor(content);
    expect(insertText(body, null, "Hello Ada", "ltr")).toBe(true);
    // The browser would go on in the first text that there is.
    expect(body.firstElementChild?.textContent).toBe("Hello Ada");
    expect(body.innerHTML.endsWith(content)).toBe(true);
  });

  it("where the caret stands between them and not in a text", () => {
    const { body } = addEditor(`<div>Hi</div>${QUOTE}`);
    expect(insertText(body, caretAt(body, 1), "Hello Ada", "ltr")).toBe(true);
    expect(textIn(body)).toBe("Hello Ada\nHi");
  });
});

describe("a text in the other direction", () => {
  it("brings its direction with every line, as markup of our own in which theirs is only text", () => {
    const { body } = addEditor("<br>");
    expect(insertText(body, null, 'مرحبا <b> & "x"\n\nشكرا', "rtl")).toBe(true);
    expect(body.querySelectorAll("b")).toHaveLength(0);
    const lines = [...body.querySelectorAll("div")];
    expect(lines.map((line) => line.getAttribute("dir"))).toEqual(["rtl", "rtl", "rtl"]);
    expect(lines[0]?.textContent).toBe('مرحبا <b> & "x"');
  });

  it("is plain text in an editor that has that direction already", () => {
    const { body } = addEditor("<br>");
    body.style.direction = "rtl";
    insertText(body, null, "مرحبا", "rtl");
    expect(commands.mock.calls.map(([name]) => name)).toEqual(["insertText"]);
  });
});

describe("an editor that takes no command", () => {
  it("gets the text by hand, and its page is told as if somebody had typed", () => {
    refuseCommands();
    const { body } = addEditor(`<br>${SIGNATURE}`);
    const told: string[] = [];
    body.addEventListener("input", (event) => told.push((event as InputEvent).inputType));
    expect(insertText(body, null, "Hello\n\nAda", "ltr")).toBe(true);
    expect(textIn(body)).toBe("Hello\n\nAda");
    expect(told).toEqual(["insertText"]);
  });

  it("and whose page takes the text out again has not taken it", () => {
    refuseCommands();
    const { body } = addEditor("Mine");
    body.addEventListener("input", () => {
      body.innerHTML = "Mine";
    });
    expect(insertText(body, null, "Hello", "ltr")).toBe(false);
    expect(body.textContent).toBe("Mine");
  });

  it("has not taken it because it held the same words before", () => {
    refuseCommands();
    const { body } = addEditor("Hello");
    body.addEventListener("input", () => {
      body.innerHTML = "Hello";
    });
    expect(insertText(body, null, "Hello", "ltr")).toBe(false);
  });

  it("is not given it twice where a part of it arrived", () => {
    Object.assign(document, {
      execCommand: () => {
        document.querySelector("[g_editable]")?.append("Hel");
        return true;
      },
    });
    const { body } = addEditor("");
    expect(insertText(body, null, "Hello", "ltr")).toBe(false);
    expect(body.textContent).toBe("Hel");
  });
});
