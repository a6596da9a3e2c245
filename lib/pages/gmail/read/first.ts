/** The first answer that is one, of the things in their order. */
export function first<Item, Answer>(
  items: Iterable<Item>,
  ask: (item: Item) => Answer | null,
): Answer | null {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== null) return answer;
  }
  return null;
}
