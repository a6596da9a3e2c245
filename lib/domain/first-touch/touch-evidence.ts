import { actPhrase } from "../story/act-phrase.ts";
import { assetName, quotedName } from "../story/english/asset-name.ts";
import { grammar } from "../story/english/grammar.ts";
import { loudness } from "../story/find-trigger.ts";
import type { Step } from "../story/step.ts";
import { agoPhrase } from "../story/time-phrase.ts";
import { toAct } from "../story/to-act.ts";
import { isQuestion } from "../text/questions.ts";
import { quoteText } from "../text/quote-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import { upperFirst } from "../text/upper-first.ts";
import type { Evidence } from "./evidence.ts";
import { fade } from "./evidence.ts";
import type { FirstTouchContext } from "./first-touch-context.ts";

/** An act as a ground: "Looked at the integrations page three times, last nine days ago". */
export function actEvidence(steps: readonly Step[], context: FirstTouchContext): Evidence {
  const newest = steps.at(-1);
  if (newest === undefined) throw new Error("evidence has at least one step");
  const { calendar, trigger } = context;
  const act = toAct(steps, false);
  const ago = newest.at === null ? "" : ` ${agoPhrase(grammar, newest.at, calendar)}`;
  const last = act.count > 1 && ago !== "" ? ", last" : "";
  const isTrigger = steps.some((step) => step.touch.id === trigger?.touch.id);
  const weight =
    1 +
    loudness(newest) * 0.6 +
    Math.min(2, Math.log2(act.count)) +
    (isTrigger ? TRIGGER_BONUS : 0);
  const campaign =
    newest.asset === null && newest.campaign !== null
      ? ` (campaign ${quotedName(newest.campaign)})`
      : "";
  return {
    ground: {
      text: `${upperFirst(actPhrase(grammar, act, BUYER, calendar.number))}${campaign}${last}${ago}`,
      source: { type: "touch", touchId: newest.touch.id },
    },
    weight: weight * fade(newest.at, calendar.now),
    key: newest.touch.id,
    at: newest.at,
    carries: true,
    continues: continuation(newest),
  };
}

/** A sentence of the buyer's as a ground: "Asked: “Does it work with SAP?”" */
export function wordsEvidence(step: Step, sentence: string, context: FirstTouchContext): Evidence {
  const asks = isQuestion(sentence);
  const isTrigger = step.touch.id === context.trigger?.touch.id;
  const quote = quoteText(shortenText(sentence, 120));
  const said = asks ? "asked" : "wrote";
  const spoke = SPOKEN.has(step.touch.kind);
  const act = actEvidence([step], context).ground.text;
  const text = spoke ? `${act}: ${quote}` : `${act} and ${said}: ${quote}`;
  return {
    ground: {
      text: isTrigger ? text : `${upperFirst(said)}: ${quote}`,
      source: { type: "touch", touchId: step.touch.id },
    },
    weight: (4.5 + (isTrigger ? TRIGGER_BONUS : 0)) * fade(step.at, context.calendar.now),
    key: `${step.touch.id}#${sentence}`,
    at: step.at,
    carries: true,
    continues: asks ? "answer their question" : "start from what they wrote",
  };
}

function continuation(step: Step): string {
  const noun = CONTINUATIONS[step.touch.kind];
  if (noun !== undefined) return `pick up ${noun}`;
  if (step.asset === null) return `pick up ${UNNAMED[step.touch.kind] ?? "what they looked at"}`;
  return `pick up ${assetName(step.asset)}`;
}

const CONTINUATIONS: Readonly<Partial<Record<Step["touch"]["kind"], string>>> = {
  "demo-request": "their demo request",
  "pricing-request": "their pricing request",
  "email-received": "their e-mail",
  call: "their call",
  meeting: "the meeting",
  chat: "the chat",
  introduction: "the introduction",
  "email-clicked": "the e-mail they clicked",
  "email-opened": "the e-mail they opened",
  "ad-click": "the ad they clicked",
};
const UNNAMED: Readonly<Partial<Record<Step["touch"]["kind"], string>>> = {
  "form-submission": "the form they filled in",
  "content-download": "the document they downloaded",
  "event-attendance": "the event they attended",
};
/** Acts that are words already. */
const SPOKEN: ReadonlySet<string> = new Set(["email-received", "chat", "introduction", "note"]);
/** The act that led to the handoff is the best thing to go on from. */
const TRIGGER_BONUS = 2;
const BUYER = { voice: "buyer", planned: false } as const;
