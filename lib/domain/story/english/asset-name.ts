import { displayLine } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";

/** A page, form or document as it reads inside an English sentence: "the integrations page", "“Q4 pricing”". */
export function assetName(asset: string): string {
  const name = shortenText(displayLine(asset), LONGEST_NAME);
  if (/^(?:https?:\/\/|www\.|\/)/iu.test(name)) return `the page ${webPath(name)}`;
  const titled = TITLE_AND_FORM.exec(name)?.groups;
  if (titled !== undefined)
    return `the ${titled["noun"]?.toLowerCase()} ${quoteText(titled["title"] ?? "")}`;
  if (/: .* page$/u.test(name)) return `the page ${quoteText(name.slice(0, -" page".length))}`;
  if (/^the /iu.test(name) && endsInNoun(name)) return `the${name.slice(3)}`;
  if (endsInNoun(name)) return `the ${lowerFirst(name)}`;
  return quoteText(name);
}

/** A subject line or title, always quoted; reply marks taken off. */
export function quotedName(text: string): string {
  const bare = displayLine(text).replace(/^(?:(?:re|fw|fwd|aw|sv|رد)\s*:\s*)+/iu, "");
  return quoteText(shortenText(bare === "" ? displayLine(text) : bare, LONGEST_NAME));
}

function webPath(address: string): string {
  const path = address.replace(/^https?:\/\/(?:www\.)?/iu, "").replace(/[?#].*$/u, "");
  return path.length > 1 ? path.replace(/\/$/u, "") : path;
}

/** Latin names that end in a common noun take an article; titles and everything else take quotes. */
function endsInNoun(name: string): boolean {
  const words = name.split(" ");
  const last = words.at(-1)?.toLowerCase() ?? "";
  return (
    words.length > 1 &&
    words.length <= 6 &&
    NOUNS.has(last) &&
    /^[\p{Script=Latin}\p{N}\p{P} &+]+$/u.test(name)
  );
}

/** A proper name at the front keeps its capital; only words known to be common lose it. */
function lowerFirst(name: string): string {
  const [first = "", ...rest] = name.split(" ");
  const plain = rest.every((word) => !/^\p{Lu}/u.test(word));
  return plain && COMMON_FIRST_WORDS.has(first.toLowerCase()) && !/^\p{Lu}{2}/u.test(first)
    ? [first.toLowerCase(), ...rest].join(" ")
    : name;
}

const LONGEST_NAME = 80;

/** CRMs name what was asked for by page and form: "Cutting downtime: Guide download". */
const TITLE_AND_FORM =
  /^(?<title>.{4,}): (?:\p{L}+ ){0,2}(?<noun>guide|e-?book|checklist|white ?paper|report|template|case study|webinar|event|workshop|conference|calculator|brochure)\b.{0,30}$/iu;

const NOUNS: ReadonlySet<string> = new Set(
  "page form guide checklist webinar workshop report article post overview e-book ebook whitepaper paper calculator template brochure demo story stories case study studies event conference newsletter video tour comparison".split(
    " ",
  ),
);

const COMMON_FIRST_WORDS: ReadonlySet<string> = new Set(
  "pricing integrations integration contact home product products features feature about demo security customers customer careers blog implementation onboarding migration technical buying buyer's case support documentation comparison solutions solution industry resources partner partners landing request free trial consultation cost costs savings compliance data start getting market company planning reporting warehouse logistics sales marketing handoff webinar roi".split(
    " ",
  ),
);
