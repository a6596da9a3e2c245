import * as values from "../values/plain-message.ts";

/** A sentence of HubSpot's as we may show and keep it, without keys. */
export function plainMessage(text: string | null | undefined): string | null {
  return values.plainMessage(text, /\bpat-[a-z0-9-]{8,}/gi);
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
