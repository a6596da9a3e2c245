import type { Brief } from "../playbook/schema.ts";
import { quotableWords } from "../story/quotable-words.ts";
import type { Step } from "../story/step.ts";
import { createPhraseFinder } from "../text/phrases.ts";
import { isQuestion } from "../text/questions.ts";
import { splitSentences } from "../text/sentences.ts";
import { upperFirst } from "../text/upper-first.ts";
import { type Evidence, touchKey } from "./evidence.ts";
import type { FirstTouchContext } from "./first-touch-context.ts";
import { fitEvidence } from "./fit-evidence.ts";
import { noteEvidence } from "./note-evidence.ts";
import { actEvidence, touchEvidence, wordsEvidence } from "./touch-evidence.ts";
import { TRIGGER_ASKS } from "./trigger-asks.ts";

/** A possible angle with all that speaks for it, strongest first. */
export interface Candidate {
  readonly id: string;
  readonly heading: string;
  readonly ask: string;
  readonly brief: Brief | null;
  readonly evidence: readonly Evidence[];
  readonly score: number;
  /** Place in the playbook; later for what no brief covers. */
  readonly order: number;
}

export function gatherCandidates(context: FirstTouchContext): readonly Candidate[] {
  const fromBriefs = context.playbook.briefs.map((brief, order) =>
    briefCandidate(brief, order, context),
  );
  return [...fromBriefs, questionCandidate(context), triggerCandidate(context)].flatMap((each) =>
    each === null ? [] : [each],
  );
}

function briefCandidate(brief: Brief, order: number, context: FirstTouchContext): Candidate | null {
  const find = createPhraseFinder([...brief.keywords, brief.theme]);
  const evidence = withoutRepeats([
    ...touchEvidence(find, context),
    ...noteEvidence(find, context),
    ...fitEvidence(brief, find, context),
  ]).toSorted((left, right) => right.weight - left.weight);
  const [lead] = evidence.filter((each) => each.carries);
  if (lead === undefined) return null;
  return {
    id: brief.id,
    heading: `${brief.theme}: ${lead.continues}`,
    ask: brief.oneAsk,
    brief,
    evidence: [lead, ...evidence.filter((each) => each !== lead)],
    score: scoreOf(evidence),
    order,
  };
}

/** What a buyer wrote in a touch says more than the touch. */
function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const spoken = new Set(evidence.flatMap(({ key }) => (key.includes("#") ? [touchKey(key)] : [])));
  return evidence.filter(({ key }) => !spoken.has(key));
}

/** A question that the buyer asked is an angle of its own: answering it. */
function questionCandidate(context: FirstTouchContext): Candidate | null {
  for (const step of context.buyerSteps.toReversed()) {
    const question = questionIn(step);
    if (question === undefined || step.touch.id === context.trigger?.touch.id) continue;
    const evidence = [wordsEvidence(step, question, context)];
    return bare("question", "Answer their question", "A short call to answer it in full", evidence);
  }
  return null;
}

/** What led to the handoff, together with the question asked in it. */
function triggerCandidate(context: FirstTouchContext): Candidate | null {
  const { trigger } = context;
  if (trigger === null) return null;
  const rule = TRIGGER_ASKS[trigger.touch.kind];
  const says = trigger.asset !== null || trigger.campaign !== null || trigger.words !== null;
  if (rule === undefined || !(says || rule.standsAlone)) return null;
  const act = actEvidence([trigger], context);
  const question = questionIn(trigger);
  const heading = upperFirst(act.continues);
  return question === undefined
    ? bare("trigger", heading, rule.ask, [act])
    : bare("trigger", `${heading} and answer their question`, rule.ask, [
        wordsEvidence(trigger, question, context),
      ]);
}

function questionIn(step: Step): string | undefined {
  return splitSentences(quotableWords(step)).find(isQuestion);
}

function bare(id: string, heading: string, ask: string, evidence: readonly Evidence[]): Candidate {
  return {
    id,
    heading,
    ask,
    brief: null,
    evidence,
    score: scoreOf(evidence),
    order: Number.MAX_SAFE_INTEGER,
  };
}

/** The strongest reason counts full, each next one half of the one before: many weak ones never outweigh one strong. */
function scoreOf(evidence: readonly Evidence[]): number {
  const sum = evidence
    .toSorted((left, right) => right.weight - left.weight)
    .reduce((total, each, index) => total + each.weight * 0.5 ** index, 0);
  return Math.round(sum * 100) / 100;
}
