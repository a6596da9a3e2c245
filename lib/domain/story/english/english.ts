import type { StoryLanguage } from "../language.ts";
import { tellFact } from "./talk-sentence.ts";
import { tellMissing } from "./tell-missing.ts";
import { tellSentence } from "./tell-sentence.ts";
import { tellSummary } from "./tell-summary.ts";

/** The story in English. Another language is another folder with these functions. */
export const english: StoryLanguage = {
  id: "en",
  dateLocale: (locale) => (/^en-[A-Z]{2}$/u.test(locale) ? locale : "en-GB"),
  sentence: tellSentence,
  summary: tellSummary,
  fact: tellFact,
  missing: tellMissing,
};
