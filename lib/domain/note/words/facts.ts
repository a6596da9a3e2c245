import { MONTHS, WEEKDAYS } from "./times.ts";
import { type Token, wordList } from "./tokens.ts";

/**
 * Whether a text holds anything that can be checked: a number, a day, a quotation, a name, or a word that
 * the record knows too. Prose that fits every lead has none of them, however many words it takes.
 * @param saysNothing words that only say who, or fit every lead
 */
export function holdsFact(
  text: string,
  tokens: readonly Token[],
  recordWords: ReadonlySet<string>,
  saysNothing: (word: string) => boolean,
): boolean {
  if (QUOTED.test(text)) return true;
  return tokens.some(({ word, raw, hasDigit }, index) => {
    if (
      (hasDigit && !BUZZ_NUMBER.test(word)) ||
      COUNTED.has(word) ||
      WEEKDAYS.has(word) ||
      MONTHS.has(word)
    )
      return true;
    if (saysNothing(word)) return false;
    return (
      recordWords.has(word) || isSpelledAsName(raw) || (index > 0 && /^\p{Lu}\p{Ll}/u.test(raw))
    );
  });
}

/** An abbreviation or a name written in its own way: "SSO", "HubSpot", "NetSuite". */
export function isSpelledAsName(raw: string): boolean {
  return /^\p{Lu}{2,6}s?$/u.test(raw) || /\p{Ll}\p{Lu}/u.test(raw);
}

/** "A 360 degree view", "the goals for 2027": numbers that count nothing. */
export const BUZZ_NUMBER = /^(?:20\p{N}{2}|360|365|247)$/u;

const QUOTED = /["“„«][^"”“»]{6,}["”“»]/u;

/** "One" and "first" count nothing. */
const COUNTED = wordList(
  `two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty hundred
   thousand dozen half third twice thrice daily weekly monthly yearly quarterly nightly hourly`,
  `اثنين اثنان اثنتين ثلاثة ثلاث أربعة اربعة أربع خمسة خمس ستة سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرين ثلاثين أربعين خمسين
   مئة مائة مئتين ألف الف ألفين نصف ثلث ربع مرتين يومين ساعتين شهرين أسبوعين سنتين يوميا أسبوعيا شهريا سنويا`,
);
