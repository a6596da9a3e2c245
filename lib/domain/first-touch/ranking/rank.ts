import type { Ground } from "../angle.ts";
import type { Candidate } from "../gather-candidates.ts";
import type { AngleLearning } from "../learning/angle-record.ts";
import { learnedGround } from "./learned-ground.ts";

/** A candidate at its place, with the reason for it where it stands near another. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly reason: Ground | null;
}

/**
 * Strongest first. Among angles that are about as strong the team's outcomes decide where there are any;
 * angles of the same weight otherwise go by what is newest, by how much speaks for them, and at last by
 * their place in the playbook. Whatever decided between two is said.
 */
export function rank(
  candidates: readonly Candidate[],
  learning: AngleLearning | null,
): readonly Ranked[] {
  const sorted = candidates.toSorted(byStrength);
  if (learning === null) return byPlace(sorted);
  return aboutAsStrong(sorted).flatMap((group): readonly Ranked[] => {
    const isKnown = group.some(({ id }) => learning.recordOf(id).overall.sent > 0);
    return isKnown && group.length > 1 ? byOutcomes(group, learning) : byPlace(group);
  });
}

/** As they stand, each told apart from the next where that weighs the same. */
function byPlace(sorted: readonly Candidate[]): readonly Ranked[] {
  return sorted.map((candidate, place) => {
    const next = sorted[place + 1];
    const isTie = next !== undefined && next.score === candidate.score;
    return { candidate, reason: isTie ? tieGround(candidate, next) : null };
  });
}

function byOutcomes(group: readonly Candidate[], learning: AngleLearning): readonly Ranked[] {
  const drawn = group
    .map((candidate) => ({ candidate, draw: learning.drawOf(candidate.id) }))
    .toSorted((left, right) => right.draw - left.draw)
    .map(({ candidate }) => candidate);
  return drawn.map((candidate, place) => ({
    candidate,
    reason: learnedGround(candidate, drawn[place + 1] ?? null, learning),
  }));
}

/** Neighbours whose score is within a tenth of the first one's. */
function aboutAsStrong(sorted: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups: Candidate[][] = [];
  for (const candidate of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group === undefined || first === undefined || candidate.score < first.score * NEAR)
      groups.push([candidate]);
    else group.push(candidate);
  }
  return groups;
}

function byStrength(left: Candidate, right: Candidate): number {
  return (
    right.score - left.score ||
    right.newest - left.newest ||
    right.evidence.length - left.evidence.length ||
    left.order - right.order
  );
}

/** Two angles of the same weight: the reader is told why this one stands first. */
function tieGround(first: Candidate, second: Candidate): Ground {
  const [lead] = first.evidence;
  if (lead === undefined) throw new Error("an angle has at least one ground");
  const { source } = lead.ground;
  const than = `“${second.heading}”`;
  if (first.newest !== second.newest)
    return { text: `Put before ${than} because it is newer`, source };
  if (first.evidence.length !== second.evidence.length)
    return { text: `Put before ${than} because more speaks for it`, source };
  if (first.briefId === null)
    return { text: `As strong as ${than}; the buyer's own words come first`, source };
  const what = first.briefId === second.briefId ? "this angle stands first in its brief" : FIRST;
  return {
    text: `As strong as ${than}; ${what}`,
    source: { type: "brief", briefId: first.briefId },
  };
}

const FIRST = "this brief stands first in the playbook";

const NEAR = 0.9;
