// @vitest-environment happy-dom
import fc from "fast-check";
import { expect, test } from "vitest";
import { pageToFrameSchema } from "#lib/messages/page-state-schema.ts";
import { countHits } from "#lib/pages/gmail/read/count-hits.ts";
import { findEditors } from "#lib/pages/gmail/read/find-editors.ts";
import { main, read } from "./pages.ts";

/** Parts of a page as the reader expects them, so that chance puts together something that can be read. */
const PARTS = [
  `div role="main"`,
  `div role="listitem"`,
  `div class="adn"`,
  `h2 class="hP" data-legacy-thread-id="19fb3e4994277632"`,
  `span class="gD" email="a@x.example" name="A"`,
  `span email="B@X.EXAMPLE"`,
  `div class="a3s"`,
  `div data-compose-id="5"`,
  `div contenteditable="true"`,
  `div name="to"`,
  `div role="option" data-hovercard-id="c@x.example"`,
  `input name="subjectbox"`,
  ...["form", "table", "blockquote", "header", "img", "a", "div", "span", "h2", "body"],
];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  role: ["main", "listitem", "dialog", "listbox", "option", "banner", "menu"],
  class: ["adn", "h7", "kv", "hb", "gD", "g2", "a3s", "ii", "hP", "zA aps", "aoI", "gmail_quote"],
  email: ["a@x.example", "B@X.EXAMPLE", "nobody", "", "a@x.example,b@x.example", "a@b@c"],
  "data-hovercard-id": ["c@x.example", "me"],
  name: [
    "to",
    "cc",
    "bcc",
    "subjectbox",
    "composeid",
    "Evil <e@x.example>",
    "closest",
    "body",
    "title",
    "parentElement",
  ],
  value: ["d@x.example", "\u202e", "1"],
  "data-legacy-thread-id": ["19fb3e4994277632", "undefined", "zz"],
  "data-thread-perm-id": ["thread-f:1872158555841721906", "thread-a:r-1", "thread-f:"],
  "data-message-id": ["#msg-f:1872158555841721906", "#msg-a:r5"],
  "data-compose-id": ["5", "", "a b"],
  jslog: [
    "20511; 1:WyIjdGhyZWFkLWY6MTg0MDk1OTkwNTE5MjQ0MDIzMyJd",
    "20277; 1:!!!!",
    "1:AAAAAAAAAAAAAAAAAAAAA",
  ],
  contenteditable: ["true", "false"],
  "aria-hidden": ["true"],
  style: ["display:none"],
  "aria-label": ["Account (f@x.example)", "@"],
  href: ["https://accounts.google.com/x"],
  id: ["loading", "\"'\\"],
};

/** Any tree of the parts and attributes that the reader knows, put together by chance. */
const tree = fc.letrec<{ node: Node }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom(...PARTS),
      fc.dictionary(fc.constantFrom(...Object.keys(ATTRIBUTES)), fc.nat(20), { maxKeys: 1 }),
      fc.array(
        fc.oneof(
          { maxDepth: 6 },
          { weight: 1, arbitrary: fc.string() },
          { weight: 4, arbitrary: tie("node") },
        ),
        { maxLength: 5, depthIdentifier: "tree" },
      ),
    )
    .map(([part, chosen, children]) => grow(part, chosen, children)),
})).node;

function grow(
  part: string,
  chosen: Readonly<Record<string, number>>,
  children: readonly (Node | string)[],
): Node {
  const [tag = "div"] = part.split(" ");
  const element = document.createElement(tag);
  for (const [, name = "", value = ""] of part.matchAll(/([\w-]+)="([^"]*)"/g)) {
    element.setAttribute(name, value);
  }
  for (const [name, at] of Object.entries(chosen)) {
    const values = ATTRIBUTES[name] ?? [];
    element.setAttribute(name, values[at % values.length] ?? "");
  }
  element.append(document.createComment("nothing"), ...children);
  return element;
}

test("any page is read without an error, into what the sidebar takes, with people only outside of texts", () => {
  fc.assert(
    fc.property(
      fc.array(tree, { maxLength: 4 }),
      fc.webUrl({ withFragments: true }),
      (nodes, address) => {
        read("");
        document.body.append(...nodes);
        const html = main(`<div role="listitem">${document.body.innerHTML}</div>`);
        const page = read(html, address);
        const message = { type: "page", state: { type: "mail", mail: page } };
        expect(pageToFrameSchema.parse(message)).toEqual(message);
        for (const { address: one } of page.conversation?.people ?? []) {
          expect(one).toMatch(/^[^\s@<>]+@[^\s@<>]+$/);
          expect(one).toBe(one.toLowerCase());
          expect(isNamedOutside(one)).toBe(true);
        }
        expect(findEditors(document).length > 0).toBe(page.editor !== null);
        countHits(document);
      },
    ),
    { numRuns: 300 },
  );
});

function isNamedOutside(address: string): boolean {
  const named = [...document.querySelectorAll("span[email],span[data-hovercard-id]")].filter(
    (one) =>
      `${one.getAttribute("email")} ${one.getAttribute("data-hovercard-id")}`
        .toLowerCase()
        .includes(address),
  );
  return named.some(
    (one) => one.parentElement?.closest(".a3s,.ii,blockquote,.gmail_quote") === null,
  );
}
