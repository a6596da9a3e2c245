import type { Grammar } from "./grammar.ts";
import type { StoryLanguage } from "./language.ts";
import type { MissingPhrases } from "./tell-missing.ts";
import { tellMissing } from "./tell-missing.ts";
import { tellSentence } from "./tell-sentence.ts";
import type { SummaryPhrases } from "./tell-summary.ts";
import { tellSummary } from "./tell-summary.ts";
import { tellFact } from "./tell-talk.ts";

interface LanguageParts extends Pick<StoryLanguage, "id" | "dateLocale"> {
  readonly grammar: Grammar;
  readonly summary: SummaryPhrases;
  readonly missing: MissingPhrases;
}

/** A language of the story from its words: another language is another folder with these parts. */
export function createLanguage({
  id,
  dateLocale,
  grammar,
  summary,
  missing,
}: LanguageParts): StoryLanguage {
  return {
    id,
    dateLocale,
    sentence: (episode, telling) => tellSentence(grammar, episode, telling),
    summary: (facts, telling) => tellSummary(grammar, summary, facts, telling),
    fact: (fact, value) => tellFact(grammar, fact, value),
    missing: (each, telling) => tellMissing(grammar, missing, each, telling),
  };
}
