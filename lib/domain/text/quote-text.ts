import { isolateText } from "./display-text.ts";

/**
 * A text between quotation marks, as one: marks that already surround it are taken off, marks inside
 * become single ones. Right-to-left text is isolated. Expects text that went through `displayLine`.
 */
export function quoteText(text: string): string {
  const bare = withoutQuotes(text).replaceAll("“", "‘").replaceAll("”", "’");
  return `“${isolateText(bare)}”`;
}

/** The text without one pair of quotation marks around all of it. */
export function withoutQuotes(text: string): string {
  const inside = /^(?:“([^“”]*)”|"([^"]*)"|«([^«»]*)»)$/u.exec(text.trim());
  return inside === null ? text : (inside[1] ?? inside[2] ?? inside[3] ?? "").trim();
}
