import { foldText } from "./fold-text.ts";

/**
 * The words of a text in the form in which they are compared: folded, English plurals and possessives
 * and the Arabic article taken off, so that "Integrations" meets "integration" and "التسعير" "تسعير".
 */
export function toWords(text: string): readonly string[] {
  return (foldText(text.replaceAll(PLURAL_ACRONYM, "$1")).match(WORD) ?? []).map(toStem);
}

/** The words that carry meaning: neither little words nor single letters. */
export function toContentWords(text: string): readonly string[] {
  return toWords(text).filter((word) => word.length > 1 && !LITTLE_WORDS.has(word));
}

/**
 * The content words down to what their forms share ("retyped", "retyping" → "retyp"), for comparing what
 * two people say about the same thing. Coarse on purpose; never for display.
 */
export function toRoots(text: string): readonly string[] {
  return toContentWords(text).map(toRoot);
}

/** How many words a reader counts; in scripts without spaces two signs count as one. */
export function countWords(text: string): number {
  const signs = text.match(UNSPACED)?.length ?? 0;
  const rest = signs === 0 ? text : text.replaceAll(UNSPACED, " ");
  return (rest.match(COUNTED)?.length ?? 0) + Math.ceil(signs / 2);
}

function toRoot(word: string): string {
  if (!/^[a-z]+$/u.test(word)) return word;
  const root = word.replace(FORM_ENDINGS, "");
  if (root.length < 3) return word;
  return root.replace(/([b-df-hj-np-tv-z])\1$/u, "$1").replace(/e$/u, "");
}

function toStem(word: string): string {
  const bare = word.replace(/'s?$/u, "");
  if (/^[a-z]/u.test(bare)) return singular(bare);
  return bare.replace(ARABIC_ARTICLE, "");
}

function singular(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** "APIs", "KPIs": the rule for small letters would take them for words like "basis". */
const PLURAL_ACRONYM = /(\p{Lu}{2,})s(?![\p{L}\p{N}])/gu;
const COUNTED = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’\-–.@/:?=&%_]|,(?=\p{N}))*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const FORM_ENDINGS = /(?:at(?:ion|ing|ed|e|or)|ing|ed|or|ment|ly)$/u;
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu;
const ARABIC_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{3})/u;

const LITTLE_WORDS: ReadonlySet<string> = new Set(
  [
    "a an the and or but nor so yet if then than as at by for from in into of off on onto out over to up with without",
    "about after again all also am any are be because been before being both can could did do does doing down during each",
    "few had ha have having he her here him his how i i'm i'd i've i'll is it it's its just let like many may me might more most much must my",
    "need no not now only other our own per please same shall she should some such that that's their them there these they this",
    "thi those through too under until upon us very wa was we we're we've we'd were what when where which while who whom why will would",
    "you you're you'd your yours get got make made one use used using want wanted thank thanks hi hello dear regard best",
    "في من على الى عن مع هذا هذه ذلك التي الذي هل ما ماذا كيف متى اين كم لماذا او ثم لا لم لن ان انه كان كانت قد كل بعد قبل نحن انا هو هي لدينا عندنا شكرا",
  ].flatMap((line) => line.split(" ")),
);
