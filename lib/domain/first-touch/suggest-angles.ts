import type { Angle, AngleSuggestion } from "./angle.ts";
import { touchKey } from "./evidence.ts";
import { explainThin } from "./explain-thin.ts";
import type { FirstTouchInput } from "./first-touch-context.ts";
import { readContext } from "./first-touch-context.ts";
import { gatherCandidates } from "./gather-candidates.ts";
import type { AngleLearning } from "./learning/angle-record.ts";
import { type Ranked, rank } from "./ranking/rank.ts";

interface SuggestionInput extends FirstTouchInput {
  /** ISO 8601. */
  readonly now: string;
  /** What came of angles so far; it decides between angles that are about as strong (R-FT-08). */
  readonly learning?: AngleLearning | null;
}

/**
 * Up to three angles with distinct grounds, the strongest first (R-FT-01, R-FT-07). Where the record
 * holds nothing to stand on it says so and names the question that would help: never a guess. The same
 * input always gives the same angles.
 */
export function suggestAngles(input: SuggestionInput): AngleSuggestion {
  const context = readContext(input);
  const chosen = chooseDistinct(rank(gatherCandidates(context), input.learning ?? null));
  if (chosen.length === 0) return explainThin(context);
  return { type: "angles", angles: chosen.map(toAngle) };
}

/**
 * An angle must bring a ground that no stronger one stands on already; a second angle of the same brief
 * one that is found by words of its own.
 */
function chooseDistinct(ranked: readonly Ranked[]): readonly Ranked[] {
  const used = new Set<string>();
  const usedByOwn = new Set<string>();
  const chosen: Ranked[] = [];
  for (const each of ranked) {
    if (chosen.length === MOST_ANGLES) break;
    const { briefId, evidence } = each.candidate;
    const carrying = evidence.filter(({ carries }) => carries);
    const own = carrying.filter(({ isOwn }) => isOwn);
    const isSecond =
      briefId !== null && chosen.some(({ candidate }) => candidate.briefId === briefId);
    const isRepeat = isSecond
      ? own.every(({ key }) => usedByOwn.has(key))
      : carrying.every(({ key }) => used.has(key));
    if (isRepeat) continue;
    chosen.push(each);
    for (const { key } of carrying) used.add(key).add(touchKey(key));
    for (const { key } of own) usedByOwn.add(key);
  }
  return chosen;
}

function toAngle({ candidate, reason }: Ranked): Angle {
  const { id, heading, ask, briefId, angleId, evidence } = candidate;
  const because = evidence.slice(0, MOST_GROUNDS).map(({ ground }) => ground);
  return {
    id,
    heading,
    because: reason === null ? because : [...because, reason],
    ask,
    briefId,
    angleId,
  };
}

const MOST_ANGLES = 3;
const MOST_GROUNDS = 4;
