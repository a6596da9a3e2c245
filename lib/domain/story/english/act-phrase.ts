import type { TouchKind } from "../../touch.ts";
import { chooseWording, isSameThing } from "../act-wording.ts";
import type { ActPlace } from "../grammar.ts";
import { namingOf } from "../naming.ts";
import { shownThings } from "../shown-things.ts";
import type { Act, Thing } from "../step.ts";
import { assetName, quotedName } from "./asset-name.ts";
import { ACTS, NUMBERS, WORDS } from "./phrases.ts";
import { numberInWords, timesInWords } from "./time-phrase.ts";

/** What was done, to what and how often, without when: "looked at the pricing page twice". */
export function actPhrase(act: Act, place: ActPlace): string {
  const { phrase, sayAgain } = chooseWording(act, place, ACTS);
  const again = sayAgain ? WORDS.again : "";
  const { shown, hidden } = shownThings(act, phrase.others !== undefined);
  if (shown.length > 0) {
    if (phrase.it !== undefined && isSameThing(act, place.before ?? null)) return phrase.it + again;
    const parts = shown.map((thing) => thingName(thing, act.kind));
    if (hidden > 0) parts.push(othersPhrase(hidden, phrase.others ?? "thing"));
    const named = shown.length > 1 ? (phrase.namedSeveral ?? phrase.named) : phrase.named;
    return named.replace("{thing}", () => joinList(parts)) + again;
  }
  if (act.count === 1) return phrase.bare + again;
  const several = phrase.several ?? `${phrase.bare} {times}`;
  return several
    .replace("{count}", numberInWords(act.count))
    .replace("{times}", timesInWords(act.count));
}

function othersPhrase(count: number, noun: string): string {
  return count === 1 ? `one other ${noun}` : `${NUMBERS[count] ?? count} other ${noun}s`;
}

function thingName(thing: Thing, kind: TouchKind): string {
  const times = thing.count > 1 ? ` ${timesInWords(thing.count)}` : "";
  return nameOf(thing.asset ?? "", kind) + times;
}

function nameOf(asset: string, kind: TouchKind): string {
  switch (namingOf(kind, asset)) {
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

export function joinList(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
