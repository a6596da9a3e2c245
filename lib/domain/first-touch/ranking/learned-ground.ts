import { lowerFirst } from "../../text/upper-first.ts";
import type { Ground } from "../angle.ts";
import type { Candidate } from "../gather-candidates.ts";
import type { AngleCounts, AngleLearning } from "../learning/angle-record.ts";

/**
 * What came of an angle so far, as counts: what decided between it and another that is about as strong.
 * `next` is the one that it was put before, null for the last of them.
 */
export function learnedGround(
  { id }: Candidate,
  next: Candidate | null,
  learning: AngleLearning,
): Ground {
  const { segment, inSegment, overall } = learning.recordOf(id);
  const others = lowerFirst(segment);
  const counts =
    overall.sent === 0
      ? "Not tried yet with leads like this"
      : inSegment.sent === 0
        ? `Not tried yet with leads like this; answered ${inWords(overall)} with all`
        : `Answered ${inWords(inSegment)} with leads like this (${others})${everybody(inSegment, overall)}`;
  const isChance = next !== null && shareOf(id, learning) < shareOf(next.id, learning);
  const chance = isChance || overall.sent === 0 ? "; it gets its chance" : "";
  const beside = next === null ? "" : `. About as strong as “${next.heading}”, so outcomes decide`;
  return { text: `${counts}${chance}${beside}`, source: { type: "outcomes", angleId: id } };
}

function everybody(inSegment: AngleCounts, overall: AngleCounts): string {
  return overall.sent === inSegment.sent ? "" : `; ${inWords(overall)} with all`;
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
