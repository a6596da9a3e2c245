import { HANDOFF_FIELD_NAMES, type HandoffField, type HandoffValues } from "../handoff-field.ts";
import type { LogEvent } from "../log.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { PatchWrite, TimelineNoteWrite } from "../write.ts";
import { type HandoffStatus, toHandoffStatus } from "./status.ts";

/** What every plan starts from. */
export interface PlanContext {
  readonly snapshot: RecordSnapshot;
  readonly status: HandoffStatus | null;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  readonly person: { readonly ownerId: string; readonly name: string } | null;
  /** ISO 8601 UTC */
  readonly now: string;
  /** The buyer as titles name them. */
  readonly buyer: string;
  /** A log event by the person, now unless the details say otherwise. */
  event(type: LogEvent["type"], details?: EventDetails): LogEvent;
  /** A patch on the values that the person saw. */
  patch(fields: HandoffValues, events: readonly LogEvent[]): PatchWrite;
  /** A note on the timeline, signed with who did it. */
  timelineNote(text: string, at?: string): TimelineNoteWrite;
}

export type EventDetails = Partial<Omit<LogEvent, "type">>;

/** The log shares one field of limited size with every other event, so that words are kept short in it. */
const LONGEST_WORDS = 300;

export function createPlanContext(input: {
  readonly snapshot: RecordSnapshot;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  readonly person: PlanContext["person"];
  readonly now: string;
  readonly newId: () => string;
}): PlanContext {
  const { snapshot, playbook, owners, person, newId } = input;
  const now = new Date(input.now).toISOString();
  return {
    snapshot,
    status: toHandoffStatus(snapshot.handoff.status),
    playbook,
    owners,
    person,
    now,
    buyer: displayLine(snapshot.name ?? snapshot.emails[0] ?? "") || "this record",
    event: (type, { words, ...details } = {}) => ({
      id: newId(),
      at: now,
      by: person?.ownerId ?? null,
      type,
      ...details,
      ...(words === undefined ? {} : { words: shortenText(displayLine(words), LONGEST_WORDS) }),
    }),
    patch: (fields, events) => ({ kind: "patch", fields, base: baseOf(fields, snapshot), events }),
    timelineNote: (text, at = now) => ({
      kind: "timeline-note",
      text: person === null ? text : `${text}\nBy ${displayLine(person.name)}, with Handrail`,
      marker: `HR-${newId()}`,
      at,
      ownerId: person?.ownerId ?? null,
    }),
  };
}

/** What each of the fields held when the person decided: the base of the three-way merge. */
function baseOf(fields: HandoffValues, snapshot: RecordSnapshot): HandoffValues {
  const base: Partial<Record<HandoffField, string | null>> = {};
  for (const field of HANDOFF_FIELD_NAMES)
    if (fields[field] !== undefined) base[field] = snapshot.handoff[field] ?? null;
  return base;
}
