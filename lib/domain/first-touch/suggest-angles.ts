import type { Angle, AngleSuggestion, Ground } from "./angle.ts";
import { touchKey } from "./evidence.ts";
import { explainThin } from "./explain-thin.ts";
import type { FirstTouchInput } from "./first-touch-context.ts";
import { readContext } from "./first-touch-context.ts";
import type { Candidate } from "./gather-candidates.ts";
import { gatherCandidates } from "./gather-candidates.ts";

/**
 * Up to three angles with distinct grounds, the strongest first (R-FT-01, R-FT-07). Where the record
 * holds nothing to stand on it says so and names the question that would help: never a guess. `now` is
 * ISO 8601; the same input always gives the same angles.
 */
export function suggestAngles(input: FirstTouchInput & { readonly now: string }): AngleSuggestion {
  const context = readContext(input);
  const ranked = gatherCandidates(context).toSorted(byStrength);
  const chosen = chooseDistinct(ranked);
  if (chosen.length === 0) return explainThin(context);
  return { type: "angles", angles: chosen.map((each, index) => toAngle(each, chosen[index + 1])) };
}

/** An angle must bring a ground that no stronger one stands on already. */
function chooseDistinct(ranked: readonly Candidate[]): readonly Candidate[] {
  const used = new Set<string>();
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.length === MOST_ANGLES) break;
    const carrying = candidate.evidence.filter((each) => each.carries);
    if (carrying.every((each) => used.has(each.key))) continue;
    chosen.push(candidate);
    for (const each of carrying) used.add(each.key).add(touchKey(each.key));
  }
  return chosen;
}

function toAngle(candidate: Candidate, next: Candidate | undefined): Angle {
  const because = candidate.evidence.slice(0, MOST_GROUNDS).map((each) => each.ground);
  const tie =
    next !== undefined && next.score === candidate.score ? [tieGround(candidate, next)] : [];
  return {
    id: candidate.id,
    heading: candidate.heading,
    because: [...because, ...tie],
    ask: candidate.ask,
    briefId: candidate.brief?.id ?? null,
    angleId: null,
  };
}

function byStrength(left: Candidate, right: Candidate): number {
  return (
    right.score - left.score ||
    newest(right) - newest(left) ||
    right.evidence.length - left.evidence.length ||
    left.order - right.order
  );
}

/** Two angles of the same weight: the reader is told why this one stands first. */
function tieGround(first: Candidate, second: Candidate): Ground {
  const [lead] = first.evidence;
  if (lead === undefined) throw new Error("an angle has at least one ground");
  const than = `“${second.heading}”`;
  if (newest(first) !== newest(second))
    return { text: `Put before ${than} because it is newer`, source: lead.ground.source };
  if (first.evidence.length !== second.evidence.length)
    return { text: `Put before ${than} because more speaks for it`, source: lead.ground.source };
  return first.brief === null
    ? { text: `As strong as ${than}; the buyer's own words come first`, source: lead.ground.source }
    : {
        text: `As strong as ${than}; this brief stands first in the playbook`,
        source: { type: "brief", briefId: first.brief.id },
      };
}

function newest(candidate: Candidate): number {
  return Math.max(0, ...candidate.evidence.map((each) => each.at ?? 0));
}

const MOST_ANGLES = 3;
const MOST_GROUNDS = 4;
