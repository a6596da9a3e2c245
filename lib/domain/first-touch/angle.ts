/** Why an angle is suggested, in words: a touch, a brief, a part of the note or record, or the team's outcomes. */
export interface Ground {
  readonly text: string;
  readonly source:
    | { readonly type: "touch"; readonly touchId: string }
    | { readonly type: "brief"; readonly briefId: string }
    | { readonly type: "note"; readonly field: string }
    | { readonly type: "record"; readonly part: string }
    | { readonly type: "outcomes"; readonly angleId: string };
}

/** A suggested first-touch approach that continues what the buyer saw. */
export interface Angle {
  /** "pricing", "pricing/range-in-writing", "question" or "trigger": what the log and the counts name it by. */
  readonly id: string;
  readonly heading: string;
  readonly because: readonly Ground[];
  /** The one ask (R-FT-02). */
  readonly ask: string;
  readonly briefId: string | null;
  /** The angle within the brief; null for the brief itself and for what no brief covers. */
  readonly angleId: string | null;
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
