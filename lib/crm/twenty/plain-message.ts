const MESSAGE_MAX = 300;

/** A sentence of the server as we may show and keep it: one line, no control characters, not endless. */
export function plainMessage(text: string): string | null {
  const plain = text
    .slice(0, 4 * MESSAGE_MAX)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\bbearer\s+\S+/gi, "(key)")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "") return null;
  return plain.length > MESSAGE_MAX
    ? `${plain.slice(0, MESSAGE_MAX).toWellFormed().trimEnd()}…`
    : plain;
}
