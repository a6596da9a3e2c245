import { createLanguage } from "../create-language.ts";
import { grammar } from "./grammar.ts";
import { MISSING } from "./missing-phrases.ts";
import { SUMMARY } from "./summary-phrases.ts";

/** The story in Arabic, without a word that takes a side on anybody's gender. */
export const arabic = createLanguage({
  id: "ar",
  dateLocale: (locale) => (/^ar\b/u.test(locale) ? locale : "ar"),
  grammar,
  summary: SUMMARY,
  missing: MISSING,
});
