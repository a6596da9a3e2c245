const MESSAGE_MAX = 300;

/**
 * A sentence of Pipedrive's as we may show and keep it: one line, no control or direction characters, no
 * key of 40 characters that means nothing to people, not endless. Null when nothing is left.
 */
export function plainMessage(text: string | null | undefined): string | null {
  const plain = (text ?? "")
    .slice(0, 4 * MESSAGE_MAX)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\b[0-9a-f]{40}\b/gi, "(key)")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "") return null;
  const cut = plain.slice(0, MESSAGE_MAX).toWellFormed().trimEnd();
  return plain.length > MESSAGE_MAX ? `${cut}…` : plain;
}
