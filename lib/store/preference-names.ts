/** A preference: whether the sidebar stands in Gmail. On unless somebody switches it off. */
export const MAIL_SIDEBAR = "mail-sidebar";

/**
 * A preference: whether addresses of a conversation that are not known here are looked up in the CRM by
 * themselves. On unless somebody switches it off.
 */
export const MAIL_LOOKUP = "mail-lookup";
