/** Whether every word of `query` occurs somewhere in `text`, whatever the case or the accents. */
export function matchesTerms(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((term) => folded.includes(term));
}

function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
