const MESSAGE_MAX = 300;

/** A sentence of the CRM as we may show and keep it: one line, no control characters, no token, not endless. */
export function plainMessage(text: string | null | undefined): string | null {
  const plain = (text ?? "")
    .slice(0, 4 * MESSAGE_MAX)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\bbearer\s+\S+/gi, "(key)")
    // A session id: the organisation's id, an exclamation mark and the secret.
    .replace(/\b00D[\w]{12,15}!\S+/g, "(key)")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "") return null;
  return plain.length > MESSAGE_MAX
    ? `${plain.slice(0, MESSAGE_MAX).toWellFormed().trimEnd()}…`
    : plain;
}
