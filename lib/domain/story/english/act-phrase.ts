import { toContentWords } from "../../text/words.ts";
import type { TouchKind } from "../../touch.ts";
import type { Act, Episode, Thing, Voice } from "../step.ts";
import { assetName, quotedName } from "./asset-name.ts";
import {
  BUYER_ACTS,
  BUYER_RETURNS,
  NUMBERS,
  OUR_ACTS,
  PLANNED_ACTS,
  RECORDED_ACTS,
  SIGNED_UP,
  SYSTEM_ACTS,
  WORDS,
} from "./phrases.ts";
import { numberInWords, timesInWords } from "./time-phrase.ts";

/** What was done, to what and how often, without when: "looked at the pricing page twice". */
export function actPhrase(
  act: Act,
  episode: Pick<Episode, "voice" | "planned">,
  before: Act | null = null,
): string {
  const byHand = act.steps[0]?.event != null ? RECORDED_ACTS[act.kind] : undefined;
  const returns = act.again ? BUYER_RETURNS[act.kind] : undefined;
  const phrase =
    (episode.planned ? PLANNED_ACTS[act.kind] : undefined) ??
    byHand ??
    (act.kind === "event-attendance" && act.things.every(isRegistration) ? SIGNED_UP : undefined) ??
    returns ??
    wordsOf(episode.voice)[act.kind] ??
    BUYER_ACTS[act.kind];
  const named = act.things.filter((thing) => isWorthNaming(thing, act.kind));
  const again = act.again && returns === undefined ? WORDS.again : "";
  if (named.length > 0) {
    const pronoun = phrase.it !== undefined && isSameThing(act, before);
    if (pronoun) return phrase.it + again;
    const list = listThings(act, named, phrase.others);
    return (
      (named.length > 1 ? (phrase.namedSeveral ?? phrase.named) : phrase.named).replace(
        "{thing}",
        () => list,
      ) + again
    );
  }
  if (act.count === 1) return phrase.bare + again;
  const several = phrase.several ?? `${phrase.bare} {times}`;
  return several
    .replace("{count}", numberInWords(act.count))
    .replace("{times}", timesInWords(act.count));
}

function wordsOf(voice: Voice): Readonly<Partial<Record<TouchKind, (typeof BUYER_ACTS)["call"]>>> {
  if (voice === "us") return OUR_ACTS;
  return voice === "system" ? SYSTEM_ACTS : BUYER_ACTS;
}

function listThings(act: Act, named: readonly Thing[], others: string | undefined): string {
  const shown = named.slice(0, others === undefined ? named.length : MOST_NAMED);
  const rest = act.count - shown.reduce((sum, thing) => sum + thing.count, 0);
  const hidden = act.things.length - shown.length;
  const parts = shown.map((thing) => {
    const times = thing.count > 1 ? ` ${timesInWords(thing.count)}` : "";
    return nameOf(thing, act.kind) + times;
  });
  if (rest > 0 && hidden > 0) parts.push(othersPhrase(hidden, others ?? "thing"));
  return joinList(parts);
}

function othersPhrase(count: number, noun: string): string {
  return count === 1 ? `one other ${noun}` : `${NUMBERS[count] ?? count} other ${noun}s`;
}

function nameOf(thing: Thing, kind: TouchKind): string {
  if (thing.asset === null) return "";
  if (kind === "form-submission" && !/form$/iu.test(thing.asset))
    return `the form ${quotedName(thing.asset)}`;
  if (kind === "demo-request" || kind === "pricing-request") return throughName(thing.asset);
  if (kind === "ad-click") return `the ad ${quotedName(thing.asset)}`;
  if (kind === "chat")
    return /^(?:whatsapp|linkedin|sms|telegram|signal|messenger|teams|slack)$/iu.test(thing.asset)
      ? `on ${thing.asset}`
      : `about ${quotedName(thing.asset)}`;
  return TITLED.has(kind) ? quotedName(thing.asset) : assetName(thing.asset);
}

function throughName(asset: string): string {
  const name = assetName(asset);
  return name.startsWith("“") ? `the form ${name}` : name;
}

function isSameThing(act: Act, before: Act | null): boolean {
  return (
    before?.things.length === 1 &&
    act.things.length === 1 &&
    act.count === 1 &&
    act.things[0]?.asset === before.things[0]?.asset
  );
}

function isRegistration(thing: Thing): boolean {
  return /regist(?:er|ration)|sign[- ]?up|anmeld|inscri|rsvp|تسجيل/iu.test(thing.asset ?? "");
}

/** "Asked for a demo through the form “Demo request”" says the same thing twice. */
function isWorthNaming(thing: Thing, kind: TouchKind): boolean {
  if (thing.asset === null) return false;
  if (kind !== "demo-request" && kind !== "pricing-request") return true;
  return toContentWords(thing.asset).some((word) => !EMPTY_WORDS.has(word));
}

export function joinList(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

const MOST_NAMED = 3;
const TITLED: ReadonlySet<TouchKind> = new Set([
  "email-received",
  "email-sent",
  "email-opened",
  "email-clicked",
  "call",
  "meeting",
  "chat",
  "introduction",
  "task",
  "note",
]);
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "demo request form book pricing price quote contact ask submitted submission schedule page".split(
    " ",
  ),
);
