const MESSAGE_MAX = 300;

/**
 * A sentence of the CRM as we may show and keep it: one line, no control or direction characters, no
 * key, not endless. Null when nothing is left.
 */
export function plainMessage(text: string | null | undefined): string | null {
  const plain = (text ?? "")
    .slice(0, 4 * MESSAGE_MAX)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\bpat-[a-z0-9-]{8,}/gi, "(key)")
    .replace(/\bbearer\s+\S+/gi, "(key)")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "") return null;
  return plain.length > MESSAGE_MAX
    ? `${plain.slice(0, MESSAGE_MAX).toWellFormed().trimEnd()}…`
    : plain;
}

/**
 * The names listed under any of the keys of an error's context. HubSpot writes the context as an object
 * of lists, and in places as the text of one: `{missingScopes=[a, b]}`.
 */
export function namesIn(context: unknown, keys: readonly string[]): readonly string[] {
  if (typeof context === "string") return keys.flatMap((key) => namesInText(context, key));
  if (typeof context !== "object" || context === null) return [];
  return Object.entries(context)
    .filter(([key]) => keys.includes(key))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .flatMap((name) => (typeof name === "string" ? [name.slice(0, 100)] : []));
}

function namesInText(text: string, key: string): readonly string[] {
  const start = text.indexOf(`${key}=[`);
  if (start < 0) return [];
  const end = text.indexOf("]", start);
  const list = text.slice(start + key.length + 2, end < 0 ? text.length : end);
  return list
    .split(",")
    .map((name) => name.trim().slice(0, 100))
    .filter((name) => name !== "");
}
