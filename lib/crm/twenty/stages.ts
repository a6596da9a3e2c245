/** An opportunity's stage in words: `NEW_BUSINESS` is the name of an option, "New business" what people read. */
export function stageLabel(value: string | null): string | null {
  if (value === null || !/^[A-Z][A-Z0-9_]*$/.test(value)) return value;
  const words = value.toLowerCase().replaceAll("_", " ").trim();
  return words === "" ? value : words.charAt(0).toUpperCase() + words.slice(1);
}
