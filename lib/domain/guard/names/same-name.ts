import { foldText } from "../../text/fold-text.ts";
import { isNear } from "../../text/is-near.ts";
import { isSpelledAs } from "./arabic-spelling.ts";
import { isNickname } from "./nicknames.ts";

/** How the words of a greeting compare with the names that are known of the reader. */
export type NameVerdict = "same" | "near" | "other" | "cannot-tell";

/** Compares folded names (`foldName`), also where one is Latin and the other Arabic. */
export function compareNames(words: readonly string[], names: readonly string[]): NameVerdict {
  const pairs = words.flatMap((word) => names.map((name) => ({ word, name })));
  const comparable = pairs.filter(
    ({ word, name }) => scriptOf(word) !== "other" && scriptOf(name) !== "other",
  );
  if (comparable.length === 0) return "cannot-tell";
  if (comparable.some(({ word, name }) => isSameName(word, name))) return "same";
  if (comparable.every(({ word, name }) => isOtherGender(word, name) || !isNear(word, name)))
    return "other";
  const near = comparable.some(
    ({ word, name }) => word.length > 3 && scriptOf(word) === scriptOf(name) && isNear(word, name),
  );
  return near ? "near" : "other";
}

/** "Ivan" for Ivana, "سامي" for سامية: one letter, and another person. */
function isOtherGender(word: string, name: string): boolean {
  const stem = (text: string) => text.replace(/(?:a|o|ه)$/u, "");
  return word !== name && stem(word) === stem(name);
}

/** A name as it is compared: no marks, no hyphens, no Arabic article. */
export function foldName(name: string): string {
  return foldText(name)
    .replace(/['.-]/gu, "")
    .replace(/^ال(?=.{3})/u, "");
}

/** "Dan" for Daniel; an address may hold the name inside ("sarah.l", "slindqvist"). */
function isSameName(word: string, name: string): boolean {
  if (word === name) return true;
  if (scriptOf(word) !== scriptOf(name))
    return scriptOf(word) === "arabic"
      ? isSpelledAs(word, inFull(name))
      : isSpelledAs(name, inFull(word));
  const apart = Math.abs(word.length - name.length);
  if (apart >= 2 && word.length >= 3 && name.startsWith(word)) return true;
  if (apart >= 2 && name.length >= 3 && word.startsWith(name)) return true;
  if (word.length >= 4 && apart >= 2 && name.includes(word)) return true;
  return isNickname(word, name);
}

/** Signs that leave out letters which are heard. */
function inFull(name: string): string {
  return /^(?:mohd|muhd|mhd|md|mo)$/u.test(name) ? "mohammed" : name;
}

function scriptOf(text: string): "arabic" | "latin" | "other" {
  if (/\p{Script=Arabic}/u.test(text)) return "arabic";
  return /\p{Script=Latin}/u.test(text) ? "latin" : "other";
}
