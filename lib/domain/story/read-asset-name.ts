import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";

/** What the name of a page, form or document is made of, before a language words it. */
export type AssetName =
  | { readonly form: "address"; readonly path: string }
  /** A title and what it is the title of: "Cutting downtime: Guide download". */
  | { readonly form: "titled"; readonly title: string; readonly noun: string }
  /** A name that ends in what it is: "Integrations page". Without an article. */
  | { readonly form: "described"; readonly name: string; readonly noun: string }
  | { readonly form: "other"; readonly name: string };

/** Reads a name as CRMs keep it, cut to what a sentence can carry. */
export function readAssetName(asset: string): AssetName {
  const name = shortenText(displayLine(asset), LONGEST_NAME);
  if (/^(?:https?:\/\/|www\.|\/)/iu.test(name)) return { form: "address", path: webPath(name) };
  const { title, noun } = (TITLE_AND_FORM.exec(name) ?? FORM_AND_TITLE.exec(name))?.groups ?? {};
  if (title !== undefined && noun !== undefined)
    return { form: "titled", title, noun: noun.toLowerCase() };
  if (/: .* page$/u.test(name))
    return { form: "titled", title: name.slice(0, -" page".length), noun: "page" };
  const last = lastNoun(name);
  return last === null
    ? { form: "other", name }
    : { form: "described", name: name.replace(/^the /iu, ""), noun: last };
}

/** A subject line or title as it is quoted: reply marks taken off. */
export function readTitle(text: string): string {
  const bare = displayLine(text).replace(/^(?:(?:re|fw|fwd|aw|sv|رد)\s*:\s*)+/iu, "");
  return shortenText(bare === "" ? displayLine(text) : bare, LONGEST_NAME);
}

function webPath(address: string): string {
  const path = address.replace(/^https?:\/\/(?:www\.)?/iu, "").replace(/[?#].*$/u, "");
  return path.length > 1 ? path.replace(/\/$/u, "") : path;
}

/** The common noun that a Latin name of a few words ends in. */
function lastNoun(name: string): string | null {
  const words = name.split(" ");
  const last = words.at(-1)?.toLowerCase() ?? "";
  const fits = words.length > 1 && words.length <= 6 && NOUNS.has(last);
  return fits && /^[\p{Script=Latin}\p{N}\p{P} &+]+$/u.test(name) ? last : null;
}

const LONGEST_NAME = 80;

/** CRMs name what was asked for by page and form: "Cutting downtime: Guide download". */
const TITLE_AND_FORM =
  /^(?<title>.{4,}): (?:\p{L}+ ){0,2}(?<noun>guide|e-?book|checklist|white ?paper|report|template|case study|webinar|event|workshop|conference|calculator|brochure)\b.{0,30}$/iu;

/** "Webinar “Shift planning”", "Guide: labels that pass an audit". */
const FORM_AND_TITLE =
  /^(?<noun>guide|e-?book|checklist|white ?paper|report|template|case study|webinar|event|workshop|conference|calculator|brochure)(?:: | ?[“"«])(?<title>[^“”"«»]{4,})[”"»]?$/iu;

const NOUNS: ReadonlySet<string> = new Set(
  "page form guide checklist webinar workshop report article post overview e-book ebook whitepaper paper calculator template brochure demo story stories case study studies event conference newsletter video tour comparison".split(
    " ",
  ),
);
