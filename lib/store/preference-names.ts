import type { CrmId } from "../domain/record.ts";

/** A preference: whether the sidebar stands in Gmail. On unless somebody switches it off. */
export const MAIL_SIDEBAR = "mail-sidebar";

/**
 * A preference: whether addresses of a conversation that are not known here are looked up in the CRM by
 * themselves. On unless somebody switches it off.
 */
export const MAIL_LOOKUP = "mail-lookup";

/** A preference: whether the pages of a site give way to the sidebar ("push") or lie under it ("overlay"). */
export function placementName(site: CrmId | "mail"): string {
  return `placement@${site}`;
}

/** A preference: the address of the mailbox in which somebody wrote last; "" for none. */
export const LAST_MAILBOX = "last-mailbox";

/** A preference: how somebody left the queue, as `components/queue/kept-place.ts` writes it. */
export const QUEUE_PLACE = "queue-place";
