import type { MailboxData, MailThread, OutgoingMail, SentReceipt } from "../mail-types.ts";
import { view } from "./options.ts";
import type { List } from "./route.ts";

/** The server's side of this page, under the account's number. */
const BASE = location.pathname;

let data: MailboxData | null = null;
const listeners: (() => void)[] = [];

/** What the mailbox holds, once it is loaded. */
export function mailbox(): MailboxData {
  if (data === null) throw new Error("The mailbox is not loaded.");
  return data;
}

/** Tells whoever asks of every change from now on. */
export function onMailChange(listener: () => void): void {
  listeners.push(listener);
}

export async function loadMailbox(): Promise<void> {
  const answer = await fetch(`${BASE}data`);
  if (!answer.ok) throw new Error(`The mailbox answers ${answer.status}.`);
  const loaded: MailboxData = await answer.json();
  data = loaded;
  for (const listener of listeners) listener();
}

export async function send(mail: OutgoingMail): Promise<SentReceipt> {
  const answer = await fetch(`${BASE}sent`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(mail),
  });
  if (!answer.ok) throw new Error(`The mailbox answers ${answer.status}.`);
  const receipt: SentReceipt = await answer.json();
  await loadMailbox();
  return receipt;
}

export async function takeBack({ messageId }: SentReceipt): Promise<void> {
  await fetch(`${BASE}sent/${messageId}`, { method: "DELETE" });
  await loadMailbox();
}

/** Takes a conversation out of the inbox on this screen, and gives the way to put it back. */
export function hideThread(id: string): () => void {
  const before = data;
  if (before === null) return () => undefined;
  const threads = before.threads.map((thread) =>
    thread.id === id ? { ...thread, labels: [] } : thread,
  );
  change({ ...before, threads });
  return () => change(before);
}

function change(next: MailboxData): void {
  data = next;
  for (const listener of listeners) listener();
}

export function threadsIn(list: List): readonly MailThread[] {
  return mailbox().threads.filter((thread) => isIn(list, thread));
}

/** The conversation at an address, or the one that a window of its own was opened for. */
export function findThread(wanted: string): MailThread | null {
  const { threads } = mailbox();
  return (
    threads.find(({ hashId, id, permId }) =>
      view === "thread" ? id === wanted || permId === wanted : hashId === wanted,
    ) ?? null
  );
}

export function findThreadById(id: string): MailThread | null {
  return mailbox().threads.find((thread) => thread.id === id) ?? null;
}

export function isOwn(address: string): boolean {
  return address === mailbox().account.owner.address;
}

function isIn(list: List, thread: MailThread): boolean {
  if (list.type === "search") return textOf(thread).includes(list.words.toLowerCase());
  if (list.type === "label") return thread.labels.includes(list.name);
  if (list.type === "sent") return thread.messages.some(({ from }) => isOwn(from.address));
  return list.type === "inbox" && thread.labels.includes("inbox");
}

function textOf({ subject, messages }: MailThread): string {
  const people = messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc]);
  const names = people.map(({ name, address }) => `${name} ${address}`);
  return [subject, ...names].join(" ").toLowerCase();
}
