// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { findEditors } from "#lib/pages/gmail/read/find-editors.ts";
import { conversation, message, read } from "./pages.ts";

// As in a document without a window: no element can say whether anybody sees it.
beforeEach(() => {
  vi.spyOn(Element.prototype, "checkVisibility").mockReturnValue(false);
});

const NOW = conversation("Now", message({ from: "Ole <ole@x.example>", to: ["me@x.example"] }));
const BEFORE = conversation("Before", message({ from: "old@x.example" }));

test.each([
  ["hidden", "hidden"],
  ["display:none", 'style="display:none"'],
  ["display: none", 'style="width: 10px; display: none;"'],
  ["visibility: hidden", 'style="visibility: hidden"'],
])("a saved page is read by its own marks: %s", (_, mark) => {
  expect(read(`<div ${mark}>${BEFORE}</div>${NOW}`)).toEqual(read(NOW));
});

test("what bears no mark in a saved page counts as visible", () => {
  expect(read(NOW).conversation).toMatchObject({
    subject: "Now",
    people: [{ address: "ole@x.example" }, { address: "me@x.example" }],
  });
});

test("a saved page tells its editors, though nothing in it has a size", () => {
  const editor = `<div role="dialog"><input name="subjectbox"><div g_editable="true" contenteditable="true"></div></div>`;
  read(editor);
  expect(findEditors(document)).toMatchObject([{ kind: "new" }]);
});
