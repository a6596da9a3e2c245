/**
 * What a mail page shows, as far as Handrail reads it: who takes part, under which subject, in which
 * conversation. Never a word of a message. Types only: this file is part of a content script.
 */

/** A person whom the page names in a conversation or in an editor. */
export interface MailPerson {
  /** Lower case, as the page writes it: plus-tags are kept. */
  readonly address: string;
  /** The name shown beside the address; null where the page shows none. */
  readonly name: string | null;
  /** Whether they wrote a message that is shown, or only got one. Who did both is a sender. */
  readonly part: "sender" | "recipient";
}

/** Whose mailbox it is. The number alone means nothing: it changes when somebody signs in anew. */
export interface Mailbox {
  /** Which of the signed-in accounts: the number in the page's address. */
  readonly index: number;
  /** The account's own address, lower case; null where the page does not tell it. */
  readonly address: string | null;
}

export interface MailConversation {
  /** Lower-case hexadecimal, as long as the message ids; null where the page does not tell it yet. */
  readonly threadId: string | null;
  readonly subject: string | null;
  /** Everybody who is shown, once each, senders of the newest messages first. Collapsed messages hide people. */
  readonly people: readonly MailPerson[];
  /** The newest message that is shown; null where none is. */
  readonly lastMessage: { readonly id: string | null; readonly from: string | null } | null;
}

/** A message that is being written. */
export interface MailEditor {
  /** Tells it from every other one of this page, as long as it lives. */
  readonly id: string;
  /** In answer to the conversation that is open, or on its own. */
  readonly kind: "reply" | "new";
  /** To and Cc; a Bcc is nobody's business. */
  readonly people: readonly MailPerson[];
}

/**
 * How far the page could be read. `starting`: it is not built yet. The others name what is missing:
 * the page's main part; the heading of a conversation whose address stands in the bar; any person in a
 * conversation that is open.
 */
export type MailReading = "starting" | "read" | "no-main" | "no-heading" | "no-people";

export interface MailPage {
  readonly mailbox: Mailbox;
  readonly reading: MailReading;
  /** The conversation on screen, also in a split pane or a window of its own; null in a list. */
  readonly conversation: MailConversation | null;
  /** The editor that a draft would go into: the one used last; null while none is open. */
  readonly editor: MailEditor | null;
}

/** A message that has probably been sent: the send button was pressed and the editor went away with a notice. */
export interface SentMail {
  readonly editorId: string;
  readonly kind: MailEditor["kind"];
  readonly people: readonly MailPerson[];
  /** The conversation that it answered; null for a new one. */
  readonly threadId: string | null;
  /**
   * The newest message that the conversation showed when the send button was pressed, so that the one
   * which was sent can be told from it; null where none was shown.
   */
  readonly before: string | null;
  /**
   * Marks of the texts that Handrail put into its editor, or that somebody had read there, which still stood
   * in it word for word when the send button was pressed.
   */
  readonly standing: readonly number[];
}

/** What an editor holds, without the quoted conversation and the signature below. Read only when somebody asks. */
export interface EditorText {
  readonly subject: string;
  readonly body: string;
}
