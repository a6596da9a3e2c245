import { withoutQuotes } from "../../text/quote-text.ts";

/**
 * A name or words from outside as they stand inside an Arabic sentence: isolated unless they are plain
 * Arabic words, so that Latin letters, digits and signs keep their own order. Expects displayed text.
 */
export function inArabic(text: string): string {
  return /^[\p{Script=Arabic}\s]*$/u.test(text) ? text : `\u2068${text}\u2069`;
}

/** Words between Arabic quotation marks, as one quotation; marks inside become others. */
export function quoted(text: string): string {
  const bare = withoutQuotes(text).replaceAll("«", "“").replaceAll("»", "”");
  return `«${inArabic(bare)}»`;
}

/** "أ", "أ وب", "أ، وب، وج": each further part takes its "and" with it. */
export function joinArabic(parts: readonly string[]): string {
  return parts.length === 2 ? parts.join(" و") : parts.join("، و");
}
