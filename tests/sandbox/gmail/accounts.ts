import { ownerEmail } from "../seed/owners.ts";
import { OWNERS } from "../seed/stories.ts";
import type { MailAccount, MailAddress } from "./mail-types.ts";

/** Dana's mailbox at work: the one that the sandbox's CRM knows her by. */
const AT_WORK: MailAccount = {
  index: 0,
  owner: { name: "Dana Whitlock", address: ownerEmail(OWNERS.sdr) },
  signature: ["Dana Whitlock", "Sales development, Brindlewick", "+44 20 5550 0142"],
};

/** Her other one, at a provider that gives addresses to everybody. */
const PRIVATE: MailAccount = {
  index: 1,
  owner: { name: "Dana W.", address: "dana.whitlock.sandbox@gmail.com" },
  signature: ["Dana"],
};

/** Signed in at once in one browser, in the order of their numbers. */
export const MAIL_ACCOUNTS = [AT_WORK, PRIVATE] as const;

/** A colleague as a mailbox shows them. */
export function colleague(name: string, job: keyof typeof OWNERS): MailAddress {
  return { name, address: ownerEmail(OWNERS[job]) };
}
