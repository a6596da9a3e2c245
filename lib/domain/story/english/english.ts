import { createLanguage } from "../create-language.ts";
import { grammar } from "./grammar.ts";
import { MISSING } from "./missing-phrases.ts";
import { SUMMARY } from "./summary-phrases.ts";

/** The story in English. */
export const english = createLanguage({
  id: "en",
  dateLocale: (locale) => (/^en-[A-Z]{2}$/u.test(locale) ? locale : "en-GB"),
  grammar,
  summary: SUMMARY,
  missing: MISSING,
});
