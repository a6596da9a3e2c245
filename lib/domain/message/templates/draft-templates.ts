import type { TouchKind } from "../../touch.ts";

/** What a message goes on from; a sign-up is an event that is still to come. */
export type Trigger = TouchKind | "event-sign-up";

/** Ways to say one thing. Those that hold more of what is known come before the others. */
export type Variants = readonly string[];

export type ByTrigger = Readonly<Partial<Record<Trigger, Variants>>>;

/**
 * The sentences of a first message in one language: plain texts with tokens, nothing computed. Beside
 * each part stand the tokens that it may hold; `{{first_name}}` and `{{sender}}` are as in `tokens.ts`.
 */
export interface DraftTemplates {
  readonly email: ChannelTemplates;
  /** WhatsApp and the like: no letter. */
  readonly chat: ChannelTemplates;
  /** `{{asset}}` is what the trigger is about, `{{introducer}}` who introduced us. */
  readonly subject: ByTrigger;
  /** `{{subject}}`, `{{topic}}` */
  readonly subjectWithTopic: string;
  /** `{{topic}}` */
  readonly subjectOtherwise: Variants;
  /** Where nothing is known that they did. `{{topic}}` */
  readonly whyOtherwise: Variants;
  /** `{{asset}}` is another page or document that they saw. */
  readonly interest: Variants;
  /** `{{their_words}}` */
  readonly recallWords: Variants;
  /** `{{problem}}` of the brief, without a full stop. */
  readonly suggests: Variants;
  /** `{{problem}}` as somebody wrote it down from a talk. */
  readonly understood: Variants;
  /** `{{promise}}` as a thing ("a price range in writing"), and as anything else. */
  readonly promiseThing: Variants;
  readonly promiseText: Variants;
  /** `{{proof}}` as a thing, and as anything else that is no sentence by itself. */
  readonly proofThing: Variants;
  readonly proofText: Variants;
  readonly ask: AskTemplates;
}

/** The words of one channel. */
interface ChannelTemplates {
  /** The whole message, with the tokens of `tokens.ts`. */
  readonly message: string;
  readonly greeting: Variants;
  readonly signOff: Variants;
  /** `{{asset}}`, `{{introducer}}` as in the subject. */
  readonly why: ByTrigger;
  /** Takes up a question of theirs: it will be answered, not what the answer is. `{{their_words}}` */
  readonly recallQuestion: Variants;
}

/** How a playbook's ask begins, and with it which question it becomes. */
export type AskKind =
  /** "Twenty minutes …" */
  | "minutes"
  /** "A short call …" */
  | "meeting"
  /** "Go through …": we do it together. */
  | "together"
  /** "Name …": the reader does it. */
  | "reader"
  /** "The list of …": the reader has it. */
  | "send"
  /** "Whether …", "Which …" */
  | "know"
  | "other";

/** One question to the reader for each kind of ask. `{{ask}}` is the playbook's, without its full stop. */
type AskTemplates = Readonly<Record<AskKind, string>> & {
  /** What an ask says after a colon. `{{detail}}` */
  readonly detail: string;
  /** Where the playbook has no ask in this language: questions as they are. */
  readonly byTrigger: Readonly<Partial<Record<Trigger, string>>>;
  readonly otherwise: string;
  /** In place of a meeting, for somebody who wants it in writing. */
  readonly inWriting: string;
};
