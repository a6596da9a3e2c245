/** The longest text of one touch that is worth keeping beside a record. */
const WORDS_MAX = 4_000;

/** Text that can be stored and shown: no NUL, no half characters, `\n` line ends; null when empty. */
export function cleanText(text: string | null | undefined): string | null {
  const clean = (text ?? "").replaceAll("\0", "").replace(/\r\n?/g, "\n").toWellFormed().trim();
  return clean === "" ? null : clean;
}

/** Text cut to what a touch may hold. */
export function toWords(text: string | null): string | null {
  if (text === null || text.length <= WORDS_MAX) return text;
  return `${text.slice(0, WORDS_MAX).toWellFormed().trimEnd()}…`;
}
