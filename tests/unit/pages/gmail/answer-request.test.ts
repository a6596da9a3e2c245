// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerRequest } from "#lib/pages/gmail/answer-request.ts";
import { createCarets } from "#lib/pages/gmail/carets.ts";
import { createKnownTexts, type KnownTexts } from "#lib/pages/gmail/known-texts.ts";
import { findEditors } from "#lib/pages/gmail/read/find-editors.ts";
import { addEditor, giveCommands, openConversation, putCaret, SIGNATURE } from "./editor-world.ts";

let end: AbortController;
let texts: KnownTexts;
let ask: (request: unknown) => ReturnType<typeof answerRequest>;

beforeEach(() => {
  document.body.replaceChildren();
  giveCommands();
  end = new AbortController();
  const carets = createCarets(document);
  carets.watch(end.signal);
  texts = createKnownTexts();
  ask = (request) => answerRequest(document, carets, texts, request);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

const INSERT = {
  type: "insert",
  editorId: "7",
  subject: "Pallets",
  body: "Hello Ada",
  direction: "ltr",
};

describe("a draft for an editor", () => {
  it("comes with its subject where a new message has none, and the page is told of both", () => {
    const { body, field } = addEditor(`<br>${SIGNATURE}`);
    const told: string[] = [];
    field.addEventListener("input", () => told.push(field.value));
    expect(ask(INSERT)).toEqual({ type: "inserted", subject: true, mark: 1 });
    expect(body.textContent).toContain("Hello Ada");
    expect(told).toEqual(["Pallets"]);
  });

  it("leaves a subject that somebody wrote", () => {
    const { field } = addEditor("", { subject: "Mine" });
    expect(ask(INSERT)).toEqual({ type: "inserted", subject: false, mark: 1 });
    expect(field.value).toBe("Mine");
  });

  it("leaves the subject of a conversation to the conversation", () => {
    openConversation();
    const { field } = addEditor("", { kind: "reply" });
    expect(ask(INSERT)).toEqual({ type: "inserted", subject: false, mark: 1 });
    expect(field.value).toBe("");
  });

  it("is known from then on by its mark, with the subject that came with it", () => {
    const { field } = addEditor("");
    ask(INSERT);
    const marks = () => findEditors(document).flatMap(texts.standingIn);
    expect(marks()).toEqual([1]);
    field.value = "Mine";
    expect(marks()).toEqual([]);
    ask(INSERT);
    expect(marks()).toEqual([2]);
    ask({ type: "read-editor", editorId: "7" });
    expect(marks()).toEqual([2, 3]);
  });

  it("goes where the caret was when somebody left the editor for the sidebar or the subject", () => {
    const { body, field } = addEditor("Dear Ada, bye");
    body.focus();
    putCaret(body.firstChild ?? body, 9);
    field.focus();
    putCaret(document.body, 0);
    ask({ ...INSERT, body: " see" });
    expect(body.textContent).toBe("Dear Ada, see bye");
  });

  it("goes into the editor that was named, among several", () => {
    const one = addEditor("One", { id: "7" });
    const other = addEditor("Other", { id: "8" });
    ask({ ...INSERT, editorId: "8" });
    expect(one.body.textContent).toBe("One");
    expect(other.body.textContent).toContain("Hello Ada");
  });

  it.each(["insert", "read-editor"])("%s is refused where the editor is gone", (type) => {
    addEditor("", { id: "8" });
    expect(ask({ ...INSERT, type })).toEqual({ type: "refused", why: "no-editor" });
  });

  it("is refused where the editor is folded away", () => {
    const { place } = addEditor("");
    place.style.display = "none";
    expect(ask(INSERT)).toEqual({ type: "refused", why: "minimised" });
  });

  it("is refused where the editor has no size: nobody would see what is put into it", () => {
    const { body, field } = addEditor("");
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (
      this: Element,
    ) {
      return this === body ? new DOMRect(0, 0, 0, 0) : new DOMRect(0, 0, 500, 500);
    });
    expect(ask(INSERT)).toEqual({ type: "refused", why: "minimised" });
    expect([body.textContent, field.value]).toEqual(["", ""]);
  });

  it("is refused, and the subject left alone, where the page does not take it", () => {
    const { body, field } = addEditor("Mine");
    Object.assign(document, { execCommand: () => false });
    body.addEventListener("input", () => {
      body.textContent = "Mine";
    });
    expect(ask(INSERT)).toEqual({ type: "refused", why: "not-taken" });
    expect(field.value).toBe("");
  });
});

describe("what is asked of the page", () => {
  it("the text that somebody wrote, with its subject and nothing else", () => {
    openConversation();
    addEditor(`Hello<div>Ada</div>${SIGNATURE}`, { subject: "Pallets" });
    expect(ask({ type: "read-editor", editorId: "7" })).toEqual({
      type: "editor-text",
      text: { subject: "Pallets", body: "Hello\nAda" },
      mark: 1,
    });
  });

  it("how often things were found: numbers alone", () => {
    openConversation();
    const answer = ask({ type: "count-hits" });
    expect(answer).toMatchObject({ type: "hits" });
    const hits = answer.type === "hits" ? answer.hits : {};
    expect(Object.values(hits).every((count) => Number.isInteger(count))).toBe(true);
    expect(hits["main"]).toBe(1);
  });

  it.each([
    null,
    "insert",
    { type: "read-page" },
    { type: "read-editor" },
    { ...INSERT, body: 7 },
    { ...INSERT, direction: "up" },
  ])("%o is none of it", (request) => {
    addEditor("");
    expect(ask(request)).toEqual({ type: "refused", why: "not-here" });
  });
});
