/** One form for search: compatibility characters folded, lower case, single spaces. */
export function toSearchText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The words of what somebody typed into a search field; all of them must occur. */
export function toSearchTerms(words: string): readonly string[] {
  return toSearchText(words).split(" ").filter(Boolean);
}
