import type { Mailbox } from "./mail-page.ts";

/** A new message as an address that opens it in Gmail. */
export interface ComposeAddress {
  readonly url: string;
  /** False where the whole would make the address too long: the new message then opens without its text. */
  readonly bodyIncluded: boolean;
}

export interface NewMessage {
  /** Whose mailbox writes it. */
  readonly mailbox: Mailbox;
  /** Who gets it; what is no address of a person is left out. */
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
}

/**
 * The address of a new message in Gmail, filled in. The mailbox is named by its own address where it is
 * known: its number means another account once somebody has signed in anew.
 */
export function composeAddress({ mailbox, to, subject, body }: NewMessage): ComposeAddress {
  const account = encodeURIComponent(mailbox.address ?? String(mailbox.index));
  const start = `https://mail.google.com/mail/u/${account}/?view=cm&fs=1&tf=1`;
  const recipients = to.filter((address) => PERSON.test(address)).join(",");
  const addressed = start + toField("to", recipients);
  const named = addressed + toField("su", oneLine(subject));
  const whole = named + toField("body", withMailBreaks(body));
  if (whole.length <= LONGEST_ADDRESS) return { url: whole, bodyIncluded: true };
  return { url: named.length <= LONGEST_ADDRESS ? named : addressed, bodyIncluded: false };
}

function toField(name: string, value: string): string {
  return value === "" ? "" : `&${name}=${encodeURIComponent(value.toWellFormed())}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function withMailBreaks(text: string): string {
  return text.replace(/\r\n?/gu, "\n").trim();
}

/** One address and nothing that could add another one or a header. */
const PERSON = /^[^\s@<>",;]+@[^\s@<>",;]+$/u;
/** Longer ones are cut or refused on the way. Characters of the address as it is written. */
const LONGEST_ADDRESS = 2_000;
