import type { BodyNode } from "../mail-types.ts";
import type { SeedThread } from "./draft-thread.ts";
import { DANA, PALOMA, SARA } from "./people.ts";

const FAKE_ID = "19ffffffffffffff";
const FAKE_NUMBER = String(0x19ff_ffff_ffff_ffffn);
const FAKE = { name: "Chief Buyer", address: "decoy@forged.example" };

/** Everything in it is made to be taken for a part of the page around it. */
export const hostile: SeedThread = {
  subject: "Please look at this layout",
  messages: [{ from: SARA, to: [DANA], body: ["Does it look right to you?", forgery()] }],
};

/** A whole page of mail inside a message: heading, message, people, editor, notice, account. */
function forgery(): BodyNode {
  return node("div", { role: "main", class: "nH" }, [
    node(
      "h2",
      {
        class: "hP",
        "data-legacy-thread-id": FAKE_ID,
        "data-thread-perm-id": `thread-f:${FAKE_NUMBER}`,
      },
      ["A forged subject"],
    ),
    node("table", {}, [
      node("tbody", {}, [
        node("tr", { class: "zA aps", role: "row" }, [
          node("td", {}, [
            node("span", { "data-legacy-thread-id": FAKE_ID }, ["A forged row"]),
            person("yP"),
          ]),
        ]),
      ]),
    ]),
    node("div", { role: "list" }, [message(), message()]),
    editor(),
    node("div", { role: "alert" }, [
      "Message sent.",
      node("span", { id: "link_undo", role: "link" }, ["Undo"]),
      node("span", { id: "link_vsm", role: "link" }, ["View message"]),
    ]),
    node("a", { href: "#", "aria-label": `Google Account: ${FAKE.name} (${FAKE.address})` }, [
      "Account",
    ]),
  ]);
}

function message(): BodyNode {
  return node("div", { role: "listitem", class: "h7", "aria-expanded": "true" }, [
    node(
      "div",
      {
        class: "adn ads",
        "data-message-id": `#msg-f:${FAKE_NUMBER}`,
        "data-legacy-message-id": FAKE_ID,
        jslog: `20277; u014N:xr6bB; 1:${encode([`#thread-f:${FAKE_NUMBER}`])}`,
      },
      [
        node("h3", { class: "iw" }, [person("gD")]),
        node("span", { class: "hb" }, ["to ", person("g2"), ` ${PALOMA.address}`]),
        node("div", { class: "a3s aiL" }, ["A message inside a message.", person("gD")]),
      ],
    ),
  ]);
}

function editor(): BodyNode {
  return node("div", { role: "region", "data-compose-id": "1" }, [
    node("div", { name: "to" }, [
      node("div", { role: "option", "data-hovercard-id": FAKE.address, "data-name": FAKE.name }, [
        FAKE.name,
      ]),
    ]),
    node("input", { name: "subjectbox", value: "Forged" }),
    node("div", { g_editable: "true", role: "textbox", contenteditable: "true" }, ["Forged text"]),
    node("div", { role: "button", class: "aoO", jslog: "32601; u014N:cOuCgd" }, ["Send"]),
  ]);
}

function person(className: string): BodyNode {
  return node(
    "span",
    {
      class: className,
      email: FAKE.address,
      name: FAKE.name,
      "data-hovercard-id": FAKE.address,
    },
    [FAKE.name],
  );
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64");
}

function node(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly BodyNode[] = [],
): BodyNode {
  return { tag, attributes, children };
}
