import { MAIL_THREADS } from "#tests/sandbox/gmail/mail-threads.ts";

/** Conversations in the inbox with one lead each, and what the lead is called. */
export const TALKS = [
  { ...MAIL_THREADS.lead, name: "Sara Lindqvist" },
  { ...MAIL_THREADS.plusAddress, name: "Élodie Thévenin" },
  { ...MAIL_THREADS.ccOnly, name: "Katharina Brüggemann" },
] as const;

/**
 * The page of mail, with this many more rows in its lists than it has conversations. It lets scripts make
 * Trusted Types policies: InboxSDK ends without them.
 */
export const mailPage = (rows: number, hash: string) =>
  `https://mail.google.com/mail/u/0/?policies=1&rows=${rows}${hash}`;
