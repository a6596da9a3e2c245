/** Whether an opportunity is still to be won, by the name of its stage: Twenty has no other word for it. */
export function isOpenStage(value: string | null): boolean {
  return !/(^|_|\b)(customer|won|lost|closed)(_|\b|$)/i.test(value ?? "");
}

/** An opportunity's stage in words: `NEW_BUSINESS` is the name of an option, "New business" what people read. */
export function stageLabel(value: string | null): string | null {
  if (value === null || !/^[A-Z][A-Z0-9_]*$/.test(value)) return value;
  const words = value.toLowerCase().replaceAll("_", " ").trim();
  return words === "" ? value : words.charAt(0).toUpperCase() + words.slice(1);
}
