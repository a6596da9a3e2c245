import type { Outcome } from "../../domain/failure.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import type { Call } from "./call.ts";
import { createMarked, type MarkedRequest } from "./create-marked.ts";
import { noteIdOf, noteTitle } from "./note-body.ts";
import { NOTE } from "./paths.ts";
import { deleteTied } from "./tied.ts";
import { uuidOf } from "./uuid.ts";

/** Creates the note at the record. A repeat bears the same ids, so that it stays one. */
export function createNote(
  request: MarkedRequest,
  write: TimelineNoteWrite,
): Promise<Outcome<{ remoteId: string }>> {
  const note = {
    made: NOTE,
    id: noteIdOf(write),
    targetId: uuidOf(`note target ${write.marker} ${request.recordId}`),
    fields: { title: noteTitle(write) },
  };
  return createMarked(request, note, write);
}

/** Moves a note to the trash, from where it can be restored. One that is gone counts as done. */
export function deleteNote(call: Call, remoteId: string): Promise<Outcome<null>> {
  return deleteTied(call, NOTE, remoteId);
}
