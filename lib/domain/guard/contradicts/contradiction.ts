import type { DraftCheck } from "../rules/rule.ts";

/** A sentence that says something else than the record or the note. */
export interface Contradiction {
  readonly sentence: string;
  readonly message: string;
  /** The sentence as the record would have it; null where that is not known. */
  readonly better: string | null;
}

export type FindContradictions = (check: DraftCheck) => readonly Contradiction[];

/** Whether a folded sentence speaks of the reader's own side. "Teams like yours" are others. */
export function isOfReader(folded: string): boolean {
  return READER.test(folded.replaceAll(/\b(?:like|such as) (?:you|yours)\b/gu, ""));
}

const READER = /\b(?:you|your|yours|you're|you've)\b|[\u0621-\u064a]{2,}(?:كم|تم)(?![\p{L}])/u;
