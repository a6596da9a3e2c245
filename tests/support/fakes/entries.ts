import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { type NewOutboxEntry, type OutboxEntry, pendingEntry } from "#lib/domain/outbox.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { PatchWrite, TaskWrite, Write } from "#lib/domain/write.ts";

export const ACCOUNT = "24861337";
export const SERVER = "api.hubapi.com";
export const CONNECTION = "hubspot-24861337";

export function personKey(recordId: string): RecordKey {
  return { connectionId: CONNECTION, objectType: "person", recordId };
}

export function patch(fields: Record<string, string | null> = { status: "accepted" }): Write {
  return { kind: "patch", fields, base: {}, events: [] };
}

export function note(marker: string): Write {
  return {
    kind: "timeline-note",
    text: "Accepted.",
    marker,
    at: "2026-11-20T09:00:00Z",
    ownerId: null,
  };
}

export function task(marker: string): TaskWrite {
  return {
    kind: "task",
    title: "Overdue: answer Sara Lindqvist",
    text: "No answer by Mon 23 Nov, 18:00 (Riyadh).",
    marker,
    dueAt: "2026-11-24T15:00:00Z",
    ownerId: "7",
  };
}

/** A patch that is written only while the record is at this status. */
export function onlyWhile(status: string, fields: HandoffValues, eventId: string): PatchWrite {
  return {
    kind: "patch",
    fields,
    base: {},
    events: [{ id: eventId, at: "2026-11-23T15:00:01.000Z", by: null, type: "escalated" }],
    onlyWhile: { status },
  };
}

/** An outbox entry with everything unremarkable filled in. */
export function newEntry(
  change: Partial<NewOutboxEntry> & { readonly id: string },
): NewOutboxEntry {
  return {
    ...pendingEntry({
      id: change.id,
      actionId: `action-${change.id}`,
      title: "Accept Sara Lindqvist",
      record: personKey("1"),
      account: ACCOUNT,
      server: SERVER,
      write: patch(),
      dependsOn: null,
      createdAt: 0,
      notBefore: 0,
      typed: null,
    }),
    ...change,
  };
}

export function entry(change: Partial<OutboxEntry> & { readonly seq: number }): OutboxEntry {
  return { ...newEntry({ id: `entry-${change.seq}` }), ...change };
}
