import type { HandoffValues } from "./handoff-field.ts";
import { logToText, mergeLogs, parseLog } from "./log.ts";
import type { OutboxEntry } from "./outbox.ts";
import { recordKeyToString } from "./record.ts";
import type { RecordSnapshot } from "./snapshot.ts";
import type { Touch } from "./touch.ts";
import type { PatchWrite, TimelineNoteWrite } from "./write.ts";

/**
 * The record as the person who works on it should see it: the CRM's picture with everything that waits
 * in the outbox laid over it, in the order in which it was asked for. Entries of other records are left
 * out; entries for an id that the CRM has folded into this record count.
 */
export function applyPending(
  snapshot: RecordSnapshot,
  entries: readonly OutboxEntry[],
): RecordSnapshot {
  const ids = [snapshot.key.recordId, ...snapshot.mergedIds];
  const keys = new Set(ids.map((recordId) => recordKeyToString({ ...snapshot.key, recordId })));
  return entries
    .filter((entry) => keys.has(recordKeyToString(entry.record)))
    .toSorted((left, right) => left.seq - right.seq)
    .reduce(applyEntry, snapshot);
}

function applyEntry(snapshot: RecordSnapshot, { id, write }: OutboxEntry): RecordSnapshot {
  switch (write.kind) {
    case "patch":
      return withPatch(snapshot, write);
    case "timeline-note":
      return { ...snapshot, touches: [...snapshot.touches, noteToTouch(id, write)] };
    case "task":
      // Nothing that has happened: what is to be done stands in the CRM's own list of tasks.
      return snapshot;
  }
}

/** The record as it is once a patch has been written. */
export function withPatch(snapshot: RecordSnapshot, write: PatchWrite): RecordSnapshot {
  return { ...snapshot, handoff: applyPatch(snapshot.handoff, write) };
}

function applyPatch(handoff: HandoffValues, write: PatchWrite): HandoffValues {
  if (write.events.length === 0) return { ...handoff, ...write.fields };
  const log = mergeLogs(parseLog(handoff.log), { events: write.events, unread: [] });
  return { ...handoff, ...write.fields, log: logToText(log) };
}

/** Whether a touch stands in for a note that still waits to be sent. */
export function isPendingNote(touch: Touch): boolean {
  return touch.id.startsWith(PENDING);
}

const PENDING = "outbox/";

function noteToTouch(entryId: string, write: TimelineNoteWrite): Touch {
  return {
    id: `${PENDING}${entryId}`,
    at: write.at,
    actor: "us",
    kind: "note",
    asset: null,
    campaign: null,
    count: 1,
    words: write.text,
    ownerId: write.ownerId,
    receipt: { label: "Waiting to be sent", url: null, evidence: `outbox/${entryId}` },
  };
}
