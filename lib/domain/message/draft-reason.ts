import { toContentWords, toWords } from "../text/words.ts";
import { type DraftInput, templatesIn } from "./draft-input.ts";
import { nameAsset, readTrigger } from "./draft-trigger.ts";
import { createVoice } from "./draft-voice.ts";
import type { TokenValues } from "./fill-tokens.ts";
import type { LeadTouch } from "./known-touches.ts";
import { interestBeside } from "./lead-touch.ts";
import type { Trigger } from "./templates/draft-templates.ts";

/** Why we write: what the buyer did, and what else they looked at. */
export interface DraftReason {
  /** Null when the message goes on from nothing that they did. */
  readonly trigger: Trigger | null;
  readonly subject: string;
  /** The problem as somebody wrote it down from the talk that the message goes on from. */
  readonly problem: string | null;
  readonly values: TokenValues;
}

/** `topic` is the theme of the brief, null when there is none. */
export function draftReason(
  input: DraftInput,
  lead: LeadTouch | null,
  topic: string | null,
): DraftReason {
  const { channel, language } = input;
  const templates = templatesIn(language);
  const { trigger, asset } = lead === null ? NOTHING : readTrigger(lead, language);
  const known = { topic, asset, introducer: lead?.introducer ?? null };
  const say = createVoice(input, known);
  const reasons = trigger && (templates[channel].why[trigger] ?? templates.email.why[trigger]);
  const subjects = trigger && templates.subject[trigger];
  const why = say("why", reasons ?? templates.whyOtherwise) ?? "";
  const subject = say("subject", subjects ?? templates.subjectOtherwise) ?? "";
  const withTopic = say("subject", [templates.subjectWithTopic], { subject }) ?? subject;
  const beside = inLanguage(interestBeside(input, lead)?.asset ?? null, language);
  const shown = beside === null || sharesWords(beside, why) ? null : beside;
  return {
    trigger,
    problem: inLanguage(lead?.problem ?? null, language),
    subject:
      sharesWords(topic ?? "", subject) || withTopic.length > LONGEST_WITH_TOPIC
        ? subject
        : withTopic,
    values: {
      ...known,
      why,
      interest: say("interest", templates.interest, {
        asset: shown === null ? null : nameAsset(shown, "page-view", language),
      }),
    },
  };
}

function sharesWords(text: string, said: string): boolean {
  const words = new Set(toWords(said));
  return toContentWords(text).some((word) => words.has(word));
}

/** A text in another script than the message's would help nobody. */
function inLanguage(text: string | null, language: "en" | "ar"): string | null {
  return text !== null && /\p{Script=Arabic}/u.test(text) === (language === "ar") ? text : null;
}

/** A subject that is cut off says less than a short one. In characters. */
const LONGEST_WITH_TOPIC = 60;
const NOTHING = { trigger: null, asset: null } as const;
