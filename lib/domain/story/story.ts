import type { Receipt } from "../touch.ts";

/** One plain sentence about the buyer with the touches that it comes from. */
export interface StorySentence {
  readonly id: string;
  readonly text: string;
  /** ISO 8601 of its newest touch, null when the CRM does not say when. */
  readonly at: string | null;
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
  readonly text: string;
  readonly receipt: Receipt;
}

export interface Story {
  /** Who, what they try to solve, what they engaged with, why now (R-CX-15); only the parts we know. */
  readonly summary: readonly string[];
  /** Oldest first. */
  readonly sentences: readonly StorySentence[];
  readonly missing: readonly Gap[];
  readonly alreadyTold: readonly Told[];
  /** R-CX-21: without the minimum context this is a contact record, not an opportunity. */
  readonly standing: "opportunity" | "contact-record";
}
