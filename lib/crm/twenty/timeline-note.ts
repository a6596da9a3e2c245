import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import type { Call } from "./call.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { checkedId } from "./literal.ts";
import { bodyFields, noteIdOf, noteTitle, targetIdOf, toMarkdown } from "./note-body.ts";
import { isRecordId, type TwentyObject } from "./paths.ts";
import { readByIds } from "./read-by-ids.ts";
import { createTiedNote, gapAt, hasId, UNANSWERED } from "./tied-note.ts";
import { isArchived } from "./to-domain.ts";
import { targetColumn, type Workspace } from "./workspace.ts";

export interface NoteRequest {
  readonly call: Call;
  readonly object: TwentyObject;
  readonly recordId: string;
  readonly workspace: Workspace;
}

/**
 * Creates the note and ties it to the record, both under ids that are made of the marker. A repeat finds
 * what is there already and adds what is missing: also after the first try was cut off between the two.
 */
export async function createNote(
  request: NoteRequest,
  write: TimelineNoteWrite,
): Promise<Outcome<{ remoteId: string }>> {
  const { call, object, recordId, workspace } = request;
  if (!isRecordId(recordId)) return fail({ type: "not-found" });
  const markdown = toMarkdown(write);
  if (markdown.length > TEXT_MAX) return fail(tooLong(markdown.length));
  const alive = await checkRecord(call, object, recordId);
  if (!alive.ok) return alive;
  const remoteId = noteIdOf(write);
  const created = await createTiedNote(call, {
    note: { id: remoteId, title: noteTitle(write), ...bodyFields(markdown, workspace) },
    target: {
      id: targetIdOf(write, recordId),
      noteId: remoteId,
      [targetColumn(workspace, object.one)]: recordId,
    },
    selection: "id updatedAt",
  });
  return created.ok ? succeed({ remoteId }) : created;
}

/** Twenty ties notes to records in the trash without a word, and leaves a note alone that it cannot tie. */
async function checkRecord(
  call: Call,
  object: TwentyObject,
  recordId: string,
): Promise<Outcome<null>> {
  const read = await readByIds(call, object, [recordId], "id updatedAt deletedAt");
  if (!read.ok) return read;
  const [row] = read.value;
  if (row === undefined) return fail({ type: "not-found" });
  return isArchived(row) ? fail({ type: "archived" }) : succeed(null);
}

/** Moves a note to the trash, from where it can be restored. One that is gone counts as done. */
export async function deleteNote(call: Call, remoteId: string): Promise<Outcome<null>> {
  if (!isRecordId(remoteId)) return fail({ type: "not-found" });
  const answer = await call.graphql({
    name: "DeleteNote",
    query: `mutation DeleteNote { deleteNote(id: ${checkedId(remoteId)}) { id } }`,
    effect: "write",
  });
  const failure = answer.ok ? gapAt(answer.value.gaps, "deleteNote") : answer.failure;
  if (failure !== null) return failure.type === "not-found" ? succeed(null) : fail(failure);
  const isDone = answer.ok && hasId(answer.value.data["deleteNote"], remoteId);
  return isDone ? succeed(null) : fail(UNANSWERED);
}

function tooLong(length: number): Failure {
  const message = `The note needs ${length} characters in Twenty; Handrail writes at most ${TEXT_MAX}. Shorten it.`;
  return { type: "rejected", issues: [{ field: null, message }] };
}
