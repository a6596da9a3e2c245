import { toWords } from "./words.ts";

/** Finds given phrases in a text, each once, in the order of the list; whole words, any case. */
export type FindPhrases = (text: string) => readonly string[];

/** Prepares a list of phrases for many texts; a text is then read once, whatever the list's length. */
export function createPhraseFinder(phrases: readonly string[]): FindPhrases {
  const byFirstWord = new Map<string, Entry[]>();
  for (const phrase of phrases) {
    const [first, ...rest] = toWords(phrase);
    if (first === undefined) continue;
    const entries = byFirstWord.get(first) ?? [];
    entries.push({ phrase, rest });
    byFirstWord.set(first, entries);
  }
  return (text) => {
    const found = new Set<string>();
    const words = toWords(text);
    words.forEach((word, index) => {
      for (const entry of byFirstWord.get(word) ?? [])
        if (entry.rest.every((next, offset) => words[index + 1 + offset] === next))
          found.add(entry.phrase);
    });
    return phrases.filter((phrase) => found.has(phrase));
  };
}

interface Entry {
  readonly phrase: string;
  readonly rest: readonly string[];
}
