import type { StoryLanguage } from "../language.ts";
import { tellMissing } from "../tell-missing.ts";
import { tellSentence } from "../tell-sentence.ts";
import { tellFact } from "../tell-talk.ts";
import { grammar } from "./grammar.ts";
import { MISSING } from "./missing-phrases.ts";
import { tellSummary } from "./tell-summary.ts";

/** The story in English. Another language is another folder with these. */
export const english: StoryLanguage = {
  id: "en",
  dateLocale: (locale) => (/^en-[A-Z]{2}$/u.test(locale) ? locale : "en-GB"),
  sentence: (episode, telling) => tellSentence(grammar, episode, telling),
  summary: tellSummary,
  fact: (fact, value) => tellFact(grammar, fact, value),
  missing: (missing, telling) => tellMissing(grammar, MISSING, missing, telling),
};
