/** A part of an address. */
const PART = String.raw`[^\s@<>()[\],;:"（）\u200b-\u200f\u202a-\u202e\u2060-\u206f]+`;
const ADDRESS = new RegExp(`${PART}@${PART}(?<!\\.)`, "g");

/** Every address in a text, in lower case and in the text's order. */
export function addressesIn(text: string): readonly string[] {
  return (text.toLowerCase().match(ADDRESS) ?? []).filter(({ length }) => length < 255);
}

/** One line without what cannot be seen, as the marks that turn the direction of writing around a name. */
export function plain(text: string): string | null {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "")
    .trim();
  return line.slice(0, 300) || null;
}
