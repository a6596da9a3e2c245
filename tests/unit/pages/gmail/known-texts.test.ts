// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { createKnownTexts, type KnownTexts } from "#lib/pages/gmail/known-texts.ts";
import { findEditors } from "#lib/pages/gmail/read/find-editors.ts";
import { addEditor, QUOTE, SIGNATURE } from "./editor-world.ts";

const DRAFT = "Hello Ada,\n\nshall we talk on Monday?";

let texts: KnownTexts;
beforeEach(() => {
  document.body.replaceChildren();
  texts = createKnownTexts();
});

function editor(id = "7") {
  const found = findEditors(document).find((it) => it.id === id);
  if (found === undefined) throw new Error(`There is no editor ${id}`);
  return found;
}

describe("a draft that was put into an editor stands there", () => {
  it("however the page breaks its lines, and whatever was written around it", () => {
    const { body } = addEditor("");
    const mark = texts.keep(editor(), DRAFT, null);
    body.innerHTML = `<p>Hi!</p><div>Hello&nbsp;Ada,</div><div><br></div>shall we <b>talk</b> on Monday?${SIGNATURE}`;
    expect(texts.standingIn(editor())).toEqual([mark]);
  });

  it("not any more once a word of it is another, and again once it is back", () => {
    const { body } = addEditor("");
    const mark = texts.keep(editor(), DRAFT, null);
    body.textContent = DRAFT.replace("Monday", "Friday");
    expect(texts.standingIn(editor())).toEqual([]);
    body.textContent = DRAFT;
    expect(texts.standingIn(editor())).toEqual([mark]);
  });

  it("not where only the conversation that is quoted says the same", () => {
    const { body } = addEditor("");
    texts.keep(editor(), "On Monday Ada wrote:", null);
    body.innerHTML = `Something else.${QUOTE}`;
    expect(texts.standingIn(editor())).toEqual([]);
  });

  it("not under another subject than the one that came with it", () => {
    const { field } = addEditor(DRAFT, { subject: "Pallets" });
    const mark = texts.keep(editor(), DRAFT, "Pallets");
    expect(texts.standingIn(editor())).toEqual([mark]);
    field.value = "Crates";
    expect(texts.standingIn(editor())).toEqual([]);
  });

  it("in that editor alone, and beside others that are known by marks of their own", () => {
    addEditor(`${DRAFT} One more thing.`, { id: "7" });
    addEditor(DRAFT, { id: "8" });
    const marks = [
      texts.keep(editor("7"), DRAFT, null),
      texts.keep(editor("7"), "It was undone.", null),
      texts.keep(editor("7"), "One more thing.", null),
    ];
    expect(texts.standingIn(editor("7"))).toEqual([marks[0], marks[2]]);
    expect(texts.standingIn(editor("8"))).toEqual([]);
  });
});
