import type { TouchKind } from "../../touch.ts";
import { chooseWording, isSameThing } from "../act-wording.ts";
import type { Calendar } from "../calendar.ts";
import { namingOf } from "../naming.ts";
import { shownThings } from "../shown-things.ts";
import type { Act, Episode, Thing } from "../step.ts";
import type { ActPhrase } from "./act-phrases.ts";
import { ACTS } from "./act-phrases.ts";
import { assetName, quotedName } from "./asset-name.ts";
import { counted, countedOthers } from "./counted.ts";
import { NOUNS } from "./nouns.ts";
import { inArabic, joinArabic } from "./quote.ts";
import { timesInWords } from "./time-phrase.ts";

/** What was done, to what and how often, without when: "زيارة صفحة «Pricing» مرتين". */
export function actPhrase(
  act: Act,
  { voice, planned, before }: Pick<Episode, "voice" | "planned"> & { readonly before: Act | null },
  calendar: Calendar,
): string {
  const { phrase, sayAgain } = chooseWording(act, { voice, planned }, ACTS);
  const again = sayAgain ? " من جديد" : "";
  const { shown, hidden } = shownThings(act, phrase.noun !== undefined);
  if (shown.length > 0) {
    if (phrase.it !== undefined && isSameThing(act, before)) return phrase.it + again;
    const parts = shown.map((thing) => thingName(thing, act.kind, calendar));
    if (hidden > 0 && phrase.noun !== undefined)
      parts.push(countedOthers(hidden, NOUNS[phrase.noun], calendar.number));
    return (
      namedFor(shown.length + hidden, phrase).replace("{thing}", () => joinArabic(parts)) + again
    );
  }
  return (act.count === 1 ? phrase.bare : severalOf(phrase, act.count, calendar)) + again;
}

function namedFor(things: number, phrase: ActPhrase): string {
  if (things === 2) return phrase.namedTwo ?? phrase.named;
  return things > 2 ? (phrase.namedSeveral ?? phrase.named) : phrase.named;
}

function severalOf(phrase: ActPhrase, count: number, calendar: Calendar): string {
  const { bare, several = `${bare} {times}`, noun } = phrase;
  return several
    .replace("{count}", noun === undefined ? "" : counted(count, NOUNS[noun], calendar.number))
    .replace("{times}", timesInWords(count, calendar));
}

function thingName({ asset, count }: Thing, kind: TouchKind, calendar: Calendar): string {
  const times = count > 1 ? ` ${timesInWords(count, calendar)}` : "";
  return nameOf(asset ?? "", kind) + times;
}

function nameOf(asset: string, kind: TouchKind): string {
  switch (namingOf(kind, asset)) {
    case "form":
      return `نموذج ${quotedName(asset)}`;
    case "way":
      return assetName(asset).replace(/^«/u, "نموذج «");
    case "ad":
      return `الإعلان ${quotedName(asset)}`;
    case "messenger":
      return `عبر ${MESSENGERS[asset.toLowerCase()] ?? inArabic(asset)}`;
    case "topic":
      return `بشأن ${quotedName(asset)}`;
    case "title":
      return quotedName(asset);
    case "name":
      return assetName(asset);
  }
}

const MESSENGERS: Readonly<Record<string, string>> = {
  whatsapp: "واتساب",
  linkedin: "لينكدإن",
  sms: "الرسائل النصية",
  telegram: "تيليجرام",
  signal: "سيجنال",
  messenger: "ماسنجر",
  teams: "تيمز",
  slack: "سلاك",
};
