import type { RecordSnapshot } from "../snapshot.ts";
import { splitSentences } from "../text/sentences.ts";
import { countWords } from "../text/words.ts";
import { isRegistration } from "./act-wording.ts";
import type { CollectedSteps } from "./collect-steps.ts";
import { known } from "./known.ts";
import { isGeneralAsset, type StoryFacts } from "./read-facts.ts";
import type { Step, Thing } from "./step.ts";
import type { Told, ToldByBuyer } from "./story.ts";

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
  /** The newest event that they came to, unless it is the trigger. */
  readonly attended: string | null;
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
  told: readonly ToldByBuyer[],
): SummaryFacts {
  const { company, triggerStep: trigger } = facts;
  const email = snapshot.emails[0] ?? null;
  const name = known(snapshot.name);
  return {
    who: {
      name: name ?? email,
      role: facts.role,
      // An address already tells its domain.
      company: name === null && company !== null && email?.endsWith(`@${company}`) ? null : company,
      industry: known(snapshot.company.industry) ?? facts.talks.sector?.value ?? null,
      employees: snapshot.company.employees,
      country: known(snapshot.company.country) ?? known(snapshot.country),
      market: facts.talks.market?.value ?? null,
    },
    problem:
      facts.problem === null ? toProblem(saysMost(told)) : { text: facts.problem, from: "us" },
    engaged: engagedWith(steps, trigger),
    attended: cameTo(steps, trigger),
    trigger,
    triggerNote: facts.triggerNote,
    readiness: splitSentences(known(facts.readiness) ?? "").at(0) ?? null,
  };
}

function toProblem(said: Told | undefined): SummaryFacts["problem"] {
  if (said === undefined) return null;
  return { text: said.text, from: said.kind === "question" ? "their-question" : "their-answer" };
}

/**
 * Of their own words: a sentence that speaks of a problem, else what they tell about themselves at some length, else the
 * newest question, else the longest thing they said.
 */
function saysMost(all: readonly ToldByBuyer[]): Told | undefined {
  const told = all.filter(({ own }) => own);
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

/** A document is not told as looked at where its download is the reason why now. */
function engagedWith(steps: CollectedSteps, trigger: Step | null): readonly Thing[] {
  const countByAsset = new Map<string, number>();
  for (const { asset, touch, voice } of [...steps.undated, ...steps.dated])
    if (asset !== null && voice === "buyer" && SEEN_KINDS.has(touch.kind))
      countByAsset.set(asset, (countByAsset.get(asset) ?? 0) + Math.max(1, touch.count));
  return [...countByAsset]
    .map(([asset, count]) => ({ asset, count }))
    .filter(({ asset, count }) => count > 1 || asset !== trigger?.asset)
    .toSorted(
      (left, right) =>
        Number(isGeneralAsset(left.asset)) - Number(isGeneralAsset(right.asset)) ||
        right.count - left.count,
    );
}

function cameTo(steps: CollectedSteps, trigger: Step | null): string | null {
  const events = [...steps.undated, ...steps.dated].filter(
    (step) =>
      step.touch.kind === "event-attendance" &&
      step.voice === "buyer" &&
      !step.planned &&
      !isRegistration(step) &&
      step.asset !== trigger?.asset,
  );
  return events.at(-1)?.asset ?? null;
}

const SEEN_KINDS: ReadonlySet<string> = new Set(["page-view", "content-download"]);
const PROBLEM_WORDS =
  /\b(?:struggl\w*|problem|issue|challenge|lose|losing|lost|too (?:slow|long|many|much|expensive)|manual(?:ly)?|difficult|hard to|can't|cannot|need to|looking for|looking to|trying to|want to|replace|migrat\w*|wir (?:suchen|brauchen|benötigen)|nous (?:cherchons|avons besoin)|buscamos|necesitamos)\b|مشكلة|نعاني|نحتاج|نريد|نبحث|صعوبة/iu;
