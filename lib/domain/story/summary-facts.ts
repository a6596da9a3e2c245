import type { RecordSnapshot } from "../snapshot.ts";
import { countWords } from "../text/words.ts";
import type { CollectedSteps } from "./collect-steps.ts";
import { known } from "./known.ts";
import { isGeneralAsset, type StoryFacts } from "./read-facts.ts";
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
    /** "local", "entering-market", or the words of whoever confirmed it (R-CX-24). */
    readonly market: string | null;
  };
  /** From the note or a talk, else what the buyer said or asked in their own words. */
  readonly problem: {
    readonly text: string;
    readonly from: "us" | "their-answer" | "their-question";
  } | null;
  /** What they came to most, most seen first; pages that everybody comes through last. */
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
      industry: known(snapshot.company.industry) ?? facts.talks.sector?.value ?? null,
      employees: snapshot.company.employees,
      country: known(snapshot.company.country) ?? known(snapshot.country),
      market: facts.talks.market?.value ?? null,
    },
    problem: facts.problem !== null ? { text: facts.problem, from: "us" } : toProblem(asked),
    engaged: engagedWith(steps),
    trigger: facts.triggerStep,
    triggerNote: facts.triggerNote,
    readiness: known(facts.note.readiness),
  };
}

function toProblem(said: Told | undefined): SummaryFacts["problem"] {
  if (said === undefined) return null;
  return { text: said.text, from: said.kind === "question" ? "their-question" : "their-answer" };
}

/**
 * A sentence that speaks of a problem, else what they tell about themselves at some length, else the
 * newest question, else the longest thing they said.
 */
function saysMost(told: readonly Told[]): Told | undefined {
  const longest = told.toSorted((left, right) => right.text.length - left.text.length);
  return (
    told.findLast((each) => PROBLEM_WORDS.test(each.text)) ??
    longest.find(({ kind, text }) => kind === "answer" && isAboutThemselves(text)) ??
    told.findLast(({ kind }) => kind === "question") ??
    longest.at(0)
  );
}

function isAboutThemselves(text: string): boolean {
  return countWords(text) >= 7 && /\b(?:we|our|us|i|my)\b|نحن|لدينا/iu.test(text);
}

function engagedWith(steps: CollectedSteps): readonly Thing[] {
  const countByAsset = new Map<string, number>();
  for (const { asset, touch, voice } of [...steps.undated, ...steps.dated])
    if (asset !== null && voice === "buyer" && SEEN_KINDS.has(touch.kind))
      countByAsset.set(asset, (countByAsset.get(asset) ?? 0) + Math.max(1, touch.count));
  return [...countByAsset]
    .map(([asset, count]) => ({ asset, count }))
    .toSorted(
      (left, right) =>
        Number(isGeneralAsset(left.asset)) - Number(isGeneralAsset(right.asset)) ||
        right.count - left.count,
    );
}

const SEEN_KINDS: ReadonlySet<string> = new Set([
  "page-view",
  "content-download",
  "event-attendance",
]);
const PROBLEM_WORDS =
  /\b(?:struggl\w*|problem|issue|challenge|lose|losing|lost|too (?:slow|long|many|much|expensive)|manual(?:ly)?|difficult|hard to|can't|cannot|need to|looking for|looking to|trying to|want to|replace|migrat\w*)\b|مشكلة|نعاني|نحتاج|نريد|نبحث|صعوبة/iu;
