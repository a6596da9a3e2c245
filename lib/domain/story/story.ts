import type { Receipt } from "../touch.ts";

/** A part of a sentence and the touches that it stands on. */
export interface StoryClause {
  /** With the space or comma before it: the clauses of a sentence, joined, are its text. */
  readonly text: string;
  readonly touchIds: readonly string[];
  readonly receipts: readonly Receipt[];
}

/** One plain sentence about the buyer with the touches that it comes from. */
export interface StorySentence {
  readonly id: string;
  readonly text: string;
  /** ISO 8601 of its newest touch, null when the CRM does not say when. */
  readonly at: string | null;
  readonly clauses: readonly StoryClause[];
  readonly touchIds: readonly string[];
  readonly receipts: readonly Receipt[];
}

/** Something that the context lacks (R-CX-04..10), and what would fill it. */
export interface Gap {
  readonly id: string;
  readonly text: string;
}

/** What the buyer has already asked or answered (R-CX-22). */
export interface Told {
  readonly id: string;
  /** A question is something that they want to know from us; an answer is what nobody needs to ask again. */
  readonly kind: "question" | "answer";
  readonly text: string;
  readonly receipt: Receipt;
}

export interface ToldByBuyer extends Told {
  /** In the buyer's own words, so that it can be quoted; else it stands under a name of ours. */
  readonly own: boolean;
}

export interface Story {
  readonly language: "en" | "ar";
  /** At most two lines: who and their problem; what they engaged with and why now (R-CX-15). */
  readonly summary: readonly string[];
  /** Oldest first. */
  readonly sentences: readonly StorySentence[];
  readonly missing: readonly Gap[];
  readonly alreadyTold: readonly Told[];
  /** R-CX-21: without the minimum context this is a contact record, not an opportunity. */
  readonly standing: "opportunity" | "contact-record";
}
