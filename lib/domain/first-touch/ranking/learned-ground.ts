import { lowerFirst } from "../../text/upper-first.ts";
import type { Ground } from "../angle.ts";
import type { Candidate } from "../gather-candidates.ts";
import type { AngleCounts, AngleLearning, AngleRecord } from "../learning/angle-record.ts";

/**
 * What came of an angle so far, as counts: what decided between it and another that is about as strong.
 * `next` is the one that it was put before, null for the last of them.
 */
export function learnedGround(
  { id }: Candidate,
  next: Candidate | null,
  learning: AngleLearning,
): Ground {
  const { overall } = learning.recordOf(id);
  const counts = countsInWords(learning.recordOf(id));
  const isChance = next !== null && shareOf(id, learning) < shareOf(next.id, learning);
  const chance = isChance || overall.sent === 0 ? "; it gets its chance" : "";
  const beside = next === null ? "" : `. About as strong as “${next.heading}”, so outcomes decide`;
  return { text: `${counts}${chance}${beside}`, source: { type: "outcomes", angleId: id } };
}

function countsInWords({ segment, inSegment, overall }: AngleRecord): string {
  if (overall.sent === 0) return "Not tried yet with leads like this";
  const all = inWords(overall);
  if (inSegment.sent === 0) return `Not tried yet with leads like this; answered ${all} with all`;
  // Where nothing is known of other leads, one figure says it all.
  if (inSegment.sent === overall.sent) return `Answered ${all}`;
  return `Answered ${inWords(inSegment)} with leads like this (${lowerFirst(segment)}); ${all} with all`;
}

/** "4 of 9 times" */
function inWords({ answered, sent }: AngleCounts): string {
  return `${answered} of ${sent} ${sent === 1 ? "time" : "times"}`;
}

/** The share of answers with leads like this one, or with all where there are none yet. */
function shareOf(id: string, learning: AngleLearning): number {
  const { inSegment, overall } = learning.recordOf(id);
  const { answered, sent } = inSegment.sent > 0 ? inSegment : overall;
  return sent === 0 ? 0 : answered / sent;
}
