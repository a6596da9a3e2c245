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
 * Prepares lists of phrases for many sentences. A phrase counts as a whole, in any case; "…" inside it
 * stands for up to four words. It does not count where the words before or within it, in the same clause,
 * deny it or make it a condition ("that is not too expensive", "if there is no budget").
 */
export function createSignFinder<Key>(
  lists: readonly { readonly key: Key; readonly phrases: readonly string[] }[],
): FindSigns<Key> {
  const byFirstWord = new Map<string, Entry<Key>[]>();
  for (const { key, phrases } of lists)
    for (const phrase of phrases) {
      const parts = phrase.split("…").map((part) => toWords(part));
      const first = parts[0]?.[0];
      if (first === undefined) continue;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { key, phrase, parts }]);
    }
  return (sentence) =>
    sentence.split(CLAUSE_ENDS).flatMap((clause) => findInClause(toWords(clause), byFirstWord));
}

interface Entry<Key> {
  readonly key: Key;
  readonly phrase: string;
  /** Its words, apart where others may stand between. */
  readonly parts: readonly (readonly string[])[];
}

function findInClause<Key>(
  words: readonly string[],
  byFirstWord: ReadonlyMap<string, readonly Entry<Key>[]>,
): readonly FoundSign<Key>[] {
  return words.flatMap((word, index) =>
    (byFirstWord.get(word) ?? [])
      .filter(({ parts }) => standsAt(words, index, parts))
      .filter(() => !isTakenBack(words.slice(0, index)))
      .map(({ key, phrase, parts }) => ({ key, phrase, words: parts.flat().length })),
  );
}

/** Whether the parts of a phrase stand one after the other, the first of them at `index`. */
function standsAt(
  words: readonly string[],
  index: number,
  [part = [], ...rest]: readonly (readonly string[])[],
): boolean {
  if (!part.every((word, offset) => words[index + offset] === word)) return false;
  const end = index + part.length;
  if (rest.length === 0) return true;
  for (let gap = 0; gap <= LONGEST_GAP; gap += 1) {
    if (standsAt(words, end + gap, rest)) return true;
    if (DENIALS.has(words[end + gap] ?? "")) return false;
  }
  return false;
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
const LONGEST_GAP = 4;
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
