import { HANDOFF_FIELD_NAMES } from "../../domain/handoff-field.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { Touch } from "../../domain/touch.ts";
import { endsWithMarker } from "../values/bears-marker.ts";
import { toWords } from "../values/clean-text.ts";
import type { SampleData, SampleNote, SampleRecord, SampleTask } from "./schema.ts";

/** The only type of record that there is. */
export const SAMPLE_TYPE: ObjectType = "person";

/** Ids are digits, so that nothing else is ever looked up. */
export function isSampleId(id: string): boolean {
  return /^[1-9]\d{0,9}$/.test(id);
}

/** A sample as everything above a gateway sees it; without its touches in lists. */
export function toSnapshot(
  record: SampleRecord,
  connectionId: string,
  told: Pick<SampleData, "notes" | "tasks"> | null,
): RecordSnapshot {
  const { id, touches, ...rest } = record;
  const key: RecordKey = { connectionId, objectType: SAMPLE_TYPE, recordId: id };
  return {
    ...rest,
    key,
    mergedIds: [],
    url: null,
    handoff: Object.fromEntries(
      HANDOFF_FIELD_NAMES.map((field) => [field, record.handoff[field] ?? null]),
    ),
    touches: told === null ? [] : [...touches, ...writtenTouches(told, id)],
    unreadable: [],
  };
}

function writtenTouches(
  { notes, tasks }: Pick<SampleData, "notes" | "tasks">,
  id: string,
): readonly Touch[] {
  const isOwn = ({ recordId }: { readonly recordId: string }) => recordId === id;
  return [...notes.filter(isOwn).map(noteToTouch), ...tasks.filter(isOwn).map(taskToTouch)];
}

/** A note with our reference is the trace of a handoff, not something that somebody said. */
function noteToTouch({ id, at, ownerId, text }: SampleNote): Touch {
  const isOurs = endsWithMarker(text);
  return {
    id: `sample:note:${id}`,
    at,
    actor: "us",
    kind: isOurs ? "handoff-event" : "note",
    asset: null,
    campaign: null,
    count: 1,
    words: toWords(text),
    ownerId,
    receipt: {
      label: isOurs ? "Handoff note" : "Note",
      url: null,
      evidence: `sample note ${id}`,
    },
  };
}

/** A task stands where it is due. It is nobody's contact with the buyer. */
function taskToTouch({ id, title, dueAt, done, ownerId, text }: SampleTask): Touch {
  return {
    id: `sample:task:${id}`,
    at: dueAt,
    actor: "us",
    kind: "task",
    asset: title,
    campaign: null,
    count: 1,
    words: toWords(text),
    ownerId,
    receipt: {
      label: done ? "Task, done" : "Task, open",
      url: null,
      evidence: `sample task ${id}`,
    },
  };
}
