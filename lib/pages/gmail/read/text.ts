const ADDRESS =
  /[^\s@<>()[\]{},:;"'“”‘’\\\p{Cc}\p{Cf}]+@[^\s@<>()[\]{},:;"'“”‘’\\/\p{Cc}\p{Cf}]*[\p{L}\p{N}]/gu;

/** Every address in a text, in lower case and in the text's order. */
export function addressesIn(text: string): readonly string[] {
  return (text.match(ADDRESS) ?? [])
    .map((address) => address.toLowerCase())
    .filter((address) => address.length < 255 && !address.startsWith("."));
}

/** One line without what cannot be seen: marks that turn the direction of writing around a name. */
export function plain(text: string): string | null {
  const line = text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .trim();
  return line === "" ? null : line.slice(0, 200);
}
