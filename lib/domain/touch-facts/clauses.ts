import type { FoldedLine } from "./fold-line.ts";
import type { Said } from "./sentences-said.ts";

/** A fact as it was found: the value to confirm, and the sentence that it stands on. */
export interface FoundFact {
  readonly value: string;
  readonly sentence: string;
}

/** The part of a sentence around one place in it. */
export interface Clause extends FoldedLine {
  /** Where the place is in the clause. */
  readonly place: number;
}

/** The clause around `place`: from the last turn of the sentence before it to the next "but". */
export function clauseAt({ text, folded }: FoldedLine, place: number): Clause {
  const turns = [...folded.slice(0, place).matchAll(TURN)];
  const last = turns.at(-1);
  const start = last === undefined ? 0 : last.index + last[0].length;
  const rest = folded.slice(place);
  const end = place + (STOP.exec(rest)?.index ?? rest.length);
  return { text: text.slice(start, end), folded: folded.slice(start, end), place: place - start };
}

/** The first clause that holds one of the cues and is accepted, with its sentence. */
export function findClause(
  said: readonly Said[],
  cues: RegExp,
  accept: (clause: Clause, sentence: Said) => boolean = () => true,
): { readonly clause: Clause; readonly sentence: Said } | null {
  for (const sentence of said) {
    for (const match of sentence.folded.matchAll(new RegExp(cues, "gu"))) {
      const clause = clauseAt(sentence, match.index);
      if (accept(clause, sentence)) return { clause, sentence };
    }
  }
  return null;
}

/** Whether the clause says no to what stands at its place ("we don't need references", "ما نحتاج اجتماع"). */
export function isDenied({ folded, place }: Clause): boolean {
  return DENIAL.test(folded.slice(0, place));
}

/** What follows a label at the start of a line ("Sector: retail"); null where none of the labels stands. */
export function afterLabel(said: readonly Said[], labels: RegExp): FoundFact | null {
  for (const { text, folded } of said) {
    const end = labels.exec(folded)?.[0].length ?? 0;
    if (end > 0) return { value: tidy(text.slice(end)), sentence: text };
  }
  return null;
}

/** A value as it goes into a field: without the words that only join it to what stood before. */
export function tidy(text: string): string {
  return text
    .trim()
    .replace(JOINERS, "")
    .replace(/^[\s"“”«»'-]+|[\s"“”«».!,،;:-]+$/gu, "");
}

const TURN =
  /[,،;؛:–]\s|\s(?:and|but|so|because|where|who|which)\s(?!more)|\s(?:بس|لكن|ولكن)\s|\s(?=و(?:نحتاج|نرغب|يرغبون|يحتاجون|نواجه|يواجهون|نريد|يريدون|نبي|نبغي|اكبر|هم )\S*)/gu;
const STOP = /[;؛]|\s(?:but|بس|لكن|ولكن)\s/u;
const DENIAL =
  /(?<![\p{L}'])(?:no|not|don't|dont|doesn't|do not|without|before any|before an?|instead of|rather than|ما|لا|لم|لن|مو|مب|مش|بدون|ليس|قبل اي|بدل)(?![\p{L}'])/u;
const JOINERS =
  /^(?:(?:so|and|but|also|then|fyi|well|yes|ok|okay|just|please|that|is that|ان|انه|هو|هي|هل)\s+)+/iu;
