import { element } from "../../pages/client/dom.ts";
import type { BodyNode, OutgoingMail } from "../mail-types.ts";
import { buildBody, readBody } from "./body-nodes.ts";
import { control } from "./control.ts";
import { jslog } from "./jslog.ts";
import { mailbox } from "./mailbox.ts";
import { showNotice } from "./notice.ts";
import { createRecipientRows } from "./recipient-rows.ts";
import { sendDraft } from "./send-draft.ts";
import { words } from "./words.ts";

export interface EditorOptions {
  readonly kind: "reply" | "new";
  /** What it starts with; an empty body gets the signature. */
  readonly draft: OutgoingMail;
  /** What is answered, kept behind the three dots until somebody wants to see it. */
  readonly quote: BodyNode | null;
  /** Takes the editor off the page. */
  readonly leave: () => void;
  /** Opens one like it again, after somebody has changed their mind. */
  readonly reopen: (draft: OutgoingMail) => void;
  readonly subjectChanged?: (subject: string) => void;
}

export interface Editor {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

let count = 0;

/** An editor of a message: who gets it, its subject, its text, and what can be done with it. */
export function createEditor(given: EditorOptions): Editor {
  count += 1;
  const { kind, draft, quote, leave, reopen } = given;
  const text = textBox(draft.body);
  const subject = subjectBox(kind, draft.subject);
  const rows = createRecipientRows(draft);
  // What is sent is what the editor has been told of: text that comes without an input event is lost.
  let body = readBody(text);
  let isQuoteShown = false;
  text.addEventListener("input", () => {
    body = readBody(text);
  });
  subject.addEventListener("input", () => given.subjectChanged?.(subject.value));

  const current = (): OutgoingMail => {
    const hidden = quote === null || isQuoteShown ? [] : [quote];
    const title = subject.value;
    return {
      threadId: draft.threadId,
      subject: title,
      ...rows.people(),
      body: [...body, ...hidden],
    };
  };
  const again = (mail: OutgoingMail) => (): void => reopen(mail);
  const send = (): void => {
    const mail = current();
    if (mail.to.length + mail.cc.length + mail.bcc.length === 0) {
      showNotice(words.noRecipient);
      return;
    }
    leave();
    void sendDraft(mail, kind, again({ ...mail, body }));
  };
  const discard = (): void => {
    const mail = current();
    leave();
    showNotice(words.discarded, { undo: again({ ...mail, body }) });
  };
  const showQuote = (event: Event): void => {
    if (quote === null || isQuoteShown) return;
    isQuoteShown = true;
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.remove();
    text.append(...buildBody([quote]));
    body = readBody(text);
  };

  const region = element(
    "div",
    {
      role: "region",
      class: "aoI",
      "data-compose-id": String(count),
      "aria-label": words.newMessage,
    },
    rows.element,
    element("div", { class: "aoD az6" }, subject),
    element("input", { type: "hidden", name: "composeid", value: String(count) }),
    element("div", { class: "Ap" }, text),
    quote === null ? null : control(words.trimmed, { class: "ajR", text: "…" }, showQuote),
    element(
      "div",
      { class: "aDh" },
      sendButton(draft, send),
      control(words.moreOptions, { class: "hG", text: "▾" }, () => undefined),
      control(words.discard, { class: "og", text: "🗑" }, discard),
    ),
  );
  region.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  });
  const isEmpty = draft.to.length === 0;
  return { element: region, focus: () => (isEmpty ? rows.focus() : focusStart(text)) };
}

function sendButton(draft: OutgoingMail, send: () => void): HTMLElement {
  const thread =
    draft.threadId === null ? "thread-a:r-7681922771" : `thread-f:${BigInt(`0x${draft.threadId}`)}`;
  const ids = { 11: ["msg-a:r-7673766035", null, null, null, 1, null, [`#${thread}`, false]] };
  const attributes = { class: "T-I J-J5-Ji aoO", jslog: jslog(32_601, ids), text: words.send };
  return control(`${words.send} (Ctrl-Enter)`, attributes, send);
}

/** An inline reply has the field too, without any size. */
function subjectBox(kind: EditorOptions["kind"], value: string): HTMLInputElement {
  return element("input", {
    name: "subjectbox",
    class: kind === "reply" ? "aoT sizeless" : "aoT",
    placeholder: words.subject,
    "aria-label": words.subject,
    autocomplete: "off",
    value,
  });
}

function textBox(body: readonly BodyNode[]): HTMLElement {
  return element(
    "div",
    {
      class: "Am aiL Al editable",
      hidefocus: "true",
      "aria-label": words.body,
      g_editable: "true",
      role: "textbox",
      "aria-multiline": "true",
      contenteditable: "true",
      dir: document.documentElement.dir,
    },
    ...(body.length > 0 ? buildBody(body) : [element("br"), ...buildBody(signature())]),
  );
}

function signature(): readonly BodyNode[] {
  const lines = mailbox().account.signature.flatMap((line): readonly BodyNode[] => [
    line,
    { tag: "br" },
  ]);
  return [
    { tag: "br", attributes: { clear: "all" } },
    { tag: "span", attributes: { class: "gmail_signature_prefix" }, children: ["-- "] },
    { tag: "br" },
    {
      tag: "div",
      attributes: { class: "gmail_signature", "data-smartmail": "gmail_signature", dir: "ltr" },
      children: lines,
    },
  ];
}

/** The caret above the signature. */
function focusStart(text: HTMLElement): void {
  text.focus();
  getSelection()?.setPosition(text, 0);
}
