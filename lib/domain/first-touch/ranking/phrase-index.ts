import { toWords } from "../../text/words.ts";

/** Tells which of many lists of phrases have one that stands in a text; the text is given as its words. */
export type FindLists = (words: readonly string[]) => ReadonlySet<string>;

export interface PhraseList {
  readonly key: string;
  readonly phrases: readonly string[];
}

/** Prepares any number of lists for many texts: a text is read once, however many lists there are. */
export function createPhraseIndex(lists: readonly PhraseList[]): FindLists {
  const byFirstWord = new Map<string, Map<string, Entry>>();
  for (const { key, phrases } of lists)
    for (const phrase of phrases) {
      const [first, ...rest] = toWords(phrase);
      if (first === undefined) continue;
      const entries = byFirstWord.get(first) ?? new Map<string, Entry>();
      byFirstWord.set(first, entries);
      const entry = entries.get(rest.join(" ")) ?? { rest, keys: new Set() };
      entries.set(rest.join(" "), entry);
      entry.keys.add(key);
    }
  return (words) => {
    const found = new Set<string>();
    words.forEach((word, index) => {
      for (const { rest, keys } of byFirstWord.get(word)?.values() ?? [])
        if (rest.every((next, offset) => words[index + 1 + offset] === next))
          for (const key of keys) found.add(key);
    });
    return found;
  };
}

/** A phrase that several lists may hold. */
interface Entry {
  readonly rest: readonly string[];
  readonly keys: Set<string>;
}
