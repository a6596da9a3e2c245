/** How often something came of a message, as whole numbers: each one counts among those before it too. */
export interface AngleCounts {
  /** Messages whose outcome is known. One that is still open is not counted. */
  readonly sent: number;
  readonly answered: number;
  readonly conversations: number;
  readonly opportunities: number;
}

/** What came of one angle so far (R-FT-08): with leads like this one, and with all. */
export interface AngleRecord {
  /** What "like this one" means, in words: "Logistics, demo request". */
  readonly segment: string;
  readonly inSegment: AngleCounts;
  readonly overall: AngleCounts;
}

/** What the team's outcomes say about angles, for one lead. */
export interface AngleLearning {
  readonly recordOf: (angleId: string) => AngleRecord;
  /**
   * How promising an angle is, from 0 to 1: a draw from what its outcomes allow (Thompson sampling). The
   * same lead and the same outcomes give the same draw to everybody.
   */
  readonly drawOf: (angleId: string) => number;
}
