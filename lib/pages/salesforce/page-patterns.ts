import { FAMILIES, PROXY } from "./hosts.ts";

/** The browser's patterns of every page of Salesforce's, for places where no organisation is known yet. */
export const SALESFORCE_PAGE_PATTERNS: readonly string[] = FAMILIES.flatMap((family) => {
  const ends = [family.lightning, family.api, ...(family.setup === null ? [] : [family.setup])];
  // A browser's pattern has its one star at the front, which covers the regions as well.
  return ends.filter((end) => !end.startsWith("*"));
})
  .flatMap((end) => [`https://*.${end}/*`, `https://*.${end}${PROXY}/*`])
  .filter((pattern, at, all) => all.indexOf(pattern) === at);
