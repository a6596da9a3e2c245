import { markerOfConfirmed } from "../confirmed-note.ts";
import { isPendingNote } from "../overlay.ts";
import { isHandoffNote } from "../story/log-touches.ts";
import type { Touch } from "../touch.ts";

/**
 * Whether a touch is a note that Handrail writes beside each step: waiting, sent, or read back from the
 * CRM. It repeats what the log says and is nobody's evidence.
 */
export function isOwnNote(touch: Touch): boolean {
  return isPendingNote(touch) || markerOfConfirmed(touch) !== null || isHandoffNote(touch);
}
