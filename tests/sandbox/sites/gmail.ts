import { createMailPages, type MailClient } from "../gmail/mail-pages.ts";
import { createMailboxes, type Mailboxes } from "../gmail/mailboxes.ts";
import { MAIL_HOST } from "../hosts.ts";
import type { Site } from "./site.ts";

/** The page of mail and the mailboxes behind it. Nothing of it is an API that Handrail calls. */
export function gmailSite(
  client: MailClient,
  now: () => number,
): { readonly mailboxes: Mailboxes; readonly site: Site } {
  const mailboxes = createMailboxes(now);
  const pages = createMailPages(mailboxes, client);
  const serve = (request: Request) => pages.fetch(request);
  return {
    mailboxes,
    site: {
      serves: (host) => host === MAIL_HOST,
      isApi: () => false,
      api: serve,
      pages: serve,
    },
  };
}
