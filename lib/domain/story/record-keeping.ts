import { isHandoffNote } from "./log-touches.ts";
import type { Step } from "./step.ts";

/**
 * What the CRM notes about the record rather than about the buyer: stages, statuses, owners, merges. The
 * notes of one day make one sentence, so that they do not drown the story.
 */
export function isRecordKeeping({ touch, event, words }: Step): boolean {
  if (touch.kind === "stage-change") return true;
  return (
    touch.kind === "handoff-event" &&
    event === null &&
    !isHandoffNote(touch) &&
    (words ?? "").length <= LONGEST_LINE
  );
}

/** Longer words are a text that somebody wrote. In UTF-16 units. */
const LONGEST_LINE = 80;
