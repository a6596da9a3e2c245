/** A list of phrases as it is easiest to read and to write: many on a line, "|" or a line's end between them. */
export function phrases(text: string): string[] {
  return text
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}
