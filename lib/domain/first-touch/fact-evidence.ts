import { factsOf } from "../story/read-talks.ts";
import type { Step } from "../story/step.ts";
import { quoteText } from "../text/quote-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { TouchFact } from "../touch-facts/touch-facts.ts";
import { type Evidence, fade } from "./evidence.ts";

interface FactEvidence {
  readonly text: string;
  readonly evidence: Evidence;
}

/** What somebody confirmed of a talk outside the CRM (M9), fact by fact. `now` in epoch milliseconds. */
export function factEvidence(step: Step, now: number): readonly FactEvidence[] {
  return factsOf(step).flatMap(({ fact, value }) => {
    const telling = TELLING[fact];
    if (telling === undefined) return [];
    const { weight, lead, continues } = telling;
    const ground = {
      text: `${lead}: ${quoteText(shortenText(value, 120))}`,
      source: { type: "touch", touchId: step.touch.id },
    } as const;
    const key = `${step.touch.id}#${fact}`;
    const parts = { key, at: step.at, carries: true, continues };
    return [{ text: value, evidence: { ground, weight: weight * fade(step.at, now), ...parts } }];
  });
}

/** Facts that can carry an angle; the others say what kind of buyer it is. */
const TELLING: Readonly<
  Partial<
    Record<
      TouchFact,
      { readonly weight: number; readonly lead: string; readonly continues: string }
    >
  >
> = {
  problem: {
    weight: 5,
    lead: "They told us the problem",
    continues: "start from their problem",
  },
  proof: {
    weight: 4,
    lead: "They asked for proof",
    continues: "begin with the proof they need",
  },
  nextStep: {
    weight: 3,
    lead: "They want as the next step",
    continues: "go on to the step they want",
  },
  origin: { weight: 2, lead: "The talk began at", continues: "pick up where they began" },
};
