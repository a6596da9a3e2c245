import { foldText } from "../../text/fold-text.ts";

/**
 * Whether a Latin word may be the spelling of an Arabic one: "Mohammed", "Muhamad" and "Mohd" for محمد,
 * "Noura" and "Nora" for نورة. By sounds, since people spell names as they hear them; short vowels are
 * not written in Arabic and may be any. Expects folded words.
 */
export function isSpelledAs(arabic: string, latin: string): boolean {
  if (arabic.length > LONGEST_NAME || latin.length > LONGEST_NAME) return false;
  if (!(ARABIC.test(arabic) && /^[a-z]/u.test(latin))) return false;
  const letters = foldText(arabic)
    .replaceAll("تش", "چ")
    .replaceAll(/[^\p{L}]/gu, "");
  if (letters.length < 2) return false;
  const sounds = latin.replaceAll(/[^a-z]/gu, "").replaceAll("x", "ks");
  return toPattern(letters).test(sounds);
}

function toPattern(letters: string): RegExp {
  const bare = letters.replace(ARTICLE, "");
  const article = bare === letters ? "" : "(?:[aeiu]l|a[a-z])?";
  const last = bare.length - 1;
  const parts = [...bare].map((letter, index) => {
    if (index === 0) return FIRST[letter] ?? soundOf(letter);
    if (index === last) return LAST[letter] ?? soundOf(letter);
    // The article inside "عبدالرحمن" is often swallowed: "Abdurrahman".
    return letter === "ل" && bare.startsWith("عبدال") && index === 4 ? "l?" : soundOf(letter);
  });
  return new RegExp(`^${article}${parts.join(SHORT_VOWEL)}${SHORT_VOWEL}$`, "u");
}

function soundOf(letter: string): string {
  const sounds = SOUNDS[letter];
  if (sounds === undefined) return "[a-z]?";
  return VOWELS.has(letter) ? `(?:${sounds})` : `(?:${sounds}){1,2}`;
}

const LONGEST_NAME = 30;
const ARABIC = /^\p{Script=Arabic}/u;
const ARTICLE = /^ال(?=.{3})/u;
const SHORT_VOWEL = "[aeiouy]{0,2}";
const VOWELS: ReadonlySet<string> = new Set(["ا", "و", "ي", "ع", "ء"]);

const FIRST: Readonly<Record<string, string>> = { ا: "[aeiou]{1,2}", ع: "['a-z]?" };
const LAST: Readonly<Record<string, string>> = {
  ه: "(?:h|t|[ae]h?|et)?",
  و: "(?:w|[ou]{1,2})?",
  ي: "(?:y|i{1,2}|ee|[ae]h?|ay|ai)?",
};
const SOUNDS: Readonly<Record<string, string>> = {
  ا: "[aeo]{0,2}",
  ب: "b|p",
  پ: "p",
  ت: "t|th",
  ث: "th|t|s",
  ج: "j|dj|dg|g|zh",
  چ: "ch|tch|j|g",
  ح: "h",
  خ: "kh|h|ch|k|j",
  د: "d",
  ذ: "dh|th|z|d",
  ر: "r",
  ز: "z|s",
  س: "s|c|z",
  ش: "sh|ch|sch|s",
  ص: "s|c",
  ض: "d|dh|z",
  ط: "t|th",
  ظ: "dh|z|th|d",
  ع: "a{0,2}",
  غ: "gh|g",
  ف: "f|ph|v",
  ڤ: "v|f",
  ق: "q|k|g|c|ck",
  ك: "k|c|ck|ch|q",
  گ: "g|k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "w|v|[ou]{1,2}|a[wuo]",
  ي: "y|j|i{1,2}|e{1,2}|[ae][iy]|ie",
  ء: "",
};
