import { toWords } from "../text/words.ts";

/** A phrase of a list that stands in a text and is meant. */
export interface FoundSign<Key> {
  readonly key: Key;
  readonly phrase: string;
  /** Of how many words it consists: the more, the more it says. */
  readonly words: number;
}

export type FindSigns<Key> = (sentence: string) => readonly FoundSign<Key>[];

/**
 * Prepares lists of phrases for many sentences. A phrase counts as a whole, in any case; not where the
 * words before it in the same clause deny it or make it a condition ("that is not too expensive", "if
 * there is no budget").
 */
export function createSignFinder<Key>(
  lists: readonly { readonly key: Key; readonly phrases: readonly string[] }[],
): FindSigns<Key> {
  const byFirstWord = new Map<string, Entry<Key>[]>();
  for (const { key, phrases } of lists)
    for (const phrase of phrases) {
      const words = toWords(phrase);
      const [first] = words;
      if (first === undefined) continue;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { key, phrase, words }]);
    }
  return (sentence) =>
    sentence.split(CLAUSE_ENDS).flatMap((clause) => findInClause(toWords(clause), byFirstWord));
}

interface Entry<Key> {
  readonly key: Key;
  readonly phrase: string;
  readonly words: readonly string[];
}

function findInClause<Key>(
  words: readonly string[],
  byFirstWord: ReadonlyMap<string, readonly Entry<Key>[]>,
): readonly FoundSign<Key>[] {
  return words.flatMap((word, index) =>
    (byFirstWord.get(word) ?? [])
      .filter((entry) => entry.words.every((next, offset) => words[index + offset] === next))
      .filter(() => !isTakenBack(words.slice(0, index)))
      .map(({ key, phrase, words: parts }) => ({ key, phrase, words: parts.length })),
  );
}

/** Whether the words before a phrase deny it or only suppose it. */
function isTakenBack(before: readonly string[]): boolean {
  return (
    before.slice(-NEAR).some((word) => DENIALS.has(word)) ||
    before.some((word) => CONDITIONS.has(word))
  );
}

/** In words. */
const NEAR = 5;
const CLAUSE_ENDS =
  /[,;:.!?،؛؟()\n]|\s[-–—]\s|\b(?:and|but|although|though|because|since)\b|\sلكن\s|\sلأن\s/iu;

const DENIALS = folded(
  "not never no hardly without isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't dont doesnt isnt nobody neither nor",
  "ليس ليست لسنا لست لا لم لن ما غير بدون مش مو",
);
const CONDITIONS = folded("if unless whether suppose supposing", "اذا لو");

function folded(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ").flatMap((word) => toWords(word))));
}
