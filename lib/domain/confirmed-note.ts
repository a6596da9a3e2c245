import type { Touch } from "./touch.ts";
import type { TimelineNoteWrite } from "./write.ts";

const PREFIX = "sent/";

/**
 * A note that the CRM has confirmed and not shown yet, as a touch. It stands in for the CRM's own touch
 * of it until the record is next read with its touches.
 */
export function confirmedNoteTouch(write: TimelineNoteWrite, noteId: string | null): Touch {
  return {
    id: `${PREFIX}${write.marker}`,
    at: write.at,
    actor: "us",
    kind: "note",
    asset: null,
    campaign: null,
    count: 1,
    words: write.text,
    ownerId: write.ownerId,
    receipt: {
      label: "Note, sent from here",
      url: null,
      evidence: noteId === null ? `note ${write.marker}` : `note ${noteId}`,
    },
  };
}

/**
 * Touches with those of `others` that stand in for notes, each once: what was confirmed for a record stays
 * on show when the record is folded into another one (P6.2).
 */
export function withConfirmedNotes(
  touches: readonly Touch[],
  others: readonly Touch[],
): readonly Touch[] {
  const shown = new Set(touches.map(({ id }) => id));
  const missing = others.filter((touch) => markerOfConfirmed(touch) !== null);
  return [...touches, ...missing.filter(({ id }) => !shown.has(id))];
}

/** The marker of the note that a touch stands in for; null when the CRM itself has shown the touch. */
export function markerOfConfirmed(touch: Touch): string | null {
  return touch.id.startsWith(PREFIX) ? touch.id.slice(PREFIX.length) : null;
}
