import { toWords } from "../text/words.ts";
import { SAME_MEANING } from "./same-meaning.ts";

/**
 * Whether a text of the record is one of a list's terms. `unknown`: it is broader than a term ("Food" for
 * "Food manufacturing") or in another script, so that words alone cannot tell.
 */
export function compareTerms(
  text: string,
  terms: readonly string[],
): "met" | "not-met" | "unknown" {
  const said = toWords(text);
  const listed = terms.map((term) => toWords(term)).filter((words) => words.length > 0);
  if (said.length === 0 || listed.length === 0) return "unknown";
  if (listed.some((term) => holds(said, term) || meanTheSame(said, term) === "yes")) return "met";
  if (listed.some((term) => holds(term, said) || meanTheSame(said, term) === "near"))
    return "unknown";
  return listed.some((term) => isArabic(term) === isArabic(said)) ? "not-met" : "unknown";
}

/** Whether all words of a term stand in the text, whatever their order. */
function holds(text: readonly string[], term: readonly string[]): boolean {
  return term.every((word) => LITTLE.has(word) || text.includes(word));
}

/** Whether the text names the term in other words; "near" where the term says more than the names do. */
function meanTheSame(text: readonly string[], term: readonly string[]): "yes" | "near" | "no" {
  for (const group of SAME_MEANING) {
    const names = group.map((name) => toWords(name));
    if (!names.some((name) => holds(text, name)) || !names.some((name) => holds(term, name)))
      continue;
    return holds(names.flat(), term) ? "yes" : "near";
  }
  return "no";
}

function isArabic(words: readonly string[]): boolean {
  return /\p{Script=Arabic}/u.test(words.join(""));
}

const LITTLE: ReadonlySet<string> = new Set(["and", "of", "the", "or", "for", "in"]);
