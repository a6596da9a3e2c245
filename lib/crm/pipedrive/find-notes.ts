import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { toCopies } from "../values/note-html.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { readPages } from "./read-pages.ts";
import { noteSchema } from "./schema.ts";
import { NOTE_OF } from "./timeline-note.ts";

/**
 * All copies of a note on the record's timeline, oldest first. Read from the record's own notes by id, so
 * that a note which somebody writes meanwhile comes at the end and moves none of the others off its page.
 */
export async function findNotes(
  call: Call,
  { objectType, recordId }: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  if (!isRecordId(objectType, recordId)) return fail({ type: "not-found" });
  const read = await readPages(call, {
    path: PATHS.notes,
    query: { [NOTE_OF[objectType]]: recordId, sort: "id ASC" },
    cost: COSTS.readNotes,
    row: noteSchema,
  });
  if (!read.ok) return read;
  const there = read.value.filter(({ active_flag }) => active_flag !== false);
  return succeed(there.flatMap(({ id, content }) => toCopies(id, content, write)));
}
