import { countryToCode } from "../../qualification/compare-country.ts";
import { SAME_MEANING } from "../../qualification/same-meaning.ts";
import { foldText } from "../../text/fold-text.ts";
import { toWords } from "../../text/words.ts";

/** Where an angle is at home, apart by what of a lead it is compared with. */
export interface MarketTerms {
  readonly stances: ReadonlySet<string>;
  /** Two-letter codes of countries. */
  readonly countries: ReadonlySet<string>;
  /** Industries, cities and whatever else, as words. */
  readonly others: readonly IndustryTerm[];
}

export interface IndustryTerm {
  readonly words: readonly string[];
  /** Names of one industry share a number; null for a name that no list knows. */
  readonly group: number | null;
}

export function prepareMarkets(terms: readonly string[]): MarketTerms {
  const stances = new Set<string>();
  const countries = new Set<string>();
  const others: IndustryTerm[] = [];
  for (const term of terms) {
    const stance = toStance(term);
    const codes = REGIONS[foldText(term)] ?? [countryToCode(term)].filter((code) => code !== null);
    if (stance !== null) stances.add(stance);
    else if (codes.length > 0) for (const code of codes) countries.add(code);
    else others.push(toIndustry(term));
  }
  return { stances, countries, others };
}

/** What a person chose or wrote about the buyer's place in the market (R-CX-24). */
export function toStance(text: string): "local" | "entering-market" | null {
  const folded = foldText(text).trim();
  if (/^local(?: company| market)?$|^(?:شركه )?محلي/u.test(folded)) return "local";
  return /^(?:market[ -]entry|entering\b)|^دخول السوق/u.test(folded) ? "entering-market" : null;
}

export function toIndustry(text: string): IndustryTerm {
  const words = toWords(text);
  groups ??= SAME_MEANING.map((names) => names.map((name) => toWords(name)));
  const group = groups.findIndex((names) => names.some((name) => holds(words, name)));
  return { words, group: group < 0 ? null : group };
}

/** Whether all words of a term stand in a text. */
export function holds(text: readonly string[], term: readonly string[]): boolean {
  return term.length > 0 && term.every((word) => text.includes(word));
}

let groups: readonly (readonly (readonly string[])[])[] | null = null;

const GULF = ["SA", "AE", "QA", "KW", "BH", "OM"];
const MENA = [...GULF, "EG", "JO", "LB", "IQ", "MA", "TN", "DZ", "LY", "YE", "PS", "SY", "SD"];
/** Regions that people name in place of countries, folded. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  gulf: GULF,
  gcc: GULF,
  الخليج: GULF,
  mena: MENA,
  "middle east": MENA,
  "الشرق الاوسط": MENA,
};
