import type { RecordSnapshot } from "../snapshot.ts";
import { isQuestion } from "../text/questions.ts";
import type { CollectedSteps } from "./collect-steps.ts";
import type { StoryFacts } from "./read-facts.ts";
import { known } from "./read-facts.ts";
import type { Step, Thing } from "./step.ts";
import type { Told } from "./story.ts";

/** The four parts of the transferred story (R-CX-15) before they are words. */
export interface SummaryFacts {
  readonly who: {
    readonly name: string | null;
    readonly role: string | null;
    readonly company: string | null;
    /** Industry, size and country of the company, as far as known. */
    readonly industry: string | null;
    readonly employees: number | null;
    readonly country: string | null;
  };
  /** From the note, else in the buyer's own words. */
  readonly problem: { readonly text: string; readonly own: boolean } | null;
  /** What they came to most, most seen first. */
  readonly engaged: readonly Thing[];
  readonly trigger: Step | null;
  readonly triggerNote: string | null;
  readonly readiness: string | null;
}

export function readSummaryFacts(
  snapshot: RecordSnapshot,
  steps: CollectedSteps,
  facts: StoryFacts,
  told: readonly Told[],
): SummaryFacts {
  const asked = saysMost(told);
  return {
    who: {
      name: known(snapshot.name) ?? snapshot.emails[0] ?? null,
      role: facts.role,
      company: facts.company,
      industry: known(snapshot.company.industry),
      employees: snapshot.company.employees,
      country: known(snapshot.company.country) ?? known(snapshot.country),
    },
    problem:
      facts.problem !== null
        ? { text: facts.problem, own: false }
        : asked === undefined
          ? null
          : { text: asked.text, own: true },
    engaged: engagedWith(steps),
    trigger: facts.triggerStep,
    triggerNote: facts.triggerNote,
    readiness: known(facts.note.readiness),
  };
}

/** A sentence that speaks of a problem, else the newest question, else the longest thing they said. */
function saysMost(told: readonly Told[]): Told | undefined {
  const longest = told.toSorted((left, right) => right.text.length - left.text.length).at(0);
  return (
    told.findLast((each) => PROBLEM_WORDS.test(each.text)) ??
    told.findLast((each) => isQuestion(each.text)) ??
    longest
  );
}

function engagedWith(steps: CollectedSteps): readonly Thing[] {
  const countByAsset = new Map<string, number>();
  for (const { asset, touch, voice } of [...steps.undated, ...steps.dated])
    if (asset !== null && voice === "buyer" && SEEN_KINDS.has(touch.kind))
      countByAsset.set(asset, (countByAsset.get(asset) ?? 0) + Math.max(1, touch.count));
  return [...countByAsset]
    .map(([asset, count]) => ({ asset, count }))
    .toSorted((left, right) => right.count - left.count);
}

const SEEN_KINDS: ReadonlySet<string> = new Set([
  "page-view",
  "content-download",
  "event-attendance",
]);
const PROBLEM_WORDS =
  /\b(?:struggl\w*|problem|issue|challenge|lose|losing|lost|too (?:slow|long|many|much|expensive)|manual(?:ly)?|difficult|hard to|can't|cannot|need to|looking for|looking to|trying to|want to|replace|migrat\w*)\b|مشكلة|نعاني|نحتاج|نريد|نبحث|صعوبة/iu;
