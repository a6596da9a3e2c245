import type { MailPerson } from "#lib/domain/mail/mail-page.ts";

/** Somebody who wrote a message that is shown. */
export function sender(address: string, name: string | null = null): MailPerson {
  return { address, name, part: "sender" };
}

/** Somebody who only got one. */
export function recipient(address: string, name: string | null = null): MailPerson {
  return { address, name, part: "recipient" };
}
