import { textToChannel } from "../handoff/channel.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { TouchFact } from "../touch-facts/touch-facts.ts";
import type { Grammar } from "./grammar.ts";
import type { Telling } from "./language.ts";
import { factsOf, type TalkFact } from "./read-talks.ts";
import type { Step } from "./step.ts";

/**
 * A talk that somebody added with confirmed facts: "Khalid introduced them by chat on 12 Nov: entering the
 * market; wants a credentials pack next; needs proof from a Saudi bank."
 */
export function tellTalk(grammar: Grammar, step: Step, telling: Telling): string {
  const facts = factsOf(step);
  const date =
    step.at === null ? "" : grammar.when.on.replace("{date}", telling.calendar.date(step.at));
  const clauses = TOLD_IN_ORDER.flatMap((name) =>
    facts.filter(({ fact }) => fact === name).map((each) => factClause(grammar, each)),
  );
  const { words } = step;
  const quote =
    words === null
      ? []
      : [grammar.talk.noted + grammar.quote(shortenText(displayLine(words), LONGEST_QUOTE))];
  const told = [...clauses, ...quote].join(grammar.joints.semicolon);
  return opening(grammar, step, facts, telling) + date + (told === "" ? "" : `: ${told}`);
}

/** A confirmed fact as an answer under its name: "Proof needed: a Saudi bank". */
export function tellFact({ talk }: Grammar, fact: TouchFact, value: string): string {
  const chosen = fact === "market" ? chosenMarket(talk, value) : null;
  return `${talk.names[fact]}: ${chosen ?? displayLine(value)}`;
}

/** A chosen market in words; whatever else was written stays as it is. */
export function marketName({ talk, plain }: Grammar, market: string): string {
  return chosenMarket(talk, market) ?? plain(displayLine(market));
}

function chosenMarket(talk: Grammar["talk"], market: string): string | null {
  return market === "local" || market === "entering-market" ? talk.markets[market] : null;
}

function opening(
  { talk, plain, handoff, ourselves }: Grammar,
  step: Step,
  facts: readonly TalkFact[],
  telling: Telling,
): string {
  const channel = textToChannel(step.event?.words);
  const direct = channel === null || channel === "introduction" || channel === "meeting";
  const introducer = facts.find(({ fact }) => fact === "introducer")?.value;
  if (introducer !== undefined) {
    const through = direct ? "" : handoff.channels[channel];
    return talk.introduced.replace("{name}", () => plain(introducer)) + through;
  }
  if (channel === "introduction") return talk.wasIntroduced;
  const by = ourselves(telling.ownerName(step.event?.by ?? null));
  return by + talk.recorded[channel ?? "meeting"];
}

function factClause(grammar: Grammar, { fact, value }: TalkFact): string {
  if (fact === "market") return marketName(grammar, value);
  return grammar.deed(value) ?? grammar.talk.clause(fact, value);
}

const TOLD_IN_ORDER: readonly TouchFact[] = [
  "problem",
  "market",
  "sector",
  "nextStep",
  "proof",
  "origin",
];
const LONGEST_QUOTE = 160;
