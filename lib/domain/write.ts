import type { HandoffValues } from "./handoff-field.ts";
import type { LogEvent } from "./log.ts";

/** One change to a CRM, small enough to be repeated safely or to be recognised when it is repeated. */
export type Write = PatchWrite | TimelineNoteWrite | TaskWrite;

/** Whether no person has asked for it: it follows from a missed time. */
export function isUnpressed(write: Write): boolean {
  return write.kind === "task" || (write.kind === "patch" && write.onlyWhile !== undefined);
}

/** Sets fields of the record and adds events to its log. Absolute values only, so repeating it is harmless. */
export interface PatchWrite {
  readonly kind: "patch";
  readonly fields: HandoffValues;
  /** What each field held when the person decided: the base of the three-way merge. */
  readonly base: HandoffValues;
  readonly events: readonly LogEvent[];
  /**
   * For what nobody pressed: the values that the record must still hold when it is written. Where it holds
   * others, nothing of this write and of what depends on it is done (`overtaken`).
   */
  readonly onlyWhile?: HandoffValues;
}

/** A human-readable note on the record's timeline. */
export interface TimelineNoteWrite {
  readonly kind: "timeline-note";
  readonly text: string;
  /** Visible at the end of the note ("ref HR-…"), so that a repeat can be recognised by reading. */
  readonly marker: string;
  /** ISO 8601. */
  readonly at: string;
  readonly ownerId: string | null;
}

/** A task for somebody in the CRM, tied to the record. Every browser of a team may ask for the same one. */
export interface TaskWrite {
  readonly kind: "task";
  /** One line. */
  readonly title: string;
  readonly text: string;
  /** As a note's; made of what the task is for, so that two browsers ask for one and the same. */
  readonly marker: string;
  /** ISO 8601. */
  readonly dueAt: string;
  readonly ownerId: string | null;
}
