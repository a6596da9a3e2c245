import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { findEditors } from "#lib/pages/gmail/read/find-editors.ts";
import { readMailPage } from "#lib/pages/gmail/read/read-mail-page.ts";
import { ADDRESS, conversation, message } from "./pages.ts";

/** A document without layout, styles or focus, in which only marks tell what is hidden. */
const saved = (body: string) =>
  parseHTML(`<!doctype html><html><body>${body}</body></html>`).document;

const readSaved = (body: string) => readMailPage(saved(body), new URL(ADDRESS));

const NOW = conversation("Now", message({ from: "Ole <ole@x.example>", to: ["me@x.example"] }));
const BEFORE = conversation("Before", message({ from: "old@x.example" }));

test.each([
  ["hidden", "hidden"],
  ["display:none", 'style="display:none"'],
  ["display: none", 'style="width: 10px; display: none;"'],
  ["visibility: hidden", 'style="visibility: hidden"'],
])("a saved page is read by its own marks: %s", (_, mark) => {
  expect(readSaved(`<div ${mark}>${BEFORE}</div>${NOW}`)).toEqual(readSaved(NOW));
});

test("what bears no mark in a saved page counts as visible", () => {
  expect(readSaved(NOW).conversation).toMatchObject({
    subject: "Now",
    people: [{ address: "ole@x.example" }, { address: "me@x.example" }],
  });
});

test("a saved page tells its editors, though nothing in it has a size", () => {
  const editor = `<div role="dialog"><input name="subjectbox"><div g_editable="true" contenteditable="true"></div></div>`;
  expect(findEditors(saved(editor))).toMatchObject([{ kind: "new" }]);
});
