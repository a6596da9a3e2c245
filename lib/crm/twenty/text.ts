import { cleanText } from "../values/clean-text.ts";
import { toMoment } from "../values/handoff-value.ts";

/** The value at a path of names such as `emails.primaryEmail`; undefined where it ends early. */
export function valueAt(row: unknown, path: string): unknown {
  let value: unknown = row;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

/** A value as plain text, trimmed; null when it is missing, empty or no text. */
export function readText(row: unknown, path: string): string | null {
  const value = valueAt(row, path);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? cleanText(value) : null;
}

/** A moment as ISO 8601 UTC. */
export function readMoment(row: unknown, path: string): string | null {
  return toMoment(readText(row, path));
}

/** A list of texts, which servers give as a list or as JSON text. */
export function readTexts(row: unknown, path: string): readonly string[] {
  const value = valueAt(row, path);
  const list = typeof value === "string" ? parseList(value) : value;
  if (!Array.isArray(list)) return [];
  return list.flatMap((text) => (typeof text === "string" ? (cleanText(text) ?? []) : []));
}

function parseList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
