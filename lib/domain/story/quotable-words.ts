import { displayLine } from "../text/display-text.ts";
import { isCourtesy, ownWords, withoutGreeting } from "../text/own-words.ts";
import { splitSentences } from "../text/sentences.ts";
import { upperFirst } from "../text/upper-first.ts";
import type { Step } from "./step.ts";

/** The words of a step as they are worth quoting: a buyer's without greeting, courtesies and quoted mails. */
export function quotableWords(step: Pick<Step, "words" | "voice">): string {
  const words = (step.words ?? "").slice(0, READ_FOR_A_QUOTE);
  if (step.voice !== "buyer") return displayLine(words);
  const said = splitSentences(ownWords(words))
    .map(withoutGreeting)
    .filter((sentence) => sentence !== "" && !isCourtesy(sentence));
  return upperFirst(displayLine(said.length === 0 ? words : said.join(" ")));
}

/** A quote is short, so the start of a long text is enough. In UTF-16 units. */
const READ_FOR_A_QUOTE = 3000;
