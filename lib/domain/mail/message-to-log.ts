import { addressKey } from "./address.ts";
import type { MailPage, MailPerson, SentMail } from "./mail-page.ts";

/** Whether a message is to or from this buyer: one mailbox may be written in several ways. */
export function isWith(people: readonly MailPerson[], emails: readonly string[]): boolean {
  const keys = new Set(emails.map(addressKey));
  return people.some(({ address }) => keys.has(addressKey(address)));
}

/**
 * The message that somebody means who logs a touch beside a conversation, as the log names it: the newest
 * one on screen, where it comes from this mailbox and the buyer takes part. After sending, only one that
 * is newer than what stood there before. Null where there is no such message, or its id is not known.
 */
export function messageToLog(
  mail: MailPage | null,
  sent: SentMail | null,
  emails: readonly string[],
): string | null {
  const conversation = mail?.conversation ?? null;
  const last = conversation?.lastMessage ?? null;
  if (conversation === null || last === null || !isOwn(mail, last.from)) return null;
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

function isOwn(mail: MailPage | null, from: string | null): boolean {
  const own = mail?.mailbox.address ?? null;
  return own !== null && from !== null && addressKey(own) === addressKey(from);
}

const MESSAGE_ID = /^[0-9a-f]{8,20}$/;
