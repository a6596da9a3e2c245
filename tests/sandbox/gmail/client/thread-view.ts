import { element } from "../../pages/client/dom.ts";
import type { MailMessage, MailThread } from "../mail-types.ts";
import { control } from "./control.ts";
import { findThread } from "./mailbox.ts";
import { messageView } from "./message-view.ts";
import { options } from "./options.ts";
import { openReply, type ReplyKind } from "./reply.ts";
import { words } from "./words.ts";

/** From so many messages on, those in the middle hide behind their number. */
const MANY = 4;
const OPEN_AT_END = 1;

export interface ThreadView {
  readonly element: HTMLElement;
  readonly threadId: string;
  readonly reply: (kind: ReplyKind) => void;
  /** Shows what has come or gone since. */
  readonly refresh: () => void;
}

/** An open conversation: its heading and its messages. `lateIds` leaves the heading without an id at first. */
export function createThreadView(thread: MailThread, wanted: string, lateIds: boolean): ThreadView {
  const list = element("div", { role: "list", class: "nH" });
  const show = (messages: readonly MailMessage[]): void => {
    const middle = messages.length > MANY ? messages.slice(1, -2) : [];
    const items = messages
      .filter((message) => !middle.includes(message))
      .map((message) =>
        messageView(thread, message, messages.indexOf(message) >= messages.length - OPEN_AT_END),
      );
    list.replaceChildren(...items);
    if (middle.length > 0) list.children[0]?.after(superCollapsed(thread, middle));
  };
  show(thread.messages);

  const reply = (kind: ReplyKind): void => {
    const now = findThread(wanted) ?? thread;
    const last = list.lastElementChild;
    if (last !== null) openReply(kind, now, last);
  };
  const refresh = (): void => {
    const now = findThread(wanted);
    if (now === null) return;
    for (const item of [...list.querySelectorAll(":scope > [data-item]")]) {
      const id = item.getAttribute("data-item");
      if (!now.messages.some((message) => message.id === id)) item.remove();
    }
    const shown = list.lastElementChild?.getAttribute("data-item");
    const position = now.messages.findIndex(({ id }) => id === shown);
    const fresh = now.messages.slice(position + 1);
    list.append(...fresh.map((message) => messageView(now, message, true)));
  };
  const root = element(
    "div",
    { class: "nH a98 iY" },
    options.withoutHeading ? null : headingOf(thread, lateIds),
    list,
    replyBar(reply),
  );
  return { element: root, threadId: thread.id, reply, refresh };
}

function headingOf(thread: MailThread, lateIds: boolean): HTMLElement {
  const heading = element("h2", { class: "hP", tabindex: "-1", dir: "auto" }, thread.subject);
  const { id, permId } = options.undefinedIds
    ? { id: "undefined", permId: "undefined" }
    : { id: thread.id, permId: lateIds ? "undefined" : thread.permId };
  heading.setAttribute("data-thread-perm-id", permId);
  if (lateIds) setTimeout(() => heading.setAttribute("data-legacy-thread-id", id), options.lateMs);
  else heading.setAttribute("data-legacy-thread-id", id);
  return heading;
}

function superCollapsed(thread: MailThread, middle: readonly MailMessage[]): HTMLElement {
  const button = control(String(middle.length), { class: "adx" }, () =>
    button.replaceWith(...middle.map((message) => messageView(thread, message, false))),
  );
  return button;
}

function replyBar(reply: (kind: ReplyKind) => void): HTMLElement {
  const labels = { reply: words.reply, all: words.replyAll } as const;
  const link = (kind: ReplyKind): HTMLElement =>
    control(labels[kind], { class: "ams bkH", role: "link" }, () => reply(kind));
  return element("div", { class: "amn" }, link("reply"), link("all"));
}
