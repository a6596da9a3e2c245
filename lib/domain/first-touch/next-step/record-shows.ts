import { listAttempts } from "../../handoff/follow-up-attempts.ts";
import { grammar } from "../../story/english/grammar.ts";
import { agoPhrase } from "../../story/time-phrase.ts";
import { isUnknownAnswer } from "../../text/unknown-answer.ts";
import type { TouchKind } from "../../touch.ts";
import type { Ground } from "../angle.ts";
import { isNotedTalk, notedEvidence } from "../noted-evidence.ts";
import { readReadiness } from "../ranking/known-readiness.ts";
import { actEvidence } from "../touch-evidence.ts";
import { byReach } from "./by-reach.ts";
import type { Sign, StepContext, StepRule } from "./next-step.ts";
import { raisesHand } from "./raises-hand.ts";

/** Nobody can open with relevance to somebody of whom neither role nor company is known. */
export const unknownBuyer: StepRule = ({ snapshot, trigger }) => {
  const company = isUnknownAnswer(snapshot.company.name) && snapshot.company.domain === null;
  const role = isUnknownAnswer(snapshot.jobTitle);
  const asked = trigger !== null && raisesHand(trigger);
  if (!company && !(role && !asked)) return null;
  const what = company && role ? "Neither company nor role" : company ? "No company" : "No role";
  const part = company ? "company" : "jobTitle";
  const text = `${what} is on record: look it up before the first word`;
  return { step: "research", grounds: [{ text, source: { type: "record", part } }] };
};

/** Two tries on one channel without an answer: the next goes by another. */
export const triedInVain: StepRule = (context) => {
  const answered = Math.max(0, ...context.buyerSteps.map(({ at }) => at ?? 0));
  const since = listAttempts(context.snapshot).filter(({ at }) => Date.parse(at) > answered);
  const last = since.at(-1);
  if (last === undefined || last.channel === "meeting") return null;
  const same = since.filter(({ channel }) => channel === last.channel);
  const times = same.reduce((sum, { count }) => sum + count, 0);
  if (times < 2) return null;
  const other = last.channel === "call" ? "email" : "call";
  const step = context.steps.find(({ touch: { id } }) => id === last.id || id === `log:${last.id}`);
  const ground: Ground = {
    text: `${TRIED[last.channel]} ${grammar.times(times, String)} since they last acted, without an answer`,
    source:
      step === undefined
        ? { type: "record", part: "log" }
        : { type: "touch", touchId: step.touch.id },
  };
  return byReach(other, context, ground);
};

/** A buyer is answered the way they came, or the way in which somebody of us talked with them. */
export const cameBy: StepRule = (context) => {
  const { trigger } = context;
  if (trigger === null) {
    const talk = context.steps.findLast(isNotedTalk);
    if (talk === undefined) return null;
    const { ground } = notedEvidence(talk, talk.words ?? "", context);
    return { ...byReach(ANSWERED_BY[talk.touch.kind] ?? "email", context, ground), isMild: true };
  }
  const way = ANSWERED_BY[trigger.touch.kind];
  if (way === undefined) return null;
  const sign = byReach(way, context, actEvidence([trigger], context).ground);
  return { ...sign, isMild: true };
};

/** How near they are to acting: somebody active is called, somebody early is not pressed. */
export const readinessSays: StepRule = (context) => {
  const known = readReadiness(context);
  if (known === null) return null;
  const { text, source, isSure } = known;
  const levels = context.playbook.qualification.readiness;
  const place = levels.findIndex(({ id }) => id === known.level);
  if (place >= levels.length / 2)
    return { ...byReach("call", context, { text, source }), isMild: true };
  const isIdle = context.trigger === null && context.buyerSteps.length > 0;
  return place === 0 && (isSure || isIdle)
    ? { step: "nurture", grounds: [{ text, source }] }
    : null;
};

/** What is left where nothing else speaks: the way by which they can be reached at all. */
export function reachable(context: StepContext): Sign {
  const { reach } = context;
  const newest = context.buyerSteps.findLast(({ at }) => at !== null);
  if (newest === undefined)
    return {
      step: "research",
      grounds: [
        {
          text: "Nothing that they did or said is on record",
          source: { type: "record", part: "touches" },
        },
      ],
    };
  const ago = newest.at === null ? "" : ` ${agoPhrase(grammar, newest.at, context.calendar)}`;
  return byReach(reach.email ? "email" : "call", context, {
    text: `The newest thing on record is from them${ago}`,
    source: { type: "touch", touchId: newest.touch.id },
  });
}

const TRIED = {
  call: "Called",
  email: "Written to",
  chat: "Messaged",
} as const;
const ANSWERED_BY: Readonly<Partial<Record<TouchKind, "call" | "email" | "chat">>> = {
  "demo-request": "call",
  "pricing-request": "call",
  call: "call",
  meeting: "call",
  introduction: "call",
  "email-received": "email",
  "form-submission": "email",
  "content-download": "email",
  "event-attendance": "email",
  chat: "chat",
};
