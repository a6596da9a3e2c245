import type { Outcome } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import type { Call } from "./call.ts";
import { createMarked, type MarkedRequest } from "./create-marked.ts";
import { findCopies } from "./find-copies.ts";
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

/** All copies of a note on the record's timeline, oldest first. */
export function findNotes(
  request: MarkedRequest,
  write: TimelineNoteWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  return findCopies(request, NOTE, write);
}

/** Moves a note to the trash, from where it can be restored. One that is gone counts as done. */
export function deleteNote(call: Call, remoteId: string): Promise<Outcome<null>> {
  return deleteTied(call, NOTE, remoteId);
}
