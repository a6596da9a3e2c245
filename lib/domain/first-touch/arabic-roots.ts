import { toRoots } from "../text/words.ts";

/** The roots of a text's content words, Arabic ones without what is written onto them ("برقمكم" → "رقم"). */
export function toComparedRoots(text: string): readonly string[] {
  return toRoots(text).map((root) => (/^\p{Script=Arabic}/u.test(root) ? bare(root) : root));
}

function bare(word: string): string {
  return word.replace(PREFIX, "").replace(SUFFIX, "");
}

/** Each leaves at least three letters: shorter ones are words of their own. */
const PREFIX = /^(?:[وف]?[بلك]?ال|[وفبلك])(?=\p{L}{3})/u;
const SUFFIX = /(?<=\p{L}{3})(?:كما|كم|نا|ها|هم|ات|ون|ين|ان|يه|وا|تم|ه|ي|ا|ك)$/u;
