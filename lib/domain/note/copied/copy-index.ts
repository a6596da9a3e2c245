import { toWords } from "../words/tokens.ts";
import type { NotePrints, OWN_FIELDS } from "./prints.ts";

/** A note that the same author wrote for another lead. */
export interface EarlierNote {
  /** The other record, as `recordKeyToString` writes it. */
  readonly recordKey: string;
  /** Who it was about, as people read it: "Name, Company". */
  readonly buyer: string;
  readonly prints: NotePrints;
}

type OwnField = (typeof OWN_FIELDS)[number];

/** The author's earlier notes, prepared so that each keystroke only looks up. */
export interface CopyIndex {
  /** The newest note about somebody with this first name, null for none. */
  named(firstName: string): EarlierNote | null;
  /** The earlier note that a text resembles most, of those that are about another lead; null for none. */
  closest(
    field: OwnField,
    prints: ReadonlySet<number>,
    isAboutAnother: (note: EarlierNote) => boolean,
  ): Resemblance | null;
}

export interface Resemblance {
  readonly note: EarlierNote;
  /** How much of the text is the other's, 0–1. */
  readonly share: number;
}

/** Prepares earlier notes, the newest first, for comparison. Once for an author, not for each check. */
export function createCopyIndex(notes: readonly EarlierNote[]): CopyIndex {
  const postings = {
    problem: postingsOf(notes, "problem"),
    nextStep: postingsOf(notes, "nextStep"),
  };
  const byFirstName = new Map<string, EarlierNote>();
  for (const note of notes) {
    const [firstName] = toWords(note.buyer);
    if (firstName !== undefined && !byFirstName.has(firstName)) byFirstName.set(firstName, note);
  }
  return {
    named: (firstName) => byFirstName.get(firstName) ?? null,
    closest(field, prints, isAboutAnother) {
      const common = new Uint16Array(notes.length);
      for (const print of prints)
        for (const place of postings[field].get(print) ?? [])
          common[place] = (common[place] ?? 0) + 1;
      let best: Resemblance | null = null;
      for (const [place, note] of notes.entries()) {
        const share = shareOf(common[place] ?? 0, prints.size, note.prints[field].length);
        if (share > (best?.share ?? 0) && isAboutAnother(note)) best = { note, share };
      }
      return best;
    },
  };
}

/** For each print the notes, by their place in the list, in which it occurs. */
function postingsOf(
  notes: readonly EarlierNote[],
  field: OwnField,
): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  for (const [place, note] of notes.entries())
    for (const print of new Set(note.prints[field])) {
      const places = postings.get(print);
      if (places === undefined) postings.set(print, [place]);
      else places.push(place);
    }
  return postings;
}

/** A part of a longer text is taken over as wholly as all of a short one; what was added counts against it. */
function shareOf(common: number, here: number, there: number): number {
  return common === 0 ? 0 : (2 * common) / (here + Math.min(here, there));
}
