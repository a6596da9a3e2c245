import { type MessageIds, messageIds, threadIds } from "../mail-ids.ts";
import type { BodyNode, MailAddress, MailMessage, MailThread } from "../mail-types.ts";

/** A message as the seed writes it down. */
export interface SeedMessage {
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc?: readonly MailAddress[];
  /** A string is a paragraph. */
  readonly body: readonly BodyNode[];
}

/** A conversation as the seed writes it down, in any order. */
export interface SeedThread {
  readonly subject: string;
  /** `inbox` unless told otherwise. */
  readonly labels?: readonly string[];
  readonly unread?: boolean;
  /** Whether it began as a draft in this mailbox: then its ids are of the other kind. */
  readonly own?: boolean;
  /** Oldest first. */
  readonly messages: readonly SeedMessage[];
}

const MINUTE = 60_000;
const BETWEEN_THREADS = 53 * MINUTE;
const BETWEEN_MESSAGES = 17 * MINUTE;

/** The conversation with its ids and times; `ordinal` counts over all accounts, the newest first. */
export function toThread(seed: SeedThread, ordinal: number, now: number): MailThread {
  const ids = threadIds(ordinal, seed.own);
  const newest = now - (ordinal + 1) * BETWEEN_THREADS;
  const messages = seed.messages.map((message, index) => {
    const made = messageIds(ids.id, index, seed.own === true && index === 0);
    const age = (seed.messages.length - 1 - index) * BETWEEN_MESSAGES;
    return toMessage(message, made, newest - age);
  });
  return {
    ...ids,
    subject: seed.subject,
    labels: seed.labels ?? ["inbox"],
    unread: seed.unread ?? false,
    messages,
  };
}

function toMessage(seed: SeedMessage, ids: MessageIds, sentAt: number): MailMessage {
  const { from, to, cc = [], body } = seed;
  const paragraphs = body.map((node) =>
    typeof node === "string" ? { tag: "p", children: [node] } : node,
  );
  return { ...ids, from, to, cc, sentAt, body: paragraphs };
}
