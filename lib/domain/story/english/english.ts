import type { StoryLanguage } from "../language.ts";
import { tellMissing } from "../tell-missing.ts";
import { tellSentence } from "../tell-sentence.ts";
import { tellSummary } from "../tell-summary.ts";
import { tellFact } from "../tell-talk.ts";
import { grammar } from "./grammar.ts";
import { MISSING } from "./missing-phrases.ts";
import { SUMMARY } from "./summary-phrases.ts";

/** The story in English. Another language is another folder with these. */
export const english: StoryLanguage = {
  id: "en",
  dateLocale: (locale) => (/^en-[A-Z]{2}$/u.test(locale) ? locale : "en-GB"),
  sentence: (episode, telling) => tellSentence(grammar, episode, telling),
  summary: (facts, telling) => tellSummary(grammar, SUMMARY, facts, telling),
  fact: (fact, value) => tellFact(grammar, fact, value),
  missing: (missing, telling) => tellMissing(grammar, MISSING, missing, telling),
};
