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
interface ReadOptions {
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
  const mailbox = readMailbox(document, url);
  const editor = readEditor(view, options.lastEditorId ?? null);
  const reading = readingOf(view, mailbox.address, url);
  return {
    mailbox,
    // A window for one message that is being written has no other part.
    reading: reading === "no-main" && editor !== null ? "read" : reading,
    conversation: thread && main && readConversation(thread, main, url),
    editor,
  };
}

function readConversation(thread: Thread, main: Element, url: URL): MailConversation {
  const newestFirst = thread.messages.toReversed();
  const people = newestFirst.flatMap((message) => message.people);
  const last = newestFirst.find((message) => message.people.some(isSender)) ?? newestFirst[0];
  return {
    // A window of its own has the id in its address.
    threadId: threadIdOf(thread, main) ?? toHex("thread", [url.searchParams.get("th") ?? ""]),
    subject: thread.heading && plain(real(thread.heading, "textContent") ?? ""),
    people: onceEach([...people.filter(isSender), ...people]),
    lastMessage: last
      ? { id: messageIdOf(last), from: last.people.find(isSender)?.address ?? null }
      : null,
  };
}

function isSender({ part }: MailPerson): boolean {
  return part === "sender";
}

function readingOf(
  { document, main, thread, isShown }: View,
  own: string | null,
  url: URL,
): MailReading {
  if (thread) {
    // Who wrote to themselves alone is a recipient too: then nobody is missing.
    const tells = (person: MailPerson) => person.address !== own || !isSender(person);
    return thread.messages.some(({ people }) => people.some(tells)) ? "read" : "no-people";
  }
  if (main) return CONVERSATION.test(url.hash) ? "no-heading" : "read";
  const isBeingBuilt =
    real(document, "readyState") === "loading" || all(document, "#loading").some(isShown);
  return isBeingBuilt ? "starting" : "no-main";
}

/**
 * An address that ends with a conversation's permanent id: long, without anything but letters and digits.
 * Searches and labels have a word of their own before it.
 */
const CONVERSATION =
  /^#(?!settings|(?:search|label|category|advanced-search)\/[^/]*$)[^?]*\/[A-Za-z\d]{15,}(?:\?|$)/;
