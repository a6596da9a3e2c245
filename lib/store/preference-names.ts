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

/** Preferences: whether notifications are shown, before the time is over too, and with names in them. */
export const ALERTS_NOTIFY = "alerts-notify";
export const ALERTS_WARN = "alerts-warn";
export const ALERTS_NAMES = "alerts-names";

/** A preference: quiet hours of one's own, as `quietHoursToText` writes them. */
export const ALERTS_QUIET = "alerts-quiet";

/** What this browser has told of which lead, as JSON: survives the worker and the browser's restart. */
export const ALERTS_TOLD = "alerts-told";

/** The misses on which nothing could be done lately, as JSON. */
export const MISSES_TRIED = "misses-tried";
