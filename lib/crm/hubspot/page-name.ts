/**
 * A web address as a person would name the page: "Pricing page", "Integrations: SAP page", "Blog: How to
 * plan spares for two plants", "Home page". The words come from the last two parts of the path, since
 * HubSpot keeps addresses and no titles. Null when it is no web address.
 */
export function pageName(address: string | null): string | null {
  if (address === null) return null;
  const text = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(text)) return null;
  const { pathname, hostname } = new URL(text);
  if (!hostname.includes(".")) return null;
  const parts = pathname.split("/").map(toWords).filter(isMeaningful);
  const last = parts.at(-1);
  if (last === undefined) return "Home page";
  const parent = parts.at(-2);
  const name =
    last.split(" ").length > TITLE_WORDS || /\bpage$/i.test(last) ? last : `${last} page`;
  return parent === undefined ? name : `${parent}: ${name}`;
}

/** From so many words on it reads as a title rather than as the name of a page. */
const TITLE_WORDS = 3;

const ACRONYMS = new Set("sap erp crm mes api sso roi faq iot gdpr hr it kpi oee b2b".split(" "));

/** "cutting-downtime.html" → "Cutting downtime". */
function toWords(part: string): string {
  const words = decode(part)
    .replace(/\.(html?|php|aspx?|pdf)$/i, "")
    .split(/[-_+\s]+/)
    .filter((word) => word !== "")
    .map((word) => (ACRONYMS.has(word.toLowerCase()) ? word.toUpperCase() : word))
    .join(" ")
    .slice(0, 120)
    .toWellFormed();
  return (words[0]?.toUpperCase() ?? "") + words.slice(1);
}

/** Languages ("en", "pt-br"), dates and index files say nothing about a page. */
function isMeaningful(words: string): boolean {
  return (
    !/^$|^[a-z]{2}( [a-z]{2})?$|^\d+$|^index$/i.test(words) || ACRONYMS.has(words.toLowerCase())
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
