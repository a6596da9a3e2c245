/** What a talk outside the CRM can tell (R-CX-24, M9); the log keeps them under these names. */
export const TOUCH_FACTS = [
  "introducer",
  "problem",
  "market",
  "proof",
  "nextStep",
  "sector",
  "origin",
] as const;

export type TouchFact = (typeof TOUCH_FACTS)[number];

/**
 * Facts that a person confirmed, in their words. `market` says whether the buyer is a local company or
 * is entering the market; `origin` is the page or place where the talk began.
 */
export type TouchFacts = Readonly<Partial<Record<TouchFact, string>>>;
