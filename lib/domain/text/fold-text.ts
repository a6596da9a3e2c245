/**
 * Text as matching sees it: lower case, no accents or vowel marks, one form for each Arabic letter
 * (أ إ آ ٱ → ا, ى → ي, ة → ه, no tatweel), Western digits, straight apostrophes. Never for display.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(NOT_MATCHED, "")
    .replaceAll(VARIANTS, (letter) => FOLDED.get(letter) ?? letter);
}

/** Most text has nothing to fold but its case. */
const PLAIN = /^[\t\n -~]*$/;
const NOT_MATCHED = /[\p{M}\p{Cf}\u0640]/gu;

const FOLDED: ReadonlyMap<string, string> = new Map([
  ["\u0671", "\u0627"],
  ["\u0649", "\u064A"],
  ["\u06CC", "\u064A"],
  ["\u0629", "\u0647"],
  ["\u06C1", "\u0647"],
  ["\u06A9", "\u0643"],
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u02BC", "'"],
  ["ß", "ss"],
  ["ø", "o"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ł", "l"],
  ["đ", "d"],
  ["ı", "i"],
  ...digits(0x0660),
  ...digits(0x06f0),
]);

const VARIANTS = new RegExp(`[${[...FOLDED.keys()].join("")}]`, "gu");

function digits(zero: number): readonly (readonly [string, string])[] {
  return Array.from({ length: 10 }, (_, value) => [
    String.fromCodePoint(zero + value),
    String(value),
  ]);
}
