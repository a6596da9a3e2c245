import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TaskWrite, TimelineNoteWrite } from "../../domain/write.ts";
import { toCopies } from "../values/note-html.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { readPages } from "./read-pages.ts";
import { activitySchema, isDone, noteSchema } from "./schema.ts";
import { NOTE_OF } from "./timeline-note.ts";

/**
 * All copies of a note or a task on the record's timeline, oldest first. Read from the record's own list by
 * id, so that what somebody writes meanwhile comes at the end and moves nothing else off its page.
 */
export async function findMarked(
  call: Call,
  { objectType, recordId }: RecordKey,
  write: TimelineNoteWrite | TaskWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  if (!isRecordId(objectType, recordId)) return fail({ type: "not-found" });
  const of = { [NOTE_OF[objectType]]: recordId };
  return write.kind === "task" ? findTasks(call, of, write) : findNotes(call, of, write);
}

type Of = Readonly<Record<string, string>>;

async function findNotes(
  call: Call,
  of: Of,
  write: TimelineNoteWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  const read = await readPages(call, {
    path: PATHS.notes,
    query: { ...of, sort: "id ASC" },
    cost: COSTS.readNotes,
    row: noteSchema,
  });
  if (!read.ok) return read;
  const there = read.value.filter(({ active_flag }) => active_flag !== false);
  return succeed(there.flatMap(({ id, content }) => toCopies(id, content, write)));
}

async function findTasks(
  call: Call,
  of: Of,
  write: TaskWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  const read = await readPages(call, {
    path: PATHS.activities,
    query: { ...of, sort_by: "id", sort_direction: "asc" },
    cost: COSTS.readList,
    row: activitySchema,
  });
  if (!read.ok) return read;
  const there = read.value.filter(({ is_deleted }) => is_deleted !== true);
  return succeed(
    there.flatMap((activity) => {
      const copies = toCopies(activity.id, activity.note, write);
      // One that somebody has ticked off bears their work: it counts as edited.
      return isDone(activity) ? copies.map((copy) => ({ ...copy, edited: true })) : copies;
    }),
  );
}
