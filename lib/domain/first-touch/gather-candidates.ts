import { quotableWords } from "../story/quotable-words.ts";
import type { Step } from "../story/step.ts";
import { isQuestion } from "../text/questions.ts";
import { splitSentences } from "../text/sentences.ts";
import { lowerFirst, upperFirst } from "../text/upper-first.ts";
import { type Evidence, touchKey } from "./evidence.ts";
import type { FirstTouchContext } from "./first-touch-context.ts";
import { checkConditions } from "./ranking/check-conditions.ts";
import { type KnownLead, readKnownLead } from "./ranking/known-lead.ts";
import {
  type PreparedAngle,
  type PreparedPlaybook,
  preparePlaybook,
} from "./ranking/prepare-playbook.ts";
import { type Hits, readHits } from "./ranking/read-hits.ts";
import { briefMarket, topicEvidence } from "./ranking/topic-evidence.ts";
import { actEvidence, wordsEvidence } from "./touch-evidence.ts";
import { TRIGGER_ASKS } from "./trigger-asks.ts";

/** A possible angle with all that speaks for it, strongest first. */
export interface Candidate {
  readonly id: string;
  readonly heading: string;
  readonly ask: string;
  readonly briefId: string | null;
  readonly angleId: string | null;
  readonly evidence: readonly Evidence[];
  readonly score: number;
  /** Of the newest thing that speaks for it, in epoch milliseconds; 0 where nothing has a date. */
  readonly newest: number;
  /** Place in the playbook; later for what no brief covers. */
  readonly order: number;
}

/**
 * Every angle of every brief that the record gives a ground and no condition excludes, a brief as itself
 * where none of its angles fits, the buyer's open question, and the bare trigger.
 */
export function gatherCandidates(context: FirstTouchContext): readonly Candidate[] {
  const playbook = preparePlaybook(context.playbook);
  const lead = readKnownLead(context);
  const hits = readHits(playbook, context, lead);
  const found = playbook.angles
    .map((angle) => angleCandidate(angle, hits, lead, context))
    .filter((each) => each !== null);
  const fitting = new Set(found.filter(({ angleId }) => angleId !== null).map(briefOf));
  const angles = found.filter(
    (each) =>
      each.angleId !== null ||
      (!fitting.has(each.briefId) && mayStandForItself(each, playbook, lead, context)),
  );
  const bare = [questionCandidate(context), triggerCandidate(context)];
  return [
    ...angles,
    ...bare.filter((each) => each !== null).map((each) => behindAngles(each, angles)),
  ];
}

/** A brief without angles, or with one that only finds no words of its own: none that the record contradicts. */
function mayStandForItself(
  { briefId }: Candidate,
  playbook: PreparedPlaybook,
  known: KnownLead,
  { calendar }: FirstTouchContext,
): boolean {
  const own = playbook.angles.filter(({ brief, angle }) => brief.id === briefId && angle !== null);
  return own.length === 0 || own.some((angle) => checkConditions(angle, known, calendar) !== null);
}

function briefOf({ briefId }: Candidate): string | null {
  return briefId;
}

/** An angle that goes on from the same touch says more than the touch alone, and comes before it. */
function behindAngles(bare: Candidate, angles: readonly Candidate[]): Candidate {
  const touches = new Set(bare.evidence.map(({ key }) => touchKey(key)));
  const same = angles.filter(({ evidence }) =>
    evidence.some(({ carries, key }) => carries && touches.has(touchKey(key))),
  );
  const strongest = Math.max(...same.map(({ score }) => score));
  return same.length === 0
    ? bare
    : { ...bare, score: Math.min(bare.score, Math.round(strongest * BEHIND * 100) / 100) };
}

/** Further than what outcomes may turn round. */
const BEHIND = 0.85;

function angleCandidate(
  prepared: PreparedAngle,
  hits: Hits,
  known: KnownLead,
  context: FirstTouchContext,
): Candidate | null {
  const { id, brief, angle, order } = prepared;
  const topic = topicEvidence(prepared, hits);
  if (topic.length === 0) return null;
  const conditions = checkConditions(prepared, known, context.calendar);
  if (conditions === null) return null;
  if (asksForWords(prepared) && conditions.length === 0 && !topic.some(({ isOwn }) => isOwn))
    return null;
  const evidence = [...topic, ...conditions, ...briefMarket(prepared, hits)].toSorted(
    (left, right) => right.weight - left.weight,
  );
  const lead = evidence.find((each) => each.carries);
  if (lead === undefined) return null;
  return {
    id,
    heading: `${brief.theme}: ${angle === null ? lead.continues : lowerFirst(angle.label)}`,
    ask: (angle ?? brief).oneAsk,
    briefId: brief.id,
    angleId: angle?.id ?? null,
    evidence: [lead, ...evidence.filter((each) => each !== lead)],
    score: scoreOf(evidence),
    newest: newestOf(evidence),
    order,
  };
}

/** An angle with words of its own is about them: the theme alone speaks for the brief. */
function asksForWords({ angle }: PreparedAngle): boolean {
  return angle !== null && angle.when.problems.length + angle.when.assets.length > 0;
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
    briefId: null,
    angleId: null,
    evidence,
    score: scoreOf(evidence),
    newest: newestOf(evidence),
    order: Number.MAX_SAFE_INTEGER,
  };
}

/**
 * The strongest reason counts full, each next one half of the one before: many weak ones never outweigh
 * one strong. Expects the strongest first.
 */
function scoreOf(evidence: readonly Evidence[]): number {
  let total = 0;
  let share = 1;
  for (const { weight } of evidence) {
    total += weight * share;
    share /= 2;
  }
  return Math.round(total * 100) / 100;
}

function newestOf(evidence: readonly Evidence[]): number {
  let newest = 0;
  for (const { at } of evidence) if (at !== null && at > newest) newest = at;
  return newest;
}
