import type {
  MailConversation,
  MailPage,
  MailPerson,
  MailReading,
} from "../../../domain/mail/mail-page.ts";
import { all, real } from "./dom.ts";
import { readEditor } from "./editor.ts";
import { toHex } from "./ids.ts";
import { readMailbox } from "./mailbox.ts";
import { onceEach } from "./people.ts";
import { plain } from "./text.ts";
import type { Thread } from "./thread.ts";
import { messageIdOf, threadIdOf } from "./thread-id.ts";
import { type View, viewOf } from "./view.ts";

/** What the page's side knows and the page itself does not tell. */
export interface ReadOptions {
  /** The editor that was used last. */
  readonly lastEditorId?: string | null;
}

/**
 * Reads what a page of Gmail shows: whose mailbox, which conversation with whom, which message is being
 * written. Takes nothing from what anybody wrote in a message, whatever it looks like, and never throws.
 */
export function readMailPage(document: Document, url: URL, options: ReadOptions = {}): MailPage {
  const view = viewOf(document);
  const { main, thread } = view;
  const mailbox = readMailbox(document, main, url);
  const conversation =
    thread === null || main === null ? null : readConversation(thread, main, url);
  return {
    mailbox,
    reading: readingOf(view, mailbox.address, url),
    conversation,
    editor: readEditor(view, options.lastEditorId ?? null),
  };
}

function readConversation(thread: Thread, main: Element, url: URL): MailConversation {
  const newestFirst = thread.messages.toReversed();
  const people = newestFirst.flatMap((message) => message.people);
  const isSender = ({ part }: { readonly part: string }) => part === "sender";
  const last = newestFirst.find((message) => message.people.some(isSender)) ?? newestFirst[0];
  return {
    // A window of its own has the id in its address.
    threadId: threadIdOf(thread, main) ?? toHex("thread", url.searchParams.get("th") ?? ""),
    subject: thread.heading === null ? null : plain(real(thread.heading, "textContent") ?? ""),
    people: onceEach([...people.filter(isSender), ...people.filter((one) => !isSender(one))]),
    lastMessage:
      last === undefined
        ? null
        : { id: messageIdOf(last), from: last.people.find(isSender)?.address ?? null },
  };
}

function readingOf(
  { document, main, thread, isShown }: View,
  own: string | null,
  url: URL,
): MailReading {
  if (thread !== null) {
    // Who wrote to themselves alone is a recipient too: then nobody is missing.
    const isTold = ({ address, part }: MailPerson) => address !== own || part === "recipient";
    return thread.messages.some(({ people }) => people.some(isTold)) ? "read" : "no-people";
  }
  if (main !== null) return namesConversation(url.hash) ? "no-heading" : "read";
  const isBeingBuilt =
    real(document, "readyState") === "loading" || all(document, "#loading").some(isShown);
  return isBeingBuilt ? "starting" : "no-main";
}

/** Views of the address bar with a word of their own before the conversation's id. */
const WITH_WORD = /^#(search|label|category|advanced-search|section_query)\//;

/** Whether the last part of the address is a conversation's permanent id: long, and no word or page number. */
function namesConversation(hash: string): boolean {
  const [path = ""] = hash.split("?");
  const parts = path.split("/");
  const fewest = WITH_WORD.test(path) ? 3 : 2;
  return (
    parts.length >= fewest &&
    !/^#(settings|contacts|create-filter)/.test(path) &&
    /^[A-Za-z\d]{15,}$/.test(parts.at(-1) ?? "")
  );
}
