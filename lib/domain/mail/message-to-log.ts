import { addressKey } from "./address.ts";
import type { MailPage, MailPerson, SentMail } from "./mail-page.ts";

export interface MessageToLog {
  readonly mail: MailPage | null;
  /** A message that has probably just been sent. */
  readonly sent: SentMail | null;
  /** Addresses of which the person said that they are theirs or a colleague's. */
  readonly own: readonly string[];
  /** The buyer's. */
  readonly emails: readonly string[];
}

/** Whether a message is to or from this buyer: one mailbox may be written in several ways. */
export function isWith(people: readonly MailPerson[], emails: readonly string[]): boolean {
  return people.some(({ address }) => hasSame(emails, address));
}

/**
 * The message that somebody means who logs a touch beside a conversation, as the log names it: the newest
 * one on screen, where it comes from this person and the buyer takes part. After sending, only one that
 * is newer than what stood there before. Null where there is no such message, or its id is not known.
 */
export function messageToLog({ mail, sent, own, emails }: MessageToLog): string | null {
  const conversation = mail?.conversation ?? null;
  const last = conversation?.lastMessage ?? null;
  if (conversation === null || last === null || last.from === null) return null;
  // A message that was just sent from here may bear another address; any other may be a colleague's.
  const senders = [mail?.mailbox.address ?? "", ...(sent === null ? [] : own)];
  if (!hasSame(senders, last.from)) return null;
  if (!isWith(conversation.people, emails)) return null;
  if (last.id === null || !MESSAGE_ID.test(last.id)) return null;
  if (sent !== null && isWith(sent.people, emails) && !isSent(last.id, sent, conversation)) {
    return null;
  }
  return `gmail:${last.id}`;
}

function isSent(
  id: string,
  sent: SentMail,
  conversation: { readonly threadId: string | null },
): boolean {
  return id !== sent.before && sent.threadId !== null && sent.threadId === conversation.threadId;
}

function hasSame(addresses: readonly string[], address: string): boolean {
  const key = addressKey(address);
  return addresses.some((each) => addressKey(each) === key);
}

const MESSAGE_ID = /^[0-9a-f]{8,20}$/;
