import type { AngleTexts } from "../first-touch/angle-texts.ts";
import { createKnown } from "../guard/known.ts";
import { readAsks } from "../guard/read-asks.ts";
import { createPhraseFinder } from "../text/phrases.ts";
import { lowerFirst } from "../text/upper-first.ts";
import { addressReader, askToQuestion } from "./ask-to-question.ts";
import { type DraftInput, templatesIn } from "./draft-input.ts";
import type { DraftReason } from "./draft-reason.ts";
import { createVoice } from "./draft-voice.ts";
import { fillTokens, type TokenValues } from "./fill-tokens.ts";
import { wantsNoMeeting } from "./wants-no-meeting.ts";

/**
 * What the brief gives to a message: the problem that it suggests, the promise, the one proof, the one
 * ask. `known` fills the tokens of the team's texts; what somebody told us of the problem comes before the brief.
 */
export function draftBrief(
  input: DraftInput,
  texts: AngleTexts | null,
  reason: DraftReason,
  known: TokenValues,
): TokenValues {
  const { angle, language } = input;
  const { trigger } = reason;
  const templates = templatesIn(language);
  const say = createVoice(input, known);
  const read = createReader(texts, known, language);
  const problem = read(texts?.problem ?? null);
  // A brief's own promise is what every angle of it shares; the angle's is why it was chosen.
  const promise = angle.angleId === null ? null : read(texts?.promise ?? null);
  const proof = read(texts?.proof ?? null);
  const ask = read(texts?.oneAsk ?? ownAsk(input));
  const { promiseThing, promiseText, proofThing, proofText } = templates;
  return {
    suggests:
      say("suggests", templates.understood, { problem: inside(read(reason.problem)) }) ??
      say("suggests", templates.suggests, { problem: inside(problem) }),
    promise: say("promise", isThing(promise) ? promiseThing : promiseText, {
      promise: inside(promise),
    }),
    proof: isSentence(proof)
      ? proof
      : say("proof", isThing(proof) ? proofThing : proofText, { proof: inside(proof) }),
    ask: inTheirWay(
      input,
      ask === null
        ? ((trigger && templates.ask.byTrigger[trigger]) ?? templates.ask.otherwise)
        : askToQuestion(ask, language),
    ),
  };
}

/** Who wants it in writing is not asked for a meeting. */
function inTheirWay(input: DraftInput, question: string): string {
  if (!readAsks([question]).some(({ kind }) => kind === "meeting")) return question;
  const record = createKnown(input).recordText();
  return wantsNoMeeting(record) ? templatesIn(input.language).ask.inWriting : question;
}

/** An angle that no brief covers brings its ask itself, in English. */
function ownAsk({ angle, language }: DraftInput): string | null {
  return angle.ask.trim() === "" || /\p{Script=Arabic}/u.test(angle.ask) !== (language === "ar")
    ? null
    : angle.ask;
}

/** Reads a text of the team's; one with a hole in it, or that its own brief forbids, is left out. */
function createReader(texts: AngleTexts | null, known: TokenValues, language: "en" | "ar") {
  const forbidden = createPhraseFinder(texts?.doNotSay ?? []);
  return (text: string | null): string | null => {
    const filled = text === null ? null : fillTokens(text.trim(), known);
    if (filled === null || filled === "" || forbidden(filled).length > 0) return null;
    // "Share of leads …" is a figure; "share" alone would ask the reader for it.
    return language === "en"
      ? addressReader(filled).replace(/^Share of\b/u, "The share of")
      : filled;
  };
}

/** As part of a sentence of ours: without a full stop, and small where it does not begin with a name. */
function inside(text: string | null): string | null {
  if (text === null) return null;
  const bare = text.replace(/[\s.]+$/u, "");
  // Our sentence brings a colon already.
  const joined = bare.replaceAll(": ", " – ");
  return LITTLE_STARTS.test(joined) ? lowerFirst(joined) : joined;
}

/** Whether it can follow "I can show you": "A plan of a team like yours". */
function isThing(text: string | null): boolean {
  const [start = ""] = (text ?? "").split(AFTER_THE_THING);
  return /^(?:An?|The|One)\b/u.test(start) && !VERB.test(start);
}

function isSentence(text: string | null): boolean {
  return text !== null && /[.!?…؟]$/u.test(text);
}

const VERB = /\b(?:is|are|was|were|has|have|had|can|will|do|does|did|\p{Ll}{3,}ed)\b/u;
/** What describes a thing further may hold verbs of its own. */
const AFTER_THE_THING = /[,:] | (?:of|that|which|who|with|from|in|on|for|by|at)\b/u;
const LITTLE_STARTS =
  /^(?:an?|the|we|our|your?|one|no|new|this|that|these|those|there|every|each|nobody|somebody|everybody|people|teams?|what|who|which|how|why|when|where|share|today's|systems|leads?|orders|answers?|numbers?|prices?|local)\b/iu;
