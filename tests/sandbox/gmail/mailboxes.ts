import { MAIL_ACCOUNTS } from "./accounts.ts";
import { messageIds, threadIds } from "./mail-ids.ts";
import { seededThreads } from "./mail-threads.ts";
import type {
  MailAddress,
  MailboxData,
  MailMessage,
  MailThread,
  OutgoingMail,
  SentReceipt,
} from "./mail-types.ts";

/** A message that has left a mailbox of the sandbox. */
export interface DeliveredMail extends Omit<OutgoingMail, "threadId">, SentReceipt {
  readonly account: number;
  readonly from: MailAddress;
}

/** What lies in the mailboxes, as long as the server runs. */
export interface Mailboxes {
  read(account: number): MailboxData | null;
  send(account: number, mail: OutgoingMail): SentReceipt | null;
  /** Takes a message back, as long as somebody may change their mind. */
  takeBack(account: number, messageId: string): void;
  /** Everything that was sent and not taken back, in order. */
  readonly sent: readonly DeliveredMail[];
}

/** New conversations are numbered apart from the seeded ones. */
const FIRST_NEW = 4096;

export function createMailboxes(now: () => number): Mailboxes {
  const start = now();
  const threads = new Map(
    MAIL_ACCOUNTS.map(({ index }) => [index, [...seededThreads(index, start)]]),
  );
  const sent: DeliveredMail[] = [];
  let begun = 0;

  const begin = (mail: OutgoingMail): MailThread => {
    begun += 1;
    const ids = threadIds(FIRST_NEW + begun, true);
    return { ...ids, subject: mail.subject, labels: [], unread: false, messages: [] };
  };

  return {
    sent,
    read: (index) => {
      const account = MAIL_ACCOUNTS[index];
      const held = threads.get(index);
      if (account === undefined || held === undefined) return null;
      return { account, threads: held.toSorted((left, right) => newest(right) - newest(left)) };
    },
    send: (index, mail) => {
      const from = MAIL_ACCOUNTS[index]?.owner;
      const held = threads.get(index);
      if (from === undefined || held === undefined) return null;
      const thread = held.find((one) => one.id === mail.threadId) ?? begin(mail);
      const ids = messageIds(thread.id, thread.messages.length, true);
      const message: MailMessage = { ...ids, from, ...mail, sentAt: now() };
      const others = held.filter((one) => one.id !== thread.id);
      threads.set(index, [{ ...thread, messages: [...thread.messages, message] }, ...others]);
      const receipt = { threadId: thread.id, messageId: ids.id };
      sent.push({ ...mail, ...receipt, account: index, from });
      return receipt;
    },
    takeBack: (index, messageId) => {
      const position = sent.findIndex((mail) => mail.messageId === messageId);
      if (position >= 0) sent.splice(position, 1);
      const held = threads.get(index) ?? [];
      const kept = held.map((thread) => ({
        ...thread,
        messages: thread.messages.filter((message) => message.id !== messageId),
      }));
      threads.set(
        index,
        kept.filter((thread) => thread.messages.length > 0),
      );
    },
  };
}

function newest(thread: MailThread): number {
  return thread.messages.at(-1)?.sentAt ?? 0;
}
