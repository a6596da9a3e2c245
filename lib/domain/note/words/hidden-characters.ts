/**
 * Characters that nobody sees: zero-width characters, direction overrides, control characters. They
 * come with copied text, break searches and can make a text read differently from what it is. Joiners
 * and direction marks are left alone where a script needs them.
 */
export function findHiddenCharacters(text: string): readonly string[] {
  const found = new Map<string, number>();
  for (const [character] of text.matchAll(pattern(text))) {
    const name = NAMES[character] ?? "control character";
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return [...found].map(([name, count]) => (count === 1 ? name : `${name} (${count} times)`));
}

/** The text without its hidden characters. */
export function withoutHiddenCharacters(text: string): string {
  return text.replace(pattern(text), "");
}

function pattern(text: string): RegExp {
  return NEEDS_JOINERS.test(text) ? ALWAYS_HIDDEN : ALL_HIDDEN;
}

/** Scripts in which joiners and direction marks are part of the spelling, and emoji. */
const NEEDS_JOINERS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Extended_Pictographic}]/u;
/** Control and format characters, without line breaks, tabs, Arabic number signs and flag tags. */
const ALWAYS_HIDDEN =
  /[[\p{Cc}\p{Cf}]--[\t\n\r\u0600-\u0605\u06dd\u200c-\u200f\u{e0020}-\u{e007f}]]/gv;
const ALL_HIDDEN = /[[\p{Cc}\p{Cf}]--[\t\n\r\u{e0020}-\u{e007f}]]/gv;

const NAMES: Readonly<Record<string, string>> = {
  "\u00ad": "soft hyphen",
  "\u200b": "zero-width space",
  "\u200c": "zero-width non-joiner",
  "\u200d": "zero-width joiner",
  "\u200e": "left-to-right mark",
  "\u200f": "right-to-left mark",
  "\u202a": "left-to-right embedding",
  "\u202b": "right-to-left embedding",
  "\u202c": "end of direction change",
  "\u202d": "left-to-right override",
  "\u202e": "right-to-left override",
  "\u2060": "word joiner",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first-strong isolate",
  "\u2069": "end of isolate",
  "\ufeff": "byte order mark",
};
