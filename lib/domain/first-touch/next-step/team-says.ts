import { parseLog } from "../../log.ts";
import { evaluateFit } from "../../qualification/evaluate-fit.ts";
import { displayLine } from "../../text/display-text.ts";
import { foldText } from "../../text/fold-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { isUnknownAnswer } from "../../text/unknown-answer.ts";
import type { Ground } from "../angle.ts";
import { byReach } from "./by-reach.ts";
import type { StepContext, StepKind, StepRule } from "./next-step.ts";
import { raisesHand } from "./raises-hand.ts";

/**
 * The playbook's word for leads of this type, decided before any of them came (R-DQ-22). Nobody who asks
 * is kept for later.
 */
export function triageSays(triage: "disqualify" | "research-first" | "nurture"): StepRule {
  return ({ leadType, trigger }) => {
    if (leadType?.triage !== triage) return null;
    if (triage === "nurture" && trigger !== null && raisesHand(trigger)) return null;
    const ground: Ground = {
      text: `The playbook says of ${quoteText(displayLine(leadType.label))}: ${TRIAGE[triage]}`,
      source: { type: "record", part: "leadType" },
    };
    return { step: triage === "research-first" ? "research" : triage, grounds: [ground] };
  };
}

/** Put off until a day that has not come; who acts again in the meantime is not kept waiting. */
export const recycleDate: StepRule = ({ snapshot, calendar, buyerSteps }) => {
  const until = Date.parse(snapshot.handoff.recycleUntil ?? "");
  if (Number.isNaN(until) || calendar.dayOf(until) <= calendar.today) return null;
  const put = parseLog(snapshot.handoff.log).events.findLast(({ type }) => PUT_OFF.has(type));
  const putAt = Date.parse(put?.at ?? snapshot.handoff.outcomeAt ?? "");
  if (buyerSteps.some(({ at }) => at !== null && at > putAt)) return null;
  const text = `This lead was put off until ${calendar.date(until)}, and nothing came from them since`;
  return {
    step: "nurture",
    grounds: [{ text, source: { type: "record", part: "recycleUntil" } }],
  };
};

/** Whoever wrote the note knows more than a rule does. */
export const noteRecommends: StepRule = (context) => {
  const text = displayLine(context.note.nextStep);
  if (isUnknownAnswer(text)) return null;
  const ground: Ground = {
    text: `The note recommends: ${quoteText(shortenText(text, 120))}`,
    source: { type: "note", field: "nextStep" },
  };
  return named(text, ground, context);
};

/** What the buyer wants next, as a person confirmed it of a talk. */
export const talkAgreed: StepRule = (context) => {
  const step = context.steps.findLast(({ event }) => event?.facts?.nextStep !== undefined);
  const text = displayLine(step?.event?.facts?.nextStep ?? "");
  if (step === undefined || text === "") return null;
  const ground: Ground = {
    text: `They want as the next step: ${quoteText(shortenText(text, 120))}`,
    source: { type: "touch", touchId: step.touch.id },
  };
  return named(text, ground, context);
};

/** A must of the playbook's profile that the record contradicts. */
export const missesProfile: StepRule = ({ playbook, snapshot }) => {
  const missed = evaluateFit(playbook, snapshot).find(
    ({ weight, state }) => weight === "must" && state === "not-met",
  );
  if (missed === undefined) return null;
  const text = `Outside the profile: ${missed.ground.replace(/\.$/u, "")}`;
  return {
    step: "disqualify",
    grounds: [{ text, source: { type: "record", part: missed.id } }],
  };
};

/** The step that a text names first. */
function named(text: string, ground: Ground, context: StepContext) {
  const folded = foldText(text);
  const found = NAMED.map(({ step, words }) => ({ step, at: folded.search(words) }))
    .filter(({ at }) => at >= 0)
    .toSorted((left, right) => left.at - right.at)[0];
  if (found === undefined) return null;
  const { step } = found;
  if (step === "call" || step === "email" || step === "chat") return byReach(step, context, ground);
  return { step, grounds: [ground] } as const;
}

const TRIAGE = {
  disqualify: "not followed up",
  "research-first": "look up the account first",
  nurture: "nurtured until they ask for more",
} as const;
const PUT_OFF: ReadonlySet<string> = new Set(["recycled", "dispositioned"]);
const NAMED: readonly { readonly step: StepKind; readonly words: RegExp }[] = [
  {
    step: "call",
    words: /\b(?:call(?! ?notes)|phone|ring|demo|meeting|speak)\b|اتصال|مكالمه|اجتماع|لقاء/u,
  },
  {
    step: "email",
    words:
      /\b(?:e-?mail|write|send|mail|proposal|credentials|pack|in writing|answer the mail)\b|ارسال|بريد|ايميل|عرض سعر|ملف/u,
  },
  { step: "chat", words: /\b(?:whats ?app|chat|text them|message)\b|واتساب/u },
  { step: "research", words: /\b(?:research|look up|look them up|read up|find out who)\b|بحث/u },
  { step: "nurture", words: /\b(?:nurture|newsletter|wait until|later|recycle)\b|تاجيل|لاحقا/u },
  { step: "disqualify", words: /\b(?:disqualify|do not follow up|drop)\b|استبعاد/u },
];
