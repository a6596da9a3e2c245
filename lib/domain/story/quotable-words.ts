import { toOneLine } from "../text/display-text.ts";
import { isCourtesy, ownWords, withoutGreeting } from "../text/own-words.ts";
import { splitSentences } from "../text/sentences.ts";
import { upperFirst } from "../text/upper-first.ts";
import type { TouchKind } from "../touch.ts";
import type { Step } from "./step.ts";

/** What stands in these was written by one of us, whoever called or came. */
export const NOTED_BY_US: ReadonlySet<TouchKind> = new Set(["call", "meeting", "introduction"]);

/**
 * The words of a step as they are worth quoting: a buyer's without greeting, courtesies and quoted mails.
 * Expects words that went through `displayText`.
 */
export function quotableWords(step: Pick<Step, "words" | "voice">): string {
  const words = (step.words ?? "").slice(0, READ_FOR_A_QUOTE).toWellFormed().trim();
  if (step.voice !== "buyer") return toOneLine(words);
  const said = splitSentences(ownWords(words))
    .map(withoutGreeting)
    .filter((sentence) => sentence !== "" && !isCourtesy(sentence))
    .filter((sentence, index, all) => index === 0 || index < all.length - 1 || !isName(sentence));
  return upperFirst(toOneLine(said.length === 0 ? words : said.reduce(joinSaid, "")));
}

/** A name alone at the end is who signed. */
function isName(line: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u.test(line) && !/[.]$/u.test(line);
}

/** Lines that end without a mark keep their end visible: "Size: 240 / CRM: HubSpot". */
function joinSaid(before: string, next: string): string {
  if (before === "") return next;
  return /[.!?؟…。？！:;,]["”»)]?$/u.test(before) ? `${before} ${next}` : `${before} / ${next}`;
}

/** A quote is short, so the start of a long text is enough. In UTF-16 units. */
const READ_FOR_A_QUOTE = 3000;
