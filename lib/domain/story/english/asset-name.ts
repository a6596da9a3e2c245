import { quoteText } from "../../text/quote-text.ts";
import { readAssetName, readTitle } from "../read-asset-name.ts";

/** A page, form or document as it reads inside an English sentence: "the integrations page", "“Q4 pricing”". */
export function assetName(asset: string): string {
  const read = readAssetName(asset);
  switch (read.form) {
    case "address":
      return `the page ${read.path}`;
    case "titled":
      return `the ${read.noun} ${quoteText(read.title)}`;
    case "described":
      return `the ${lowerFirst(read.name)}`;
    case "other":
      return quoteText(read.name);
  }
}

/** A subject line or title, always quoted; reply marks taken off. */
export function quotedName(text: string): string {
  return quoteText(readTitle(text));
}

/** A proper name at the front keeps its capital; only words known to be common lose it. */
function lowerFirst(name: string): string {
  const [first = "", ...rest] = name.split(" ");
  const plain = rest.every((word) => !/^\p{Lu}/u.test(word));
  return plain && COMMON_FIRST_WORDS.has(first.toLowerCase()) && !/^\p{Lu}{2}/u.test(first)
    ? [first.toLowerCase(), ...rest].join(" ")
    : name;
}

const COMMON_FIRST_WORDS: ReadonlySet<string> = new Set(
  "pricing integrations integration contact home product products features feature about demo security customers customer careers blog implementation onboarding migration technical buying buyer's case support documentation comparison solutions solution industry resources partner partners landing request free trial consultation cost costs savings compliance data start getting market company planning reporting warehouse logistics sales marketing handoff webinar roi".split(
    " ",
  ),
);
