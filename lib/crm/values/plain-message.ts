const MESSAGE_MAX = 300;

/**
 * A sentence of a CRM as we may show and keep it: one line, no control or direction characters, no key,
 * not endless. `secrets` is what this CRM's keys look like, with the flag `g`. Null when nothing is left.
 */
export function plainMessage(
  text: string | null | undefined,
  secrets: RegExp | null = null,
): string | null {
  const line = (text ?? "")
    .slice(0, 4 * MESSAGE_MAX)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\bbearer\s+\S+/gi, "(key)");
  const plain = (secrets === null ? line : line.replace(secrets, "(key)"))
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "") return null;
  return plain.length > MESSAGE_MAX
    ? `${plain.slice(0, MESSAGE_MAX).toWellFormed().trimEnd()}…`
    : plain;
}
