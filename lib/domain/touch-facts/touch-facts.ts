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

/** The longest fact that the log takes, in UTF-16 units. */
export const FACT_LIMIT = 500;

/** The two answers to `market`; anything else in it is the person's own words. */
export const MARKETS = ["local", "entering-market"] as const;

export type Market = (typeof MARKETS)[number];
