import type { HandoffNote, NoteField } from "../note.ts";
import { isEmptyWord } from "../words/empty-words.ts";
import { isTimeWord } from "../words/times.ts";
import { toWords } from "../words/tokens.ts";

/**
 * A note as hashes: enough to recognise its sentences in another note, too little to read them. One list
 * for each part that belongs to one buyer alone; the others may well be shared and are not kept.
 */
export type NotePrints = Readonly<Record<NoteField, readonly number[]>>;

/** The parts whose words can only be one buyer's. A campaign gives many leads one source, trigger and asset. */
export const OWN_FIELDS = ["problem", "nextStep"] as const satisfies readonly NoteField[];

/**
 * Makes the prints of a note.
 * @param names the buyer's and the company's names: a copy with other names in it is still a copy
 */
export function toPrints(note: HandoffNote, names: readonly string[]): NotePrints {
  const taken = new Set(names.flatMap((name) => toWords(name)));
  return {
    ...NO_PRINTS,
    problem: [...printsOf("problem", toWords(note.problem), taken)],
    nextStep: [...printsOf("nextStep", toWords(note.nextStep), taken)],
  };
}

const NO_PRINTS: NotePrints = {
  lead: [],
  source: [],
  trigger: [],
  problem: [],
  asset: [],
  fit: [],
  readiness: [],
  nextStep: [],
  owner: [],
  deadline: [],
};

/**
 * The prints of one text: each of its words that says something, and each two of them that follow each
 * other. Single words recognise a sentence in which some were exchanged, pairs tell it from another one
 * about the same matter, and what is left out anyway may be worded anew. When we call is no part of what
 * we call about.
 */
export function printsOf(
  field: (typeof OWN_FIELDS)[number],
  words: readonly string[],
  names: ReadonlySet<string>,
): ReadonlySet<number> {
  const prints = new Set<number>();
  let previous: number | null = null;
  for (const word of words) {
    if (prints.size >= MOST) break;
    if (isNamed(word, names) || isEmptyWord(word)) continue;
    if (field === "nextStep" && isTimeWord(word)) continue;
    const print = hash(toStem(word));
    prints.add(print);
    if (previous !== null) prints.add(pair(previous, print));
    previous = print;
  }
  return prints;
}

/** So much of a text tells it from any other; more would only fill the storage. */
const MOST = 400;

/** Arabic writes "to" and "and" together with a name: "لكريم" is "كريم". */
function isNamed(word: string, names: ReadonlySet<string>): boolean {
  if (names.has(word)) return true;
  return word.length > 3 && /^[وبلف]/u.test(word) && names.has(word.slice(1));
}

/** "loses" and "lost" stay two words, "invoice" and "invoices" become one. */
function toStem(word: string): string {
  return word.length > STEM ? word.slice(0, STEM) : word.replace(/s$/u, "");
}

const STEM = 6;

/** One print of two, in their order. */
function pair(first: number, second: number): number {
  return Math.imul(first ^ ((second << 13) | (second >>> 19)), 0x01000193) >>> 0;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
