import type { UnreadablePart } from "../snapshot.ts";
import type { CollectedSteps } from "./collect-steps.ts";
import type { StoryFacts } from "./read-facts.ts";
import { factsOf } from "./read-talks.ts";
import type { Step } from "./step.ts";

/** Answers of the minimum context (R-CX-04..10). */
export type ContextGap =
  | "source"
  | "trigger"
  | "topic"
  | "role"
  | "company"
  | "role-and-company"
  | "readiness"
  | "next-step"
  | "asset";

/** What the context lacks: first the seven answers of R-CX-04..10, then holes in the story itself. */
export type Missing =
  | { readonly id: ContextGap }
  | { readonly id: "form-promise"; readonly step: Step }
  | { readonly id: "silent-talk"; readonly steps: readonly Step[] }
  | { readonly id: "undated"; readonly count: number }
  | { readonly id: "counted-pages"; readonly count: number }
  | { readonly id: "log-lines"; readonly count: number }
  | { readonly id: `unreadable-${UnreadablePart["what"]}`; readonly part: UnreadablePart };

export function findMissing(
  facts: StoryFacts,
  steps: CollectedSteps,
  unreadable: readonly UnreadablePart[],
): readonly Missing[] {
  const closed = unreadable.map((part) => ({ id: `unreadable-${part.what}` as const, part }));
  return [...closed, ...missingContext(facts), ...holes(facts, steps)];
}

function missingContext(facts: StoryFacts): readonly Missing[] {
  const missing: Missing[] = [];
  if (facts.source === null) missing.push({ id: "source" });
  if (facts.triggerStep === null && facts.triggerNote === null) missing.push({ id: "trigger" });
  if (facts.topic === null) missing.push({ id: "topic" });
  if (facts.role === null && facts.company === null) missing.push({ id: "role-and-company" });
  else if (facts.role === null) missing.push({ id: "role" });
  else if (facts.company === null) missing.push({ id: "company" });
  if (facts.readiness === null) missing.push({ id: "readiness" });
  if (facts.nextStep === null) missing.push({ id: "next-step" });
  if (facts.asset === null) missing.push({ id: "asset" });
  return missing;
}

function holes(facts: StoryFacts, steps: CollectedSteps): readonly Missing[] {
  const missing: Missing[] = [];
  const { triggerStep } = facts;
  if (triggerStep !== null && isFormWithoutPromise(triggerStep))
    missing.push({ id: "form-promise", step: triggerStep });
  const noteDays = new Set(
    steps.dated.filter(({ touch }) => touch.kind === "note").map(({ day }) => day),
  );
  const silent = steps.dated.filter(
    (step) =>
      isTalk(step) && step.words === null && factsOf(step).length === 0 && !noteDays.has(step.day),
  );
  if (silent.length > 0) missing.push({ id: "silent-talk", steps: silent });
  const pages = steps.undated
    .filter(isCountedPage)
    .reduce((sum, step) => sum + step.touch.count, 0);
  if (pages > 0) missing.push({ id: "counted-pages", count: pages });
  const undated = steps.undated.filter((step) => !isCountedPage(step)).length;
  if (undated > 0) missing.push({ id: "undated", count: undated });
  if (steps.unreadLogLines > 0) missing.push({ id: "log-lines", count: steps.unreadLogLines });
  return missing;
}

/** A form is filled in for something; without the page or campaign around it nobody knows what. */
function isFormWithoutPromise(step: Step): boolean {
  const isForm = ["form-submission", "demo-request", "pricing-request"].includes(step.touch.kind);
  return isForm && step.campaign === null && step.asset === null;
}

/** Many CRMs count page views without saying of what. */
function isCountedPage({ touch, asset }: Step): boolean {
  return touch.kind === "page-view" && asset === null && touch.count > 0;
}

/** A note of the same day is taken as the record of the talk. */
function isTalk(step: Step): boolean {
  return ["call", "meeting", "chat"].includes(step.touch.kind) && !step.planned;
}
