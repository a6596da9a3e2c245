import { quoted as quoteInArabic } from "../story/arabic/quote.ts";
import { isQuestion } from "../text/questions.ts";
import { quoteText } from "../text/quote-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import { type DraftInput, templatesIn } from "./draft-input.ts";
import { createVoice } from "./draft-voice.ts";
import type { TokenValues } from "./fill-tokens.ts";
import type { LeadTouch } from "./known-touches.ts";
import { ownSentence } from "./lead-touch.ts";

/** The buyer's own words as a quotation, and taken up: a question will be answered, not here. */
export function draftRecall(input: DraftInput, lead: LeadTouch | null): TokenValues {
  const said = ownSentence(input, lead);
  if (said === null) return { their_words: null, recall: null };
  const { channel, language } = input;
  const templates = templatesIn(language);
  const asked = isQuestion(said);
  const quote = quoteIn(language, shortenText(said, LONGEST_QUOTE[channel]));
  const say = createVoice(input, { their_words: withStop(quote) });
  const recall = say("recall", asked ? templates[channel].recallQuestion : templates.recallWords);
  return { their_words: quote, recall };
}

/** Words between the quotation marks of the language that quotes them; marks inside become others. */
export function quoteIn(language: "en" | "ar", words: string): string {
  return language === "ar" ? quoteInArabic(words) : quoteText(words);
}

/** The next sentence must not run into a quotation that has no mark at its end. */
function withStop(quote: string): string {
  return /[.!?…؟][\u2069"'’”›»]*$/u.test(quote) ? quote : `${quote}.`;
}

/** In characters: a chat is read on a small screen. */
const LONGEST_QUOTE = { email: 160, chat: 90 } as const;
