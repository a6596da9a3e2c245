/**
 * A number from 0 to 1, neither included, that a text always gives: what stands for chance where
 * everybody must come to the same answer.
 */
function textToChance(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // One more letter must change all of it.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}

/**
 * Picks one by the text of what is to be given, each as often as its weight says. Whoever asks gets the same
 * answer, in whatever order the choices stand; when one of them goes, only what was theirs moves.
 */
export function pickByText<Choice extends { readonly id: string; readonly weight: number }>(
  text: string,
  choices: readonly Choice[],
): Choice | null {
  let best: Choice | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const choice of choices.toSorted((left, right) => (left.id < right.id ? -1 : 1))) {
    const score = -choice.weight / Math.log(textToChance(`${text}\n${choice.id}`));
    if (score <= highest) continue;
    best = choice;
    highest = score;
  }
  return best;
}
