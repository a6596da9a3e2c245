/**
 * Whether a word is one of a list with a slip of the keyboard in it: a letter left out, doubled, or two
 * exchanged. Other letters make other words ("contract" is not "contact") and are no slip.
 */
export function isMisspelled(word: string, list: ReadonlySet<string>): boolean {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]/u.test(word)) return false;
  const known = slipsOf(list);
  return known.has(word) || known.has(withoutDoubles(word)) || isExchanged(word, list);
}

/** Short words are too near each other. */
const SHORTEST = 5;
const LONGEST = 20;

function isExchanged(word: string, list: ReadonlySet<string>): boolean {
  for (let index = 1; index < word.length - 1; index++) {
    const pair = `${word[index + 1]}${word[index]}`;
    if (list.has(word.slice(0, index) + pair + word.slice(index + 2))) return true;
  }
  return false;
}

/** Prepared once for each list: its words with one letter left out, and without doubled letters. */
const prepared = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function slipsOf(list: ReadonlySet<string>): ReadonlySet<string> {
  const known = prepared.get(list);
  if (known !== undefined) return known;
  const slips = new Set<string>();
  for (const word of list) {
    if (word.length <= SHORTEST || !/^[a-z]+$/u.test(word)) continue;
    slips.add(withoutDoubles(word));
    for (let index = 1; index < word.length; index++)
      slips.add(word.slice(0, index) + word.slice(index + 1));
  }
  prepared.set(list, slips);
  return slips;
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1+/gu, "$1");
}
