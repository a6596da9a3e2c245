import type { Channel } from "../handoff/channel.ts";
import type { FoundFact } from "./clauses.ts";
import { findIntroducer } from "./find-introducer.ts";
import { findMarket } from "./find-market.ts";
import { findNextStep } from "./find-next-step.ts";
import { findOrigin } from "./find-origin.ts";
import { findProblem } from "./find-problem.ts";
import { findProof } from "./find-proof.ts";
import { findSector } from "./find-sector.ts";
import { guessChannel } from "./guess-channel.ts";
import { parseTalk } from "./parse-talk.ts";
import { readName } from "./read-name.ts";
import { isSameName, type Sides, sentencesSaid } from "./sentences-said.ts";
import type { TouchFact } from "./touch-facts.ts";

export type { FoundFact } from "./clauses.ts";

/** What a pasted text says, for a person to confirm. */
export interface TalkReading {
  /** Null where nothing shows how it was said. */
  readonly channel: Channel | null;
  /** `YYYY-MM-DDTHH:mm` as the wall clock of the text showed it; null where it names no day. */
  readonly at: string | null;
  readonly facts: Readonly<Partial<Record<TouchFact, FoundFact>>>;
}

export interface TalkInput extends Sides {
  readonly text: string;
  /** The time on the wall where the text is read, `YYYY-MM-DDTHH:mm`. */
  readonly now: string;
}

/**
 * Finds in a talk what the next person needs (R-CX-24, M9): only what somebody said who can know, each
 * fact with the sentence that it stands on. What our own people say of the buyer to the buyer is no
 * evidence. Nothing is guessed; what is not said stays away.
 */
export function extractTouchFacts(input: TalkInput): TalkReading {
  const names = [input.buyerName, ...input.ours];
  const talk = parseTalk(
    input.text,
    (name) => names.some((known) => isSameName(name, known)),
    input.now,
  );
  const all = sentencesSaid(talk, input);
  const told = all.filter(({ voice }) => voice !== "ours" && voice !== "other");
  const found: Readonly<Record<TouchFact, FoundFact | null>> = {
    introducer: findIntroducer(told, signatureOf(input.text), input.buyerName),
    problem: findProblem(told),
    market: findMarket(told),
    proof: findProof(told),
    nextStep: findNextStep(all),
    sector: findSector(told, input.companyName),
    origin: findOrigin(told),
  };
  return {
    channel: guessChannel(talk, all),
    at: talk.at,
    facts: Object.fromEntries(Object.entries(found).filter(([, fact]) => fact !== null)),
  };
}

/** The name under a message, where its last line is little more than one. */
function signatureOf(text: string): string | null {
  const last = text.trim().split("\n").at(-1)?.trim() ?? "";
  const end = last.replace(/^.*(?:best|regards|cheers|thanks|تحياتي)[,،.!]?\s+/iu, "");
  return end.length > 40 || /[.:?!]$/u.test(end) ? null : readName(end);
}
