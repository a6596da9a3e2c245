/** Longest text that is read at all; a CRM field can hold a megabyte of anything. In UTF-16 units. */
export const LONGEST_TEXT_READ = 200_000;

/**
 * Text from outside made safe to show inside our own sentences: no control characters, no direction
 * overrides, no invisible characters that could hide or reorder words, no lone surrogates, no towers
 * of combining marks. Line breaks stay. What people see is otherwise unchanged.
 */
export function displayText(text: string): string {
  const read = text.slice(0, LONGEST_TEXT_READ);
  if (PLAIN.test(read) || (!ODD.test(read) && read.isWellFormed())) return read.trim();
  return read
    .toWellFormed()
    .replaceAll(LINE_BREAKS, "\n")
    .replaceAll(INVISIBLE, "")
    .replaceAll(JOINER_RUNS, "$1")
    .replaceAll(MARK_TOWERS, "$1")
    .trim();
}

/** The same on one line: every run of white space becomes one space. */
export function displayLine(text: string): string {
  return toOneLine(displayText(text));
}

/** A text that went through `displayText`, on one line. */
export function toOneLine(text: string): string {
  return /[^\S ]| {2}/u.test(text) ? text.replaceAll(/\s+/gu, " ") : text;
}

/**
 * Keeps a right-to-left name from reordering the left-to-right sentence around it, by wrapping it in
 * first-strong isolates. Text without right-to-left letters is returned as it is.
 */
export function isolateText(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** Nothing in a plain text, and nothing in one without an odd sign, is changed: most texts are like that. */
const PLAIN = /^[ -~\n]*$/;
const ODD = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]--\n]|\p{M}{5}/v;
const LINE_BREAKS = /\r\n?|\u2028|\u2029|\u0085/gu;
/** Joiners stay (emoji and Persian need them), and so do the Arabic number signs, which are visible. */
const INVISIBLE = /[[\p{Cc}\p{Cf}]--[\n\t\u200C\u200D\u0600-\u0605\u06DD]]/gv;
const JOINER_RUNS = /([\u200C\u200D])[\u200C\u200D]+/gu;
const MARK_TOWERS = /(\p{M}{4})\p{M}+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
