import { textToChannel } from "../../handoff/channel.ts";
import { displayLine, isolateText } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { lowerFirst } from "../../text/upper-first.ts";
import type { TouchFact } from "../../touch-facts/touch-facts.ts";
import type { Telling } from "../language.ts";
import { factsOf, type TalkFact } from "../read-talks.ts";
import type { Step } from "../step.ts";
import { CHANNELS, WORDS } from "./phrases.ts";
import { FACT_CLAUSES, FACT_NAMES, MARKETS, TALK } from "./talk-phrases.ts";

/**
 * A talk that somebody added with confirmed facts: "Khalid introduced them by chat on 12 Nov: entering the
 * market; wants next: a credentials pack; needs proof: a Saudi bank."
 */
export function talkSentence(step: Step, telling: Telling): string {
  const facts = factsOf(step);
  const date = step.at === null ? "" : WORDS.on.replace("{date}", telling.calendar.date(step.at));
  const clauses = TOLD_IN_ORDER.flatMap((name) =>
    facts.filter(({ fact }) => fact === name).map(factClause),
  );
  const quote =
    step.words === null
      ? []
      : [TALK.noted + quoteText(shortenText(displayLine(step.words), LONGEST_QUOTE))];
  const told = [...clauses, ...quote].join("; ");
  return opening(step, facts, telling) + date + (told === "" ? "" : `: ${told}`);
}

/** "Proof needed: a Saudi bank". */
export function tellFact(fact: TouchFact, value: string): string {
  return `${FACT_NAMES[fact]}: ${fact === "market" ? marketName(value) : displayLine(value)}`;
}

/** A chosen market in words; whatever else was written stays as it is. */
export function marketName(market: string): string {
  return (
    (market === "local" || market === "entering-market" ? MARKETS[market] : null) ??
    isolateText(displayLine(market))
  );
}

/** What somebody wants or does, when a text says so by itself ("Wants to replace …"); else null. */
export function asDeed(text: string): string | null {
  return DEED.test(text) ? isolateText(lowerFirst(text)) : null;
}

function opening(step: Step, facts: readonly TalkFact[], telling: Telling): string {
  const channel = textToChannel(step.event?.words);
  const through =
    channel === null || channel === "introduction" || channel === "meeting"
      ? ""
      : CHANNELS[channel];
  const introducer = facts.find(({ fact }) => fact === "introducer")?.value;
  if (introducer !== undefined)
    return TALK.introduced.replace("{name}", () => isolateText(introducer)) + through;
  if (channel === "introduction") return TALK.wasIntroduced;
  const name = telling.ownerName(step.event?.by ?? null);
  const by = name === null ? WORDS.we : isolateText(name);
  return `${by} ${TALK.recorded[channel ?? "meeting"]}`;
}

function factClause({ fact, value }: TalkFact): string {
  if (fact === "market") return marketName(value);
  return (
    asDeed(value) ?? FACT_CLAUSES[fact].replace("{value}", () => isolateText(lowerFirst(value)))
  );
}

const TOLD_IN_ORDER: readonly TouchFact[] = [
  "problem",
  "market",
  "sector",
  "nextStep",
  "proof",
  "origin",
];
const DEED =
  /^(?:wants?|needs?|looks?|looking|has|is|are|cannot|can't|plans?|would like|must|hopes|asks|struggles|loses|types|pays|uses|runs|decides)\b/iu;
const LONGEST_QUOTE = 160;
