import { element } from "../../pages/client/dom.ts";
import type {
  BodyNode,
  MailAddress,
  MailMessage,
  MailThread,
  OutgoingMail,
} from "../mail-types.ts";
import { createEditor } from "./editor.ts";
import { isOwn } from "./mailbox.ts";
import { words } from "./words.ts";

export type ReplyKind = "reply" | "all";

/** Opens an editor below the last message; where one is open already, it only gets the caret. */
export function openReply(kind: ReplyKind, thread: MailThread, last: Element): void {
  const message = thread.messages.at(-1);
  if (message === undefined) return;
  const open = last.querySelector<HTMLElement>("[g_editable]:not(.a3s *)");
  if (open !== null) {
    open.focus();
    return;
  }
  const to = recipientsOf(message);
  const draft: OutgoingMail = {
    threadId: thread.id,
    subject: `Re: ${thread.subject}`,
    to,
    cc: kind === "all" ? othersOf(message, to) : [],
    bcc: [],
    body: [],
  };
  mount(draft, quoteOf(message), last);
}

function mount(draft: OutgoingMail, quote: BodyNode, last: Element): void {
  const box = element("div", { class: "gA gt acV" });
  const editor = createEditor({
    kind: "reply",
    draft,
    quote,
    leave: () => box.remove(),
    reopen: (kept) => mount(kept, quote, last),
  });
  box.append(editor.element);
  last.append(box);
  editor.focus();
}

/** Whoever wrote; to one's own message, whoever got it. */
function recipientsOf({ from, to }: MailMessage): readonly MailAddress[] {
  return isOwn(from.address) ? to : [from];
}

function othersOf({ to, cc }: MailMessage, but: readonly MailAddress[]): readonly MailAddress[] {
  const known = new Set(but.map(({ address }) => address));
  return [...to, ...cc].filter(({ address }) => !isOwn(address) && !known.has(address));
}

function quoteOf({ from, body }: MailMessage): BodyNode {
  return {
    tag: "div",
    attributes: { class: "gmail_quote" },
    children: [
      {
        tag: "div",
        attributes: { class: "gmail_attr", dir: "ltr" },
        children: [`${from.name} <${from.address}> ${words.wrote}`],
      },
      { tag: "blockquote", attributes: { class: "gmail_quote" }, children: body },
    ],
  };
}
