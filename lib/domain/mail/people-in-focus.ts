import type { MailPage, MailPerson } from "./mail-page.ts";

/** Whom the sidebar is about beside a page of mail. */
export interface MailFocus {
  /** A message on its own that is being written comes before the conversation that lies behind it. */
  readonly from: "conversation" | "new-message";
  readonly people: readonly MailPerson[];
  /** The conversation's; null for a new message, and where the page does not tell it yet. */
  readonly threadId: string | null;
}

/**
 * Decides between the conversation on screen and a new message. A reply belongs to its conversation, and a
 * new message says nothing before it is to somebody. Null in a list.
 */
export function peopleInFocus({ conversation, editor }: MailPage): MailFocus | null {
  if (editor?.kind === "new" && editor.people.length > 0) {
    return { from: "new-message", people: editor.people, threadId: null };
  }
  if (conversation === null) return null;
  const { people, threadId } = conversation;
  return { from: "conversation", people, threadId };
}
