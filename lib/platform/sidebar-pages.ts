/** Gmail, whoever's mailbox it is: one host, with nothing of anybody else's on it. */
export const MAIL_PAGE = "https://mail.google.com/*";

/**
 * The pages beside which the sidebar may stand as a frame: the CRMs' own hosts, Gmail, and no other. They
 * are the pages that may load the frame, so whoever is on this list could also find out that Handrail is
 * installed. A server of one's own can have any name: there Handrail opens in the browser's side panel,
 * and the page gets nothing to look at.
 */
export const SIDEBAR_PAGES: readonly string[] = [
  "https://*.hubspot.com/*",
  // Salesforce's pages in Lightning, the classic ones, and setup; the government's and China's hosts.
  // Not the whole of force.com, where customers publish sites of their own.
  "https://*.lightning.force.com/*",
  "https://*.my.salesforce.com/*",
  "https://*.my.salesforce-setup.com/*",
  "https://*.lightning.crmforce.mil/*",
  "https://*.lightning.force.mil/*",
  "https://*.my.salesforce.mil/*",
  "https://*.my.salesforce-setup.mil/*",
  "https://*.lightning.sfcrmapps.cn/*",
  "https://*.my.sfcrmproducts.cn/*",
  "https://*.pipedrive.com/*",
  "https://*.twenty.com/*",
  MAIL_PAGE,
];

/** The hosts of these pages as a policy names them: without their path. */
export const SIDEBAR_ORIGINS: readonly string[] = SIDEBAR_PAGES.map((page) =>
  page.replace(/\/\*$/, ""),
);

/** Whether the sidebar may stand beside this page. */
export function maySidebarStand(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin } = new URL(address);
  return SIDEBAR_ORIGINS.some((pattern) => isOf(pattern, origin));
}

/** A pattern with a star stands for every host under it; one without, for itself alone. */
function isOf(pattern: string, origin: string): boolean {
  const [scheme = "", under] = pattern.split("*");
  if (under === undefined) return origin === pattern;
  return origin.startsWith(scheme) && origin.endsWith(under);
}
