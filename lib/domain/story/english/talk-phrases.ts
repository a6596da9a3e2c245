import type { Channel } from "../../handoff/channel.ts";
import type { TouchFact } from "../../touch-facts/touch-facts.ts";

/** What a talk outside the CRM told us (R-CX-24), inside a sentence. */
export const FACT_CLAUSES: Readonly<Record<TouchFact, string>> = {
  introducer: "introduced by {value}",
  problem: "the problem: {value}",
  market: "{value}",
  proof: "needs as proof: {value}",
  nextStep: "wants next: {value}",
  sector: "sector: {value}",
  origin: "it began at: {value}",
};

/** The same as an answer under its name. */
export const FACT_NAMES: Readonly<Record<TouchFact, string>> = {
  introducer: "Introduced by",
  problem: "Problem",
  market: "Market",
  proof: "Proof needed",
  nextStep: "Next step wanted",
  sector: "Sector",
  origin: "Began at",
};

export const MARKETS = {
  local: "a local company",
  "entering-market": "entering the market",
} as const;

interface TalkPhrases {
  readonly introduced: string;
  readonly wasIntroduced: string;
  readonly noted: string;
  readonly recorded: Readonly<Record<Exclude<Channel, "introduction">, string>>;
}

export const TALK: TalkPhrases = {
  introduced: "{name} introduced them",
  wasIntroduced: "was introduced to us",
  noted: "our note: ",
  recorded: {
    call: "recorded a call",
    chat: "recorded a chat",
    meeting: "recorded a meeting",
    email: "recorded an e-mail",
  },
};
