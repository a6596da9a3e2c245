/** Why an angle is suggested: a touch, a brief or a part of the note, in words. */
export interface Ground {
  readonly text: string;
  readonly source:
    | { readonly type: "touch"; readonly touchId: string }
    | { readonly type: "brief"; readonly briefId: string }
    | { readonly type: "note"; readonly field: string };
}

/** A suggested first-touch approach that continues what the buyer saw. */
export interface Angle {
  readonly id: string;
  readonly heading: string;
  readonly because: readonly Ground[];
  /** The one ask (R-FT-02). */
  readonly ask: string;
  readonly briefId: string | null;
}

/** Angles, or why there are none and the question that would help (never a guess). */
export type AngleSuggestion =
  | { readonly type: "angles"; readonly angles: readonly Angle[] }
  | {
      readonly type: "too-thin";
      readonly why: string;
      readonly question: string;
    };

export interface Draft {
  readonly subject: string;
  readonly body: string;
}
