import { buyerSayings, type Saying } from "../handoff/buyer-sayings.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { shortenText } from "../text/shorten-text.ts";
import { toRoots } from "../text/words.ts";

/** The sentence on record that says most of what the profile calls the problem; null when none says enough. */
export function findProblem(problem: string, snapshot: RecordSnapshot): Saying | null {
  const wanted = [...new Set(toRoots(problem))];
  const needed = Math.max(2, Math.ceil(wanted.length / 2));
  if (wanted.length < 2) return null;
  const ranked = buyerSayings(snapshot)
    .map((saying) => {
      const said = new Set(toRoots(saying.sentence));
      return { saying, shared: wanted.filter((root) => said.has(root)).length };
    })
    .filter(({ shared }) => shared >= needed)
    .toSorted((left, right) => right.shared - left.shared);
  const [best] = ranked;
  if (best === undefined) return null;
  return { ...best.saying, sentence: shortenText(best.saying.sentence, LONGEST_SENTENCE) };
}

const LONGEST_SENTENCE = 160;
