// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { closest, parentOf, real } from "#lib/pages/gmail/read/dom.ts";
import { readMailPage } from "#lib/pages/gmail/read/read-mail-page.ts";
import { ADDRESS, conversation, message, read } from "./pages.ts";

/** As a browser does for a form with a field, or a document with an image, of that name. */
function cover(node: Node, name: string) {
  Object.defineProperty(node, name, { value: document.createElement("input"), configurable: true });
}

test("a member is the node's own, whatever the page has put in its place", () => {
  document.body.innerHTML = "<main><form></form></main>";
  const form = document.forms[0];
  if (form === undefined) throw new Error("The page has no form.");
  for (const name of ["closest", "parentElement", "getAttribute"]) cover(form, name);
  expect(closest(form, "form")).toBe(form);
  expect(parentOf(form)?.localName).toBe("main");
  expect(real(form, "getAttribute").call(form, "none")).toBeNull();
});

test("a page that puts its own in place of the document's members is read like any other", () => {
  const plainly = read(
    conversation("Covered", message({ from: "a@x.example", to: ["b@x.example"] })),
  );
  const names = [
    "querySelector",
    "querySelectorAll",
    "activeElement",
    "documentElement",
    "readyState",
  ];
  for (const name of names) cover(document, name);
  try {
    expect(readMailPage(document, new URL(ADDRESS))).toEqual(plainly);
  } finally {
    for (const name of names) Reflect.deleteProperty(document, name);
  }
});
