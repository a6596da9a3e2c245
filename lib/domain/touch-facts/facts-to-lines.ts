import { MARKETS, TOUCH_FACTS, type TouchFact, type TouchFacts } from "./touch-facts.ts";

/**
 * Facts as lines that anybody can read, always in the same order and under the same names: the shape of
 * the timeline note, so that leadership can inspect it and another seller take over (R-CX-25).
 */
export function factsToLines(facts: TouchFacts): readonly string[] {
  return TOUCH_FACTS.flatMap((fact) => {
    const value = facts[fact]?.trim() ?? "";
    return value === "" ? [] : [LINES[fact] + (fact === "market" ? marketInWords(value) : value)];
  });
}

/** "local company", "entering the market", or what a person wrote instead. */
export function marketInWords(value: string): string {
  const market = MARKETS.find((each) => each === value);
  return market === undefined ? value : MARKET_WORDS[market];
}

const MARKET_WORDS = {
  local: "local company",
  "entering-market": "entering the market",
} as const satisfies Record<(typeof MARKETS)[number], string>;

const LINES = {
  introducer: "Introduced by ",
  problem: "Problem: ",
  market: "Market: ",
  proof: "Proof needed: ",
  nextStep: "Next step wanted: ",
  sector: "Sector: ",
  origin: "Where it began: ",
} as const satisfies Record<TouchFact, string>;
