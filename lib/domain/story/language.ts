import type { TouchFact } from "../touch-facts/touch-facts.ts";
import type { Calendar } from "./calendar.ts";
import type { Missing } from "./find-missing.ts";
import type { Episode, Step } from "./step.ts";
import type { SummaryFacts } from "./summary-facts.ts";

/**
 * A part of a sentence with the steps that it tells. The parts of one sentence, joined as they stand, are
 * the sentence; each of its steps is in exactly one of them.
 */
export interface ToldClause {
  readonly text: string;
  readonly steps: readonly Step[];
}

/** What a language needs to tell a story: everything that is not words is decided before. */
export interface StoryLanguage {
  /** The locale for dates inside its sentences: the reader's where it is of this language. */
  dateLocale(locale: string): string;
  readonly id: "en" | "ar";
  /** One plain sentence for an episode, in clauses. */
  sentence(episode: Episode, telling: Telling): readonly ToldClause[];
  /**
   * At most two lines, each one sentence: who and what they try to solve; what they engaged with and why
   * now (R-CX-15). A part that is not known is left out.
   */
  summary(facts: SummaryFacts, telling: Telling): readonly string[];
  /** A confirmed fact of a talk as an answer under its name: "Proof needed: a Saudi bank". */
  fact(fact: TouchFact, value: string): string;
  /** What is missing, and what would fill it. */
  missing(missing: Missing, telling: Telling): string;
}

/** What a sentence may refer to beyond its episode. */
export interface Telling {
  readonly calendar: Calendar;
  /** The name of one of us, null when we do not know the person. */
  readonly ownerName: (ownerId: string | null) => string | null;
  /** The label of a reason or outcome code of the playbook; an unknown code stays as it is. */
  readonly codeLabel: (code: string) => string;
  /** The name on the record, to tell the buyer's lines of a chat from ours. */
  readonly buyerName: string | null;
  /** Where the CRM says they first came from, null when it does not know. */
  readonly source: string | null;
  /** Campaigns are named where they first come up: for each step the campaign to name, if any. */
  readonly campaignToName: (step: Step) => string | null;
}
