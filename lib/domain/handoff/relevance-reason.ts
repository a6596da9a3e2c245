import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";

const OPENING = "[Relevant: ";
const LONGEST_REASON = 120;

/** The words of a message for the log, with why its writer calls it relevant although the guard does not. */
export function withRelevanceReason(said: string, reason: string): string {
  // A bracket in the reason would end it too early.
  const line = displayLine(reason).replaceAll("[", "(").replaceAll("]", ")");
  return `${OPENING}${shortenText(line, LONGEST_REASON)}] ${said}`.trim();
}

/** That reason; null where the words have none. */
export function relevanceReasonOf(words: string): string | null {
  if (!words.startsWith(OPENING)) return null;
  const end = words.indexOf("]");
  return end < 0 ? null : words.slice(OPENING.length, end);
}
