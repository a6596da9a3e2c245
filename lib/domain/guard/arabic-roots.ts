import { toRoots } from "../text/words.ts";

/** The roots of a text's content words, Arabic ones without what is written onto them ("برقمكم" → "رقم"). */
export function toComparedRoots(text: string): readonly string[] {
  return toRoots(text.replaceAll(CLITIC, "$& ")).map((root) =>
    /^\p{Script=Arabic}/u.test(root) ? bare(root) : root,
  );
}

/** What is left after each step has at least three letters: shorter ones are words of their own. */
function bare(word: string): string {
  const stem = word.replace(ARTICLE, "").replace(SUFFIX, "");
  // A plural changes the vowels inside: "فرع", "فروع".
  const consonants = stem.slice(0, 1) + stem.slice(1).replaceAll(/[اوي]/gu, "");
  return (consonants.length >= 3 ? consonants : stem).replace(PREFIX, "");
}

/** "وOdoo": an Arabic letter in front of a Latin name. */
const CLITIC = /\p{Script=Arabic}(?=\p{Script=Latin})/gu;
const ARTICLE = /^[وف]?[بلك]?ال(?=\p{L}{3})/u;
const SUFFIX = /(?<=\p{L}{3})(?:كما|كم|نا|ها|هم|ات|ون|ين|ان|يه|وا|تم|ه|ي|ا|ك)$/u;
const PREFIX = /^[وفبلك](?=\p{L}{3})/u;
