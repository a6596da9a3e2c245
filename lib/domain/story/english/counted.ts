import type { CountedThing } from "../grammar.ts";

/** "once", "twice", "three times" … "ten times", "14 times". */
export function timesInWords(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${numberInWords(count)} times`;
}

/** Small numbers as words, from eleven on as digits. */
export function numberInWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "one other page", "two other pages" */
export function othersInWords(count: number, thing: CountedThing): string {
  const noun = thing === "message" ? "e-mail" : thing;
  return count === 1 ? `one other ${noun}` : `${numberInWords(count)} other ${noun}s`;
}

export function joinList(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];
