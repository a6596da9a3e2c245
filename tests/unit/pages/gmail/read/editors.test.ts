// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { findEditors } from "#lib/pages/gmail/read/find-editors.ts";
import { readMailPage } from "#lib/pages/gmail/read/read-mail-page.ts";
import { ADDRESS, conversation, main, message, read, THREAD_NUMBER } from "./pages.ts";

const BODY = `<div class="Am editable" g_editable="true" role="textbox" contenteditable="true"><br></div>`;

/** A message of its own at the bottom of the page, with recipients as chips. */
function docked(id: string, fields = "", body = BODY) {
  return `<div role="dialog"><div role="region" class="aoI" data-compose-id="${id}">${fields}
    <input name="subjectbox" value="Hello">${body}</div></div>`;
}

function chips(row: string, ...people: readonly string[]) {
  const each = people.map((one) => {
    const [, name = "", address = one] = /^(.*) <(.*)>$/.exec(one) ?? [];
    return `<div role="option" data-hovercard-id="${address}" data-name="${name}">${name || address}</div>`;
  });
  return `<div name="${row}"><div role="listbox">${each.join("")}</div></div>`;
}

/** The older form: the recipients as hidden fields and text, the number in a field. */
function oldForm(fields: string, body = BODY) {
  return `<div class="M9"><table><tr><td><form>${fields}<input name="subjectbox"><input type="hidden" name="composeid" value="7"></form></td></tr><tr><td>${body}</td></tr></table></div>`;
}

const addressesOf = (page: ReturnType<typeof read>) =>
  page.editor?.people.map(({ address }) => address);

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("a message that is being written", () => {
  test("on its own names To and Cc, and never Bcc", () => {
    const fields = `${chips("to", "Sara Chen <Sara@x.example>", "first@x.example")}${chips("cc", "Alex <alex@x.example>")}${chips("bcc", "secret@x.example")}`;
    expect(read(docked("14", fields)).editor).toEqual({
      id: "14",
      kind: "new",
      people: [
        { address: "sara@x.example", name: "Sara Chen", part: "recipient" },
        { address: "first@x.example", name: null, part: "recipient" },
        { address: "alex@x.example", name: "Alex", part: "recipient" },
      ],
    });
  });

  test("in the older form names what stands in its fields", () => {
    const fields = `<input type="hidden" name="to" value="Sara Chen <sara@x.example>"><textarea name="to">b@x.example, "Doe" &lt;c@x.example&gt;; half</textarea><textarea name="bcc">secret@x.example</textarea>`;
    expect(read(oldForm(fields)).editor).toEqual({
      id: "7",
      kind: "new",
      people: [
        { address: "sara@x.example", name: "Sara Chen", part: "recipient" },
        { address: "b@x.example", name: null, part: "recipient" },
        { address: "c@x.example", name: "Doe", part: "recipient" },
      ],
    });
  });

  test("does not name who is only suggested", () => {
    const menu = `<div role="listbox" id=":r1"><div role="option" data-hovercard-id="maybe@x.example"></div></div>`;
    const field = `<div name="to"><input role="combobox" aria-expanded="true" aria-controls=":r1">${menu}${chips("x", "yes@x.example")}</div>`;
    expect(addressesOf(read(docked("1", field)))).toEqual(["yes@x.example"]);
  });

  test("inside a conversation answers it, without any other mark", () => {
    const reply = `<table><tr><td><div contenteditable="true" aria-label="Nachrichtentext"></div></td></tr></table>`;
    const page = read(conversation("Open", message({ from: "a@x.example", after: reply })));
    expect(page.editor).toMatchObject({ kind: "reply", people: [] });
  });

  test("inside a conversation does not add its recipients to those who take part", () => {
    const reply = oldForm(
      `<div class="vR"><span email="to@x.example">To</span><input type="hidden" name="to" value="to@x.example"></div>`,
    );
    const page = read(conversation("Open", message({ from: "a@x.example", after: reply })));
    expect(page.conversation?.people.map(({ address }) => address)).toEqual(["a@x.example"]);
    expect(page.editor).toEqual({
      id: "7",
      kind: "reply",
      people: [{ address: "to@x.example", name: null, part: "recipient" }],
    });
  });

  test.each([
    ["reply", `#thread-f:${THREAD_NUMBER}`],
    ["new", "#thread-f:1654009536642772396"],
  ])("at the bottom with a quotation is a %s to the conversation %s", (kind, thread) => {
    const quoting = BODY.replace("<br>", `<br><div class="gmail_quote">Before</div>`);
    const page = read(
      `${conversation("Open", message({ from: "a@x.example" }))}${docked("3", `<input type="hidden" name="rt" value="${thread}">`, quoting)}`,
    );
    expect(page.editor?.kind).toBe(kind);
  });

  test("over the whole page is one of its own", () => {
    const page = read(
      `${conversation("Below", message({ from: "a@x.example" }))}<div class="aSs">${docked("9")}</div>`,
    );
    expect(page).toMatchObject({
      conversation: { subject: "Below" },
      editor: { id: "9", kind: "new" },
    });
  });

  test("alone in a window is read, and no page that cannot be", () => {
    const address = "https://mail.google.com/mail/u/0/?view=cm&fs=1&tf=1";
    expect(read(docked("1"), address)).toMatchObject({
      reading: "read",
      conversation: null,
      editor: { id: "1" },
    });
    expect(read(main(docked("1")), address)).toMatchObject({
      reading: "read",
      editor: { kind: "new" },
    });
  });

  test("is none where something else is typed: a signature in the settings, a chat", () => {
    const typed = `<div contenteditable="true" role="textbox"></div>`;
    const page = read(
      `${main(typed)}<div role="dialog">${typed}</div>`,
      "https://mail.google.com/mail/u/0/#settings/general",
    );
    expect(page.editor).toBeNull();
  });

  test("is none while its dock is minimised: laid out, but without size", () => {
    const sizes = vi.spyOn(Element.prototype, "getBoundingClientRect");
    sizes.mockImplementation(function (this: Element) {
      return this.closest("[role=dialog]") ? new DOMRect() : new DOMRect(0, 0, 800, 600);
    });
    expect(read(docked("1")).editor).toBeNull();
    sizes.mockImplementation(() => new DOMRect(0, 0, 800, 600));
    expect(read(docked("1")).editor?.id).toBe("1");
  });

  test("is none while its dock is hidden", () => {
    expect(read(`<div style="display: none">${docked("1")}</div>`).editor).toBeNull();
  });
});

describe("the editor that a draft would go into", () => {
  const two = () => `${docked("1")}${docked("2")}`;
  const readAgain = (lastEditorId: string | null) =>
    readMailPage(document, new URL(ADDRESS), { lastEditorId }).editor?.id;

  test("is the one with the caret", () => {
    read(two());
    document.querySelector<HTMLInputElement>("[data-compose-id='1'] input")?.focus();
    expect(readAgain("2")).toBe("1");
  });

  test("is the one used last, else the newest", () => {
    read(two());
    expect(readAgain("1")).toBe("1");
    expect(readAgain("gone")).toBe("2");
    document.body.insertAdjacentHTML("afterbegin", docked("3"));
    expect(readAgain(null)).toBe("3");
  });

  test("is the reply before a newer message of its own", () => {
    const reply = `<div data-compose-id="5">${BODY}</div>`;
    const page = read(
      `${conversation("Open", message({ from: "a@x.example", after: reply }))}${two()}`,
    );
    expect(page.editor).toMatchObject({ id: "5", kind: "reply" });
  });

  test("keeps its id as long as it lives, also without one of Gmail's", () => {
    const unnamed = `<div role="dialog"><input name="subjectbox">${BODY}</div>`;
    read(`${unnamed}${unnamed}`);
    const [one, other] = findEditors(document);
    expect(one?.id).not.toBe(other?.id);
    document.body.append(document.createElement("p"));
    expect(findEditors(document).map(({ id }) => id)).toEqual([one?.id, other?.id]);
    expect(one?.subject?.name).toBe("subjectbox");
    expect(one?.body.getAttribute("role")).toBe("textbox");
  });
});
