/**
 * A web address as a person would name the page: "Integrations page", "Pricing guide page", "Home page".
 * Null when it is no web address. The words come from the last part of the path.
 */
export function pageName(address: string | null): string | null {
  if (address === null) return null;
  const text = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(text)) return null;
  const { pathname, hostname } = new URL(text);
  if (!hostname.includes(".")) return null;
  const last = pathname.split("/").findLast((part) => part !== "" && !/^index\./.test(part));
  if (last === undefined) return "Home page";
  const words = decode(last)
    .replace(/\.[a-z]{2,5}$/i, "")
    .replace(/[-_+\s]+/g, " ")
    .trim();
  if (words === "") return "Home page";
  const name = (words[0]?.toLocaleUpperCase() ?? "") + words.slice(1);
  return /\bpage$/i.test(name) ? name : `${name} page`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
