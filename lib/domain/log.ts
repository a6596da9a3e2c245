import { z } from "zod";
import { NOTE_FIELDS } from "./note/note.ts";
import { handoffStage, side } from "./playbook/schema/values.ts";
import { TOUCH_FACTS } from "./touch-facts/touch-facts.ts";

/**
 * The handoff's append-only log. It lives in one long-text field of the CRM record, one compact JSON
 * object a line. Two versions merge by union of event ids, so that two people writing at once lose
 * nothing even where the CRM has no conditional write.
 */
export const LOG_EVENT_TYPES = [
  "drafted",
  "offered",
  "accepted",
  "rejected",
  "recycled",
  "reassigned",
  "touched",
  "dispositioned",
  "escalated",
  "added-touch",
  "undone",
  "decided",
  "call-notes",
  "qualified",
  "snoozed",
  "completed",
] as const;

/** As long as an event's id may be: the event of a message is named by it. */
const MESSAGE_MAX = 40;

export const logEventSchema = z.object({
  id: z.string().min(1).max(40),
  at: z.iso.datetime(),
  by: z.string().max(100).nullable(),
  type: z.enum(LOG_EVENT_TYPES),
  to: z.string().max(100).optional(),
  outcome: z.string().max(60).optional(),
  reason: z.string().max(60).optional(),
  words: z.string().max(2000).optional(),
  /** The playbook that it was checked against: `playbookRef`. */
  playbook: z.string().max(100).optional(),
  /** Which of the two handoffs; the first where nothing is said. */
  stage: handoffStage.optional(),
  /** The note as it was handed over, so that a later stage cannot change it (R-TS-05, M8). */
  note: z.partialRecord(z.enum(NOTE_FIELDS), z.string().max(2000)).optional(),
  /** Call notes by field, ticks of the checklist by item ("yes", "no", "unknown"), or missing facts by name. */
  answers: z.record(z.string().max(60), z.string().max(2000)).optional(),
  /** Who ticked: marketing claims, sales confirms (R-DQ-25). */
  side: side.optional(),
  /** Which angle a message took (`Angle.id`), so that outcomes can say what works (R-FT-08). */
  angle: z.string().max(130).optional(),
  /**
   * Which message was sent: "gmail:<message id>". The event's id is the same text, so that two devices
   * that log one message at once make one event of it.
   */
  message: z.string().max(MESSAGE_MAX).optional(),
  /** What a talk outside the CRM told us, as a person confirmed it (R-CX-24). */
  facts: z.partialRecord(z.enum(TOUCH_FACTS), z.string().max(500)).optional(),
  /** By which routing rule somebody got it: what turns are counted by. */
  rule: z.string().max(60).optional(),
  /** Whether the message counts as generic: such a touch stops no clock (R-SL-11). Left out where nobody judged. */
  generic: z.boolean().optional(),
  /** Until when the owner wants no alert. */
  until: z.iso.datetime().optional(),
  /** What a rejection says about lead and handoff (M1). */
  case: z.enum(["lead-weak", "handoff-weak", "not-enough-evidence"]).optional(),
});

/** One thing that happened in a handoff. `by` and `to` are owner ids. */
export type LogEvent = Readonly<z.infer<typeof logEventSchema>>;

export interface ParsedLog {
  readonly events: readonly LogEvent[];
  /** Lines that are not ours to read (a newer version's, or damaged): kept as they are, never dropped. */
  readonly unread: readonly string[];
}

/** Reads the log field. Unreadable lines are kept aside so that writing back loses nothing. */
export function parseLog(text: string | null | undefined): ParsedLog {
  const events: LogEvent[] = [];
  const unread: string[] = [];
  for (const line of (text ?? "").split("\n")) {
    if (line.trim() === "") continue;
    const event = parseLine(line);
    if (event === null) unread.push(line);
    else events.push(event);
  }
  return { events: sortEvents(events), unread };
}

/** The field's text for a log: events by time, then the lines that could not be read. */
export function logToText(log: ParsedLog): string {
  return [...sortEvents(log.events).map((event) => JSON.stringify(event)), ...log.unread].join(
    "\n",
  );
}

/** Union by event id. Of two events with one id the first argument's stays: events never change. */
export function mergeLogs(first: ParsedLog, second: ParsedLog): ParsedLog {
  const known = new Set(first.events.map((event) => event.id));
  const added = second.events.filter((event) => !known.has(event.id));
  const unread = [...new Set([...first.unread, ...second.unread])];
  return { events: sortEvents([...first.events, ...added]), unread };
}

function parseLine(line: string): LogEvent | null {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return null;
  }
  const parsed = logEventSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
}

function sortEvents(events: readonly LogEvent[]): readonly LogEvent[] {
  return events.toSorted(
    (left, right) => left.at.localeCompare(right.at) || left.id.localeCompare(right.id),
  );
}
