import type { HandoffValues } from "./handoff-field.ts";
import type { LogEvent } from "./log.ts";

/** One change to a CRM, small enough to be repeated safely or to be recognised when it is repeated. */
export type Write = PatchWrite | TimelineNoteWrite;

/** Sets fields of the record and adds events to its log. Absolute values only, so repeating it is harmless. */
export interface PatchWrite {
  readonly kind: "patch";
  readonly fields: HandoffValues;
  /** What each field held when the person decided: the base of the three-way merge. */
  readonly base: HandoffValues;
  readonly events: readonly LogEvent[];
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
