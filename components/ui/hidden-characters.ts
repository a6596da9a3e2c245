/**
 * Characters that do not show but change what shows: controls, direction overrides, zero-width marks.
 * The two joiners stay out: emoji and Persian need them.
 */
const HIDDEN = /[[\p{Cc}\p{Cf}]--[\t\n\r\u200C\u200D\u0600-\u0605\u06DD]]/gv;

export interface PlainText {
  /** The text on one line without them. */
  readonly text: string;
  /** "U+202E" and so on, each once, in the order found. */
  readonly hidden: readonly string[];
}

/** Takes the hidden characters out of a name and tells which there were. */
export function withoutHidden(name: string): PlainText {
  const found = [...name.matchAll(HIDDEN)].map(([character]) => toCodePoint(character));
  return {
    text: name.toWellFormed().replaceAll(HIDDEN, "").replaceAll(/\s+/g, " ").trim(),
    hidden: [...new Set(found)],
  };
}

function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
