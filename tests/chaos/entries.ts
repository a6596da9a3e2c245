import { type NewOutboxEntry, pendingEntry } from "#lib/domain/outbox.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import type { PatchWrite, TimelineNoteWrite } from "#lib/domain/write.ts";
import type { OutboxRow } from "#lib/store/rows.ts";
import { DEFAULT_PORTAL_ID } from "../sandbox/hubspot/settings.ts";
import { firstWords, laterWords, type Place } from "./buyers.ts";
import type { Situation } from "./steps.ts";

export type NewRow = Omit<OutboxRow, "seq">;

/** The rows that a case begins with, as the commands and a dead worker leave them on disk. */
export function rowsOf(place: Place, now: number): readonly NewRow[] {
  return place.records.flatMap((recordId) => {
    const record: RecordKey = { connectionId: place.connectionId, objectType: "person", recordId };
    return ENTRIES[place.chaos.step.situation](record, now).map((entry) => ({
      ...entry,
      recordKey: recordKeyToString(record),
      connectionId: record.connectionId,
    }));
  });
}

type Make = (record: RecordKey, now: number) => readonly NewOutboxEntry[];

const ENTRIES: Readonly<Record<Situation, Make>> = {
  action: (record, now) => [
    entry(record, now, "1", accept(record)),
    entry(record, now, "2", note(record), "1"),
    entry(record, now, "3", touch(record)),
  ],
  "two changes": (record, now) => [
    entry(record, now, "1", accept(record)),
    entry(record, now, "3", touch(record)),
  ],
  "open note, arrived": (record, now) => [
    open(entry(record, now, "2", note(record))),
    entry(record, now, "3", touch(record)),
  ],
  "open note, lost": (record, now) => [
    open(entry(record, now, "2", note(record))),
    entry(record, now, "3", touch(record)),
  ],
};

function entry(
  record: RecordKey,
  now: number,
  part: string,
  write: NewOutboxEntry["write"],
  after: string | null = null,
): NewOutboxEntry {
  const id = (name: string) => `${record.recordId}-${name}`;
  return pendingEntry({
    id: id(part),
    actionId: id("action"),
    title: `Accept Noor ${record.recordId}`,
    record,
    account: String(DEFAULT_PORTAL_ID),
    server: "api.hubapi.com",
    write,
    dependsOn: after === null ? null : id(after),
    createdAt: now,
    notBefore: now,
    typed: null,
  });
}

/** As a worker leaves it that died while sending, long enough ago for its hold to be over. */
function open(untried: NewOutboxEntry): NewOutboxEntry {
  return {
    ...untried,
    state: "sending",
    mayHaveHappened: true,
    doubtful: true,
    attempts: [{ at: untried.createdAt, failure: null }],
  };
}

const accept = ({ recordId }: RecordKey): PatchWrite => ({
  kind: "patch",
  fields: { status: "accepted", noteProblem: firstWords(recordId) },
  base: { status: null, noteProblem: null },
  events: [{ id: `${recordId}-e1`, at: "2026-11-20T09:00:00Z", by: null, type: "accepted" }],
});

const touch = ({ recordId }: RecordKey): PatchWrite => ({
  kind: "patch",
  fields: { status: "touched", noteProblem: laterWords(recordId) },
  base: { status: "accepted", noteProblem: firstWords(recordId) },
  events: [{ id: `${recordId}-e3`, at: "2026-11-20T10:00:00Z", by: null, type: "touched" }],
});

const note = ({ recordId }: RecordKey): TimelineNoteWrite => ({
  kind: "timeline-note",
  text: `Noor ${recordId} was accepted.`,
  marker: markerOf(recordId),
  at: "2026-11-20T09:00:00Z",
  ownerId: null,
});

export const markerOf = (recordId: string) => `HR-${recordId}`;
