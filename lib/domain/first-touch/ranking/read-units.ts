import { quotableWords } from "../../story/quotable-words.ts";
import type { Step } from "../../story/step.ts";
import { foldText } from "../../text/fold-text.ts";
import { splitSentences } from "../../text/sentences.ts";
import { toWords } from "../../text/words.ts";
import type { TouchKind } from "../../touch.ts";
import type { Evidence } from "../evidence.ts";
import { factEvidence } from "../fact-evidence.ts";
import type { FirstTouchContext } from "../first-touch-context.ts";
import { noteEvidence } from "../note-evidence.ts";
import { isNotedTalk, notedEvidence } from "../noted-evidence.ts";
import { actEvidence, wordsEvidence } from "../touch-evidence.ts";

/** A piece of the record that can carry an angle: an act, a sentence, a part of the note, a fact of a talk. */
export interface Unit {
  /** What was seen or done, or what was said of it. */
  readonly kind: "act" | "saying";
  /** In the form in which phrases are found. */
  readonly words: readonly string[];
  /** Of the pieces with one origin an angle names one: a touch's best sentence. */
  readonly origin: string;
  /** The origin that says more of the same: what the buyer wrote in the touch. */
  readonly saidBy: string | null;
  readonly evidence: () => Evidence;
}

/** The record in pieces, folded once for all angles. */
export function readUnits(context: FirstTouchContext): readonly Unit[] {
  const { buyerSteps, steps, calendar } = context;
  const acts = Map.groupBy(
    buyerSteps,
    ({ touch, asset, campaign }) => `${touch.kind}/${asset}/${campaign}`,
  );
  return [
    ...[...acts.values()].map((same) => actUnit(same, context)),
    ...buyerSteps.flatMap((step) => sentenceUnits(step, context, wordsEvidence)),
    ...steps.filter(isNotedTalk).flatMap((step) => sentenceUnits(step, context, notedEvidence)),
    ...steps
      .flatMap((step) => factEvidence(step, calendar.now))
      .map(({ text, evidence }) => toUnit("saying", text, evidence.key, () => evidence)),
    ...noteEvidence(context).map(({ text, evidence }) =>
      toUnit(evidence.key === "note.asset" ? "act" : "saying", text, evidence.key, () => evidence),
    ),
  ];
}

/** The same act on the same thing, however often it was done. */
function actUnit(same: readonly Step[], context: FirstTouchContext): Unit {
  const newest = same.at(-1);
  if (newest === undefined) throw new Error("an act has at least one step");
  const { touch, asset, campaign } = newest;
  const about = [asset, campaign, ASKED_FOR[touch.kind]].filter((part) => part != null);
  const unit = toUnit("act", about.join(" . "), `${touch.id}/act`, () =>
    actEvidence(same, context),
  );
  return { ...unit, saidBy: wordsOf(touch.id) };
}

function sentenceUnits(
  step: Step,
  context: FirstTouchContext,
  toEvidence: typeof wordsEvidence,
): readonly Unit[] {
  if (step.words === null) return [];
  return splitSentences(quotableWords(step))
    .filter((sentence) => !DECLINES.test(foldText(sentence)))
    .map((sentence) =>
      toUnit("saying", sentence, wordsOf(step.touch.id), () => toEvidence(step, sentence, context)),
    );
}

/** "We do not need prices now" names prices and is no reason to speak of them. */
const DECLINES =
  /\b(?:(?:do|does|did|are|is|am|will)(?: not|n't)|don't|doesn't|no longer|not) (?:\p{L}+ )?(?:need|want|looking|look|interested|ask|asking|require|consider|considering)\b|(?:لا|لم|لن|لسنا|غير) (?:\p{L}+ )?(?:نحتاج|نريد|نبحث|نطلب|مهتم|بحاجه|نرغب)/u;

function wordsOf(touchId: string): string {
  return `${touchId}/words`;
}

function toUnit(kind: Unit["kind"], text: string, origin: string, evidence: () => Evidence): Unit {
  let made: Evidence | null = null;
  return {
    kind,
    words: toWords(text),
    origin,
    saidBy: null,
    evidence: () => (made ??= evidence()),
  };
}

/** Acts that name their topic by what they are. */
const ASKED_FOR: Readonly<Partial<Record<TouchKind, string>>> = {
  "demo-request": "demo request",
  "pricing-request": "pricing request",
};
