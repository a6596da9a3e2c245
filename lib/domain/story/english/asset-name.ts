import { quoteText } from "../../text/quote-text.ts";
import type { Naming } from "../naming.ts";
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

/** What an act was done to: "the form “Start”", "on WhatsApp", "the pricing page". */
export function thingName(asset: string, naming: Naming): string {
  switch (naming) {
    case "form":
      return `the form ${quotedName(asset)}`;
    case "way":
      return assetName(asset).replace(/^“/u, "the form “");
    case "ad":
      return `the ad ${quotedName(asset)}`;
    case "messenger":
      return `on ${asset}`;
    case "topic":
      return `about ${quotedName(asset)}`;
    case "title":
      return quotedName(asset);
    case "name":
      return assetName(asset);
  }
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
  "pricing integrations integration contact home product products features feature about demo security customers customer careers blog implementation onboarding migration technical buying buyer's case support documentation comparison solutions solution industry resources partner partners landing request free trial consultation cost costs savings compliance data start getting market company planning reporting warehouse logistics sales marketing handoff webinar roi newsletter procurement shift downtime maintenance safety quality audit price label training call rollout budget tender vendor supplier inventory shipping returns orders order recruiting hiring finance legal privacy energy production quick video research annual monthly weekly internal checklist".split(
    " ",
  ),
);
