/**
 * E-mail addresses as names of mailboxes: one mailbox is written in several ways, and a CRM may hold
 * another one than a page of mail shows.
 */

const ADDRESS = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,189}$/;

/** An address as it is kept, lower case; null where the text is none. */
export function toAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  return ADDRESS.test(address) ? address : null;
}

/** What comes after the "@"; "" where there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** Whether anybody may have an address of this domain from Gmail itself. */
export function isGmail(domain: string): boolean {
  return domain === "gmail.com" || domain === "googlemail.com";
}

/**
 * The one form of all addresses of a mailbox: without "+tag"; for Gmail also without dots and under one
 * domain. Two addresses reach the same mailbox if their keys are equal.
 */
export function addressKey(address: string): string {
  const plain = withoutTag(address.trim().toLowerCase());
  if (!isGmail(domainOf(plain))) return plain;
  return `${localOf(plain).replaceAll(".", "")}@gmail.com`;
}

/**
 * The forms under which a CRM may hold this mailbox, for CRMs that find an address only as it is written:
 * as it is first, then without tag, then Gmail's own form. A tag that only the CRM knows cannot be guessed.
 */
export function addressForms(address: string): readonly string[] {
  const own = address.trim().toLowerCase();
  return [...new Set([own, withoutTag(own), addressKey(own)])];
}

function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf("@"));
}

/** A "+" that begins the address begins no tag: nothing would be left of it. */
function withoutTag(address: string): string {
  const local = localOf(address);
  const tag = local.indexOf("+");
  return tag <= 0 ? address : `${local.slice(0, tag)}@${domainOf(address)}`;
}
