/** One word of a text: as written, and as the lists of words know it. */
export interface Token {
  readonly raw: string;
  /** Lower case, without accents on Arabic letters, apostrophes and lengthening. */
  readonly word: string;
  readonly hasDigit: boolean;
}

/** Splits a text into words of any script; punctuation and signs are dropped. */
export function toTokens(text: string): readonly Token[] {
  const known = recent.get(text);
  if (known !== undefined) return known;
  if (recent.size >= MOST_RECENT) recent.clear();
  const tokens = split(text);
  recent.set(text, tokens);
  return tokens;
}

/** Many rules read one text, and a keystroke changes one part of a note out of ten. */
const recent = new Map<string, readonly Token[]>();
const MOST_RECENT = 100;

function split(text: string): readonly Token[] {
  const plain = text.normalize("NFKC").replace(/['’]/gu, "");
  const fold = isArabic(plain) ? normalizeWord : (raw: string) => raw.toLowerCase();
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((raw) => ({
    raw,
    word: fold(raw),
    hasDigit: /\p{N}/u.test(raw),
  }));
}

/** The words of a text as the lists of words know them. */
export function toWords(text: string): readonly string[] {
  return toTokens(text).map((token) => token.word);
}

/** Accents get lost on the way: "Jiří" and "Jiri" are one. */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

const ARABIC = /\p{Script=Arabic}/u;

export function isArabic(text: string): boolean {
  return ARABIC.test(text);
}

/** Brings a word into the one form in which words are compared. */
export function normalizeWord(raw: string): string {
  const word = raw.normalize("NFKC").toLowerCase();
  return isArabic(word) ? normalizeArabic(word) : word;
}

/** Arabic is written with and without marks, and with several forms of one letter; all read the same. */
function normalizeArabic(word: string): string {
  return word
    .replace(/[\p{M}ـ]/gu, "")
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/ؤ/gu, "و")
    .replace(/ئ/gu, "ي");
}

/**
 * The forms under which a word may stand in a list: itself, without an English ending, without the
 * particles that Arabic writes together with the word.
 */
function formsOf(word: string): readonly string[] {
  const known = forms.get(word);
  if (known !== undefined) return known;
  if (forms.size >= MOST_FORMS) forms.clear();
  const found = isArabic(word) ? arabicForms(word) : englishForms(word);
  forms.set(word, found);
  return found;
}

/** Every rule asks for the same words, and every keystroke for those of the one before. */
const forms = new Map<string, readonly string[]>();
const MOST_FORMS = 4_000;

function englishForms(word: string): readonly string[] {
  const forms = [word];
  for (const [ending, replacements] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    for (const replacement of replacements) forms.push(stem + replacement);
    if (stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1));
  }
  return forms;
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ["ies", ["y"]],
  ["ied", ["y"]],
  ["es", ["", "e"]],
  ["s", [""]],
  ["ed", ["", "e"]],
  ["ing", ["", "e"]],
  ["ly", [""]],
  ["er", ["", "e"]],
  ["ers", ["", "e"]],
  ["ment", [""]],
  ["ization", ["ize"]],
  ["isation", ["ize"]],
  ["ise", ["ize"]],
  ["ising", ["ize"]],
  ["ised", ["ize"]],
];

const ARABIC_PREFIXES = [
  ..."وال بال فال كال لل ال و ف ب ل س".split(" "),
  // Who acts, and in speech that it is going on: يرسل، نرسل، بيرسل، سنرسل، ونرسل.
  ..."ي ت ن ا بي بت بن سي ست سن وي وت ون وا لي لت لن".split(" "),
];
const ARABIC_SUFFIXES = "هم ها نا كم ات ون ين وا وه ته تها تهم ه ي ك ت ا له لها لهم".split(" ");

function arabicForms(word: string): readonly string[] {
  const stems = [word];
  for (const prefix of ARABIC_PREFIXES)
    if (word.startsWith(prefix) && word.length - prefix.length >= 3)
      stems.push(word.slice(prefix.length));
  const cut = stems.flatMap((stem) =>
    ARABIC_SUFFIXES.filter(
      (suffix) => stem.endsWith(suffix) && stem.length - suffix.length >= 3,
    ).map((suffix) => stem.slice(0, -suffix.length)),
  );
  // A feminine ending is written as ت before a suffix: مساعدته is مساعدة with one.
  const feminine = cut.flatMap((stem) => [
    `${stem}ه`,
    ...(stem.endsWith("ت") ? [`${stem.slice(0, -1)}ه`] : []),
  ]);
  return [...stems, ...cut, ...feminine];
}

/** Builds a list of words from a text, in the form in which `isListed` compares them. */
export function wordList(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => toWords(text)));
}

/** Whether a word stands in a list, in any of its forms. */
export function isListed(word: string, list: ReadonlySet<string>): boolean {
  if (list.has(word)) return true;
  for (const form of formsOf(word)) if (list.has(form)) return true;
  return false;
}
