import { displayLine } from "../text/display-text.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";

/** A text that says something, on one line. */
export function known(text: string | null | undefined): string | null {
  return text === null || text === undefined || isUnknownAnswer(text) ? null : displayLine(text);
}
