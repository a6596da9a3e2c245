import { isolateText } from "../../text/display-text.ts";
import { lowerFirst } from "../../text/upper-first.ts";
import type { TouchFact } from "../../touch-facts/touch-facts.ts";

/** A fact of a talk inside a sentence: "wants a credentials pack next", "needs proof from a Saudi bank". */
export function factClause(fact: TouchFact, value: string): string {
  const text = isolateText(lowerFirst(value));
  switch (fact) {
    case "proof":
      return proofClause(text);
    case "nextStep":
      return nextStepClause(text);
    case "sector":
      return `works in ${text}`;
    case "origin":
      return `it began with ${text}`;
    case "introducer":
      return `introduced by ${isolateText(value)}`;
    case "problem":
    case "market":
      return text;
  }
}

function proofClause(proof: string): string {
  if (/^(?:from|of|by|in|that|with)\b/iu.test(proof)) return `needs proof ${proof}`;
  return NOUN_PHRASE.test(proof) ? `needs as proof ${proof}` : `needs proof: ${proof}`;
}

/** The steps that the form offers come without an article. */
function nextStepClause(step: string): string {
  if (/^to /iu.test(step)) return `wants ${step}`;
  if (NOUN_PHRASE.test(step)) return `wants ${step} next`;
  return /^[a-z][a-z-]*(?: [a-z-]+){0,2} (?:call|pack|proposal|demo|meeting|visit|workshop|quote)$/u.test(
    step,
  )
    ? `wants ${/^[aeiou]/u.test(step) ? "an" : "a"} ${step} next`
    : `wants next: ${step}`;
}

const NOUN_PHRASE = /^(?:an?|the|our|two|three|four|some|\d+)\b|\b(?:references|case studies)$/iu;
