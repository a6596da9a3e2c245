import { foldText } from "./fold-text.ts";

/**
 * The sentences of a text, in order, each with its closing mark. Reads every character once. Knows
 * Latin and Arabic marks, abbreviations, decimals, addresses, list items and hard-wrapped mail lines.
 */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(MAY_END)) {
    const end = index < start ? null : sentenceEnd(text, start, index);
    if (end === null) continue;
    pushTrimmed(sentences, text.slice(start, end));
    start = end;
  }
  pushTrimmed(sentences, text.slice(start));
  return sentences;
}

/** Where the sentence ends if its end stands at `index`, or null. */
function sentenceEnd(text: string, start: number, index: number): number | null {
  const mark = text.charAt(index);
  if (mark === "\n") return isLineEnd(text, start, index) ? index + 1 : null;
  if (!ENDINGS.has(mark)) return null;
  let end = index + 1;
  while (ENDINGS.has(text.charAt(end)) || CLOSERS.has(text.charAt(end))) end += 1;
  const next = text.charAt(end);
  if (next !== "" && !/\s/u.test(next) && !UNSPACED_ENDINGS.has(mark)) return null;
  return mark === "." && end === index + 1 && isAbbreviation(text, start, index) ? null : end;
}

function isAbbreviation(text: string, start: number, index: number): boolean {
  const before = text.slice(Math.max(start, index - 8), index);
  const word = before.slice(Math.max(before.lastIndexOf(" "), before.lastIndexOf("\n")) + 1);
  return /^\p{L}$/u.test(word) || ABBREVIATIONS.has(foldText(word));
}

/** A line break ends a sentence unless the line was only wrapped by a mail programme. */
function isLineEnd(text: string, start: number, index: number): boolean {
  const next = text.slice(index + 1, index + 4).trimStart();
  if (next === "" || text.charAt(index + 1) === "\n") return true;
  if (/^(?:[-*•–—>]|\d{1,2}[.)])/u.test(next)) return true;
  const lineStart = Math.max(start, text.lastIndexOf("\n", index - 1) + 1);
  const wrapped = index - lineStart >= WRAPPED_LINE;
  return !(wrapped || /^\p{Ll}/u.test(next));
}

function pushTrimmed(sentences: string[], text: string): void {
  const trimmed = text.trim().replace(/^[-*•–—]\s+/u, "");
  if (/[\p{L}\p{N}]/u.test(trimmed)) sentences.push(trimmed);
}

/** Shorter lines were broken by a person. In UTF-16 units. */
const WRAPPED_LINE = 60;
const MAY_END = /[\n.!?؟…。？！]/gu;
const ENDINGS: ReadonlySet<string> = new Set([".", "!", "?", "؟", "…", "。", "？", "！"]);
/** Marks after which no space is written. */
const UNSPACED_ENDINGS: ReadonlySet<string> = new Set(["؟", "。", "？", "！"]);
const CLOSERS: ReadonlySet<string> = new Set(['"', "'", "”", "’", "»", ")", "]"]);
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "e.g i.e eg ie etc vs mr mrs ms dr prof eng st no inc ltd llc co corp approx dept est ext fig min max jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);
