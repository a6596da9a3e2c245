// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SentMail } from "#lib/domain/mail/mail-page.ts";
import { createKnownTexts, type KnownTexts } from "#lib/pages/gmail/known-texts.ts";
import { findEditors } from "#lib/pages/gmail/read/find-editors.ts";
import { readMailPage } from "#lib/pages/gmail/read/read-mail-page.ts";
import { watchSent } from "#lib/pages/gmail/watch-sent.ts";
import { addEditor, openConversation } from "./editor-world.ts";

const URL_OF_PAGE = new URL(
  "https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKWsVLlnmPxhfTgLqNSJgRbcd",
);

let end: AbortController;
let texts: KnownTexts;
let told: (SentMail | null)[];
let time: number;
let timers: { readonly at: number; readonly run: () => void }[];

beforeEach(() => {
  document.body.replaceChildren();
  end = new AbortController();
  texts = createKnownTexts();
  told = [];
  time = 0;
  timers = [];
  const deps = {
    document,
    conversation: () => readMailPage(document, URL_OF_PAGE).conversation,
    standingIn: texts.standingIn,
    now: () => time,
    after: (milliseconds: number, run: () => void) => timers.push({ at: time + milliseconds, run }),
  };
  watchSent(deps, (mail) => told.push(mail), end.signal);
});
afterEach(() => end.abort());

function pass(milliseconds: number): void {
  const until = time + milliseconds;
  for (;;) {
    const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
    if (next === undefined) break;
    timers = timers.filter((timer) => timer !== next);
    time = next.at;
    next.run();
  }
  time = until;
}

/** The page says that it has done something. */
function say(text: string, links: readonly string[] = ["link_undo"]): HTMLElement {
  document.querySelector("body > [role=alert]")?.remove();
  const alert = document.body.appendChild(document.createElement("div"));
  alert.setAttribute("role", "alert");
  alert.innerHTML = `<span>${text}</span>${links.map((id) => `<span id="${id}"></span>`).join("")}`;
  return alert;
}

const press = (element: Element, key: string, held: KeyboardEventInit = {}) =>
  element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...held }));

const ADA = { address: "ada@buyer.example", name: "Ada", part: "recipient" };

describe("a message is probably sent", () => {
  it("when Send was pressed, its editor went away and the page offers to undo it", () => {
    const { find, place } = addEditor("Hello");
    find(".word").click();
    pass(1_000);
    expect(told).toEqual([]);
    place.remove();
    pass(1_000);
    expect(told).toEqual([]);
    say("Message envoyé");
    pass(250);
    const sent = {
      editorId: "7",
      kind: "new",
      people: [ADA],
      threadId: null,
      before: null,
      standing: [],
    };
    expect(told).toEqual([sent]);
    pass(60_000);
    expect(told).toHaveLength(1);
  });

  it("also by the keys, with what the reply answers as it was before", () => {
    openConversation();
    const { body, place } = addEditor("Hello", { kind: "reply" });
    press(body, "Control", { ctrlKey: true });
    press(body, "Enter", { ctrlKey: true });
    place.remove();
    document.querySelector("[role=main]")?.remove();
    say("تم الإرسال");
    pass(500);
    expect(told).toEqual([
      {
        editorId: "7",
        kind: "reply",
        people: [ADA],
        threadId: "19fb3e4994277632",
        before: "19fb3e4994277640",
        standing: [],
      },
    ]);
  });

  it.each([
    ["Command and Enter", "[g_editable]", "Enter", { metaKey: true }],
    ["Enter on the button", ".aoO", "Enter", {}],
    ["Space on the button", ".aoO", " ", {}],
  ])("by %s", (_how, selector, key, held) => {
    const { find, place } = addEditor("Hello");
    press(find(selector), key, held);
    place.remove();
    say("Sent", ["link_vsm"]);
    pass(500);
    expect(told).toHaveLength(1);
  });

  it("with the texts that stood in it when Send was pressed, and not those that were undone before", () => {
    const { body, find, place } = addEditor("Hello Ada");
    const [editor] = findEditors(document);
    const known = ["Hello Ada", "Good day Ada"].map((it) => editor && texts.keep(editor, it, null));
    body.textContent = "Good day Ada, it is me";
    find(".aoO").click();
    body.textContent = "";
    place.remove();
    say("Sent");
    pass(500);
    expect(told).toMatchObject([{ standing: [known[1]] }]);
  });

  it("twice, when two were sent one after the other and the page says the same of both", () => {
    const one = addEditor("Hello", { id: "7" });
    const other = addEditor("Hello", { id: "8", to: "ben@buyer.example" });
    one.find(".aoO").click();
    one.place.remove();
    say("Sent");
    pass(500);
    other.find(".aoO").click();
    pass(500);
    expect(told).toHaveLength(1);
    other.place.remove();
    say("Sent");
    pass(500);
    expect(told.map((mail) => mail?.editorId)).toEqual(["7", "8"]);
  });
});

describe("nothing is said", () => {
  const leaveWithNotice = (place: Element) => {
    place.remove();
    say("Done");
    pass(20_000);
  };

  it("of a draft that was discarded, though that can be undone too", () => {
    const { find, place } = addEditor("Hello");
    find(".discard").click();
    leaveWithNotice(place);
    expect(told).toEqual([]);
  });

  it("of a draft that was discarded after Send had been pressed in vain", () => {
    const { find, place } = addEditor("Hello");
    find(".aoO").click();
    pass(1_000);
    find(".discard").click();
    leaveWithNotice(place);
    expect(told).toEqual([]);
  });

  it("of one that somebody went on writing after that", () => {
    const { find, body, place } = addEditor("Hello");
    find(".aoO").click();
    press(body, "a");
    leaveWithNotice(place);
    expect(told).toEqual([]);
  });

  it("of one to be sent later, by the menu beside the button", () => {
    const { find, place } = addEditor("Hello");
    find(".more").click();
    leaveWithNotice(place);
    expect(told).toEqual([]);
  });

  it("of a reply that leaves with its conversation", () => {
    openConversation();
    const { place } = addEditor("Hello", { kind: "reply" });
    leaveWithNotice(place);
    expect(told).toEqual([]);
  });

  it("while the editor is still there, whatever the page says", () => {
    const { find } = addEditor("Hello");
    find(".aoO").click();
    say("Nobody to send it to");
    pass(20_000);
    expect(told).toEqual([]);
  });

  it("when the page says nothing new in time", () => {
    say("Archived");
    const { find, place } = addEditor("Hello");
    find(".aoO").click();
    pass(2_000);
    place.remove();
    pass(20_000);
    expect(told).toEqual([]);
  });

  it("because a message imitates the page's words", () => {
    const main = openConversation();
    const { find, place } = addEditor("Hello");
    find(".aoO").click();
    place.remove();
    const text = main.appendChild(document.createElement("div"));
    text.className = "a3s";
    text.innerHTML = '<div role="alert">Sent <span id="link_undo">Undo</span></div>';
    pass(20_000);
    expect(told).toEqual([]);
  });

  it("of Enter alone, and of the keys outside of an editor", () => {
    const { body, place } = addEditor("Hello");
    press(body, "Enter");
    press(document.body, "Enter", { ctrlKey: true });
    leaveWithNotice(place);
    expect(told).toEqual([]);
  });
});

describe("a sending that is undone", () => {
  const send = () => {
    const { find, place } = addEditor("Hello");
    find(".aoO").click();
    place.remove();
    const alert = say("Sent");
    pass(500);
    return alert;
  };

  it("is taken back, once", () => {
    const alert = send();
    const undo = alert.querySelector<HTMLElement>("#link_undo");
    undo?.click();
    undo?.click();
    expect(told.slice(1)).toEqual([null]);
  });

  it("by the keyboard too", () => {
    const undo = send().querySelector("#link_undo");
    press(undo ?? document.body, "Enter");
    expect(told.slice(1)).toEqual([null]);
  });

  it("is something else half a minute later", () => {
    send();
    pass(30_000);
    say("Archived").querySelector<HTMLElement>("#link_undo")?.click();
    expect(told).toHaveLength(1);
  });
});
