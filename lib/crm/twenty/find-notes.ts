import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { bearsMarker } from "../values/bears-marker.ts";
import { markdownToText } from "./markdown.ts";
import { bodySelection, toMarkdown, wordsOf } from "./note-body.ts";
import { isRecordId, NOTE_TARGET } from "./paths.ts";
import { readAllRows } from "./read-rows.ts";
import type { TwentyRow } from "./schema.ts";
import { readText, valueAt } from "./text.ts";
import type { NoteRequest } from "./timeline-note.ts";
import { targetColumn } from "./workspace.ts";

/** All copies of a note on the record's timeline, oldest first, through the record's own list of notes. */
export async function findNotes(
  { call, object, recordId, workspace }: NoteRequest,
  write: TimelineNoteWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  if (!isRecordId(recordId)) return fail({ type: "not-found" });
  const selection = `id createdAt updatedAt deletedAt note { id createdAt deletedAt ${bodySelection(workspace)} }`;
  const targets = await readAllRows(call, {
    object: NOTE_TARGET,
    selection,
    filter: { [targetColumn(workspace, object.one)]: { eq: recordId } },
  });
  if (!targets.ok) return targets;
  const ours = markdownToText(toMarkdown(write));
  return succeed(byAge(targets.value).flatMap((target) => toFound(target, write.marker, ours)));
}

/** One note may be tied to the record twice. */
function byAge(targets: readonly TwentyRow[]): readonly TwentyRow[] {
  const byNote = new Map(targets.map((target) => [readText(target, "note.id"), target]));
  const age = (target: TwentyRow) =>
    `${readText(target, "note.createdAt") ?? ""} ${readText(target, "note.id")}`;
  return [...byNote.values()].toSorted((left, right) => age(left).localeCompare(age(right)));
}

function toFound(target: TwentyRow, marker: string, ours: string): readonly FoundNote[] {
  const note = valueAt(target, "note");
  const remoteId = readText(note, "id");
  if (remoteId === null || readText(note, "deletedAt") !== null) return [];
  const text = wordsOf(note) ?? "";
  return bearsMarker(text, marker) ? [{ remoteId, edited: text !== ours }] : [];
}
