import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { HandoffNote, WrittenNote } from "../values/handoff-notes.ts";
import { noteRemoved } from "../values/note-html.ts";
import type { Call } from "./call.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { textToMarkdown } from "./markdown.ts";
import { bodyFields, bodySelection, wordsOf } from "./note-body.ts";
import { afterWrite, contested } from "./patch.ts";
import { isRecordId, NOTE } from "./paths.ts";
import { readByIds } from "./read-by-ids.ts";
import type { TwentyRow } from "./schema.ts";
import { createTied, tie } from "./tied.ts";
import { isArchived, versionOf } from "./to-domain.ts";
import { uuidOf } from "./uuid.ts";
import type { Workspace } from "./workspace.ts";
import { writeRows } from "./write-rows.ts";

/** A server's notes on records of one kind. */
export interface NotePlace {
  readonly call: Call;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly workspace: Workspace;
  /** The column by which a tie names its record. */
  readonly column: string;
}

/** Writes a record's handoff: into the note that has it, or into a new one that cannot be made twice. */
export async function writeNote(
  place: NotePlace,
  recordId: string,
  { remoteId, text }: { readonly remoteId: string | null; readonly text: string },
): Promise<Outcome<WrittenNote>> {
  if (!isRecordId(recordId)) return fail({ type: "not-found" });
  const markdown = textToMarkdown(text);
  if (markdown.length > TEXT_MAX) return fail(tooLong(markdown.length));
  const body = bodyFields(markdown, place.workspace);
  const written =
    remoteId === null
      ? await createOnce(place, recordId, body)
      : await update(place, remoteId, body);
  return written.ok ? written : fail(afterWrite(written.failure, place.now()));
}

type Body = ReturnType<typeof bodyFields>;

/** A record whose note was thrown away gets the next id; so often it can be thrown away. */
const IDS_MAX = 50;

/** The ids that the handoff note of a record can have, in the order in which they are used. */
export function handoffNoteIds(recordId: string): readonly string[] {
  return Array.from({ length: IDS_MAX }, (_, index) => uuidOf(`handoff note ${recordId} ${index}`));
}

/**
 * Makes the note under an id that everybody makes of the record's, so that of two who do it at once only
 * one can. The other one looks again, and merges with what is there.
 */
async function createOnce(
  place: NotePlace,
  recordId: string,
  body: Body,
): Promise<Outcome<WrittenNote>> {
  const ids = handoffNoteIds(recordId);
  const [firstId = ""] = ids;
  const first = await create(place, recordId, firstId, body);
  if (!first.ok || first.value !== null) return asWritten(first);
  const known = await readByIds(place.call, NOTE, ids, "id updatedAt deletedAt");
  if (!known.ok) return known;
  const living = known.value.find((note) => !isArchived(note));
  if (living !== undefined) {
    // Whoever made it may have been cut off before the tie, by which alone it is found.
    const tied = await tie(place.call, NOTE, targetOf(place, recordId, living.id));
    return tied.ok ? fail(contested(place.now())) : tied;
  }
  const thrownAway = new Set(known.value.map(({ id }) => id));
  const freeId = ids.find((id) => !thrownAway.has(id));
  if (freeId === undefined) return fail(TRASH_IS_FULL);
  const second = await create(place, recordId, freeId, body);
  if (!second.ok || second.value !== null) return asWritten(second);
  return fail(contested(place.now()));
}

function asWritten(created: Outcome<HandoffNote | null>): Outcome<WrittenNote> {
  if (!created.ok) return created;
  if (created.value === null) throw new Error("Expected a note that was made");
  return succeed({ ...created.value, replaced: null });
}

/** The note that was made, null when one with this id is there or in the trash. */
async function create(
  place: NotePlace,
  recordId: string,
  id: string,
  body: Body,
): Promise<Outcome<HandoffNote | null>> {
  const made = await createTied(place.call, {
    object: NOTE,
    row: { id, title: TITLE, ...body },
    target: targetOf(place, recordId, id),
    selection: selectionOf(place),
  });
  if (!made.ok) return made;
  return succeed(made.value === "there" ? null : toNote(made.value));
}

const TITLE = "Handrail handoff";

function targetOf({ column }: NotePlace, recordId: string, noteId: string) {
  return { id: uuidOf(`handoff tie ${noteId} ${recordId}`), noteId, [column]: recordId };
}

/** So often a note may change between our look and our write before it has to wait. */
const ATTEMPTS = 3;

/**
 * Looks, writes where the server takes conditions only what it looked at, and elsewhere reads back what
 * the server kept. What stood there just before tells whom the text went over.
 */
async function update(place: NotePlace, id: string, body: Body): Promise<Outcome<WrittenNote>> {
  const { call, now, workspace } = place;
  const isConditional = workspace.conditionalWrite === true;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = await read(place, id);
    if (!current.ok) return current;
    const ifVersion = isConditional ? versionOf(current.value) : null;
    const change = { id, data: body, ifVersion };
    const [written] = await writeRows(call, NOTE, selectionOf(place), [change]);
    if (written === undefined) throw new Error("Expected one outcome for one change");
    if (!written.ok) {
      return written.failure.type === "not-found" ? fail(noteRemoved(now())) : written;
    }
    if (written.value === "changed") continue;
    const kept = isConditional ? written : await read(place, id);
    // It is written all the same: where it cannot be read back, the answer to the write has to do.
    const note = toNote(kept.ok && kept.value !== "changed" ? kept.value : written.value);
    return succeed({ ...note, replaced: toNote(current.value).text });
  }
  return fail(contested(now()));
}

async function read(place: NotePlace, id: string): Promise<Outcome<TwentyRow>> {
  const found = await readByIds(place.call, NOTE, [id], selectionOf(place));
  if (!found.ok) return found;
  const [note] = found.value;
  if (note === undefined || isArchived(note)) return fail(noteRemoved(place.now()));
  return succeed(note);
}

function selectionOf({ workspace }: NotePlace): string {
  return `id updatedAt deletedAt ${bodySelection(workspace)}`;
}

function toNote(row: TwentyRow): HandoffNote {
  return { remoteId: row.id, text: wordsOf(row) ?? "", version: versionOf(row) };
}

const TRASH_IS_FULL: Failure = {
  type: "rejected",
  issues: [
    {
      field: null,
      message: `The handoff notes of this record were deleted ${IDS_MAX} times. Restore the last one in Twenty, or empty its trash.`,
    },
  ],
};

function tooLong(length: number): Failure {
  const message = `The handoff needs ${length} characters in Twenty's note; Handrail writes at most ${TEXT_MAX}. Shorten its texts.`;
  return { type: "rejected", issues: [{ field: null, message }] };
}
