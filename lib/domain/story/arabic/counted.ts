import type { WriteNumber } from "../grammar.ts";

/** The forms of a noun that a number asks for; as they stand after a verbal noun or a preposition. */
export interface CountedNoun {
  readonly gender: "masculine" | "feminine";
  /** Singular: after one, and after hundreds ("100 رسالة"). */
  readonly one: string;
  /** Dual, in the oblique case ("رسالتين"). */
  readonly two: string;
  /** Plural, after three to ten ("ثلاث رسائل"). */
  readonly few: string;
  /** Singular in the accusative, after 11 to 99 ("14 مستندًا"). */
  readonly many: string;
}

/** "رسالة واحدة", "رسالتين", "ثلاث رسائل", "14 رسالة": small numbers as words, from eleven on as digits. */
export function counted(count: number, noun: CountedNoun, write: WriteNumber): string {
  if (count === 1) return `${noun.one} ${noun.gender === "feminine" ? "واحدة" : "واحد"}`;
  return withoutOne(count, noun, write);
}

/** "صفحة أخرى", "صفحتين أخريين", "ثلاث صفحات أخرى", "14 صفحة أخرى": what a list leaves over. */
export function countedOthers(count: number, noun: CountedNoun, write: WriteNumber): string {
  return `${withoutOne(count, noun, write)} ${other(count, noun.gender)}`;
}

function withoutOne(count: number, noun: CountedNoun, write: WriteNumber): string {
  const words = noun.gender === "feminine" ? BEFORE_FEMININE : BEFORE_MASCULINE;
  switch (FORMS.select(count)) {
    case "one":
      return noun.one;
    case "two":
      return noun.two;
    case "few":
      return `${words[count] ?? write(count)} ${noun.few}`;
    case "many":
      return `${write(count)} ${noun.many}`;
    default:
      return `${write(count)} ${noun.one}`;
  }
}

function other(count: number, gender: CountedNoun["gender"]): string {
  const form = FORMS.select(count);
  if (gender === "feminine") return form === "two" ? "أخريين" : "أخرى";
  if (form === "two") return "آخرين";
  return form === "few" ? "أخرى" : "آخر";
}

const FORMS = new Intl.PluralRules("ar");

/** From three to ten a number takes the gender that its noun does not have. */
const BEFORE_FEMININE: Readonly<Record<number, string>> = {
  3: "ثلاث",
  4: "أربع",
  5: "خمس",
  6: "ست",
  7: "سبع",
  8: "ثماني",
  9: "تسع",
  10: "عشر",
};
const BEFORE_MASCULINE: Readonly<Record<number, string>> = {
  3: "ثلاثة",
  4: "أربعة",
  5: "خمسة",
  6: "ستة",
  7: "سبعة",
  8: "ثمانية",
  9: "تسعة",
  10: "عشرة",
};
