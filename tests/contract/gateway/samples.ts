import type { LogEvent } from "#lib/domain/log.ts";
import type { PatchWrite, TaskWrite, TimelineNoteWrite } from "#lib/domain/write.ts";

export const SARA = { firstName: "Sara", lastName: "Lindqvist", email: "sara@nordvik.example" };
export const YUSUF = { firstName: "Yusuf", lastName: "Al-Amin", email: "yusuf@gulf.example" };

export const event = (id: string): LogEvent => ({
  id,
  at: "2026-11-21T09:00:00.000Z",
  by: null,
  type: "offered",
});

export function patch(write: Partial<PatchWrite>): PatchWrite {
  return { kind: "patch", fields: {}, base: {}, events: [], ...write };
}

export const OFFER = patch({ fields: { status: "offered" }, base: { status: null } });

export const NOTE: TimelineNoteWrite = {
  kind: "timeline-note",
  text: "Handed to Omar.\n\n<script>alert(1)</script> & “spares”\nقطع الغيار",
  marker: "HR-01JD0000000000000000000000-7F",
  at: "2026-11-21T09:00:00.000Z",
  ownerId: null,
};

export const TASK: TaskWrite = {
  kind: "task",
  title: "Answer Sara Lindqvist & co",
  text: "Due on Mon 23 Nov, 09:30 (Berlin).\n\n<b>Missed</b> & “overdue”\nقطع الغيار",
  marker: "HR-3f9c02d1a7b4",
  dueAt: "2026-11-23T09:30:00.000Z",
  ownerId: null,
};
