import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import { DOCUMENT_TOKEN, parseDocument } from "../../domain/handoff-document.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type {
  ChangedNotes,
  HandoffNote,
  HandoffNotes,
  WrittenNote,
} from "../values/handoff-notes.ts";
import { htmlToText } from "../values/html-to-text.ts";
import { noteRemoved, otherNote, toHandoffHtml } from "../values/note-html.ts";
import type { Call } from "./call.ts";
import { COSTS } from "./costs.ts";
import { readMoment, toQueryTime } from "./moments.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { readPage, readPages } from "./read-pages.ts";
import { envelope, hitsSchema, noteSchema, type PipedriveNote } from "./schema.ts";
import { deleteNote, NOTE_OF, NOTE_RULES } from "./timeline-note.ts";

export interface HandoffNotePorts {
  readonly call: Call;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The most that one page of notes or of what a search found holds. */
const PAGE = 500;

/**
 * Handoffs in Pipedrive's notes: the note whose first line bears the document's token. Notes are listed
 * for one record at a time, which makes this way dearer in tokens than fields.
 */
export function createHandoffNotes(ports: HandoffNotePorts): HandoffNotes {
  const { call } = ports;
  return {
    read: (objectType, recordIds) => readNotes(call, objectType, recordIds),
    write: (record, note) => writeNote(ports, record, note),
    remove: (remoteId) => deleteNote(call, remoteId),
    list: (objectType, afterId) => findRecords(call, objectType, afterId),
    changed: (objectType, since, until) => readChanged(call, objectType, since, until),
  };
}

async function readNotes(
  call: Call,
  objectType: ObjectType,
  recordIds: readonly string[],
): Promise<Outcome<ReadonlyMap<string, readonly HandoffNote[]>>> {
  const found = new Map<string, readonly HandoffNote[]>();
  for (const recordId of new Set(recordIds)) {
    if (!isRecordId(objectType, recordId)) continue;
    const read = await readPages(call, {
      path: PATHS.notes,
      query: { [NOTE_OF[objectType]]: recordId, sort: "id ASC" },
      cost: COSTS.readNotes,
      row: noteSchema,
    });
    if (!read.ok) return read;
    const copies = read.value.filter(isOurs).map(toHandoffNote);
    if (copies.length > 0) found.set(recordId, copies);
  }
  return succeed(found);
}

function isOurs({ content, active_flag }: PipedriveNote): boolean {
  return active_flag !== false && parseDocument(htmlToText(content ?? "")) !== null;
}

function toHandoffNote({ id, content, update_time, add_time }: PipedriveNote): HandoffNote {
  const version = readMoment(update_time) ?? readMoment(add_time) ?? new Date(0).toISOString();
  return { remoteId: id, text: htmlToText(content ?? ""), version };
}

async function writeNote(
  { call, now }: HandoffNotePorts,
  { objectType, recordId }: RecordKey,
  { remoteId, text }: { readonly remoteId: string | null; readonly text: string },
): Promise<Outcome<WrittenNote>> {
  const html = toHandoffHtml(text, NOTE_RULES);
  if (!html.ok) return html;
  const content = html.value;
  const of = { [NOTE_OF[objectType]]: objectType === "lead" ? recordId : Number(recordId) };
  const written = await call({
    method: remoteId === null ? "POST" : "PUT",
    path: remoteId === null ? PATHS.notes : PATHS.note(remoteId),
    body: remoteId === null ? { content, ...of } : { content },
    effect: "write",
    cost: remoteId === null ? COSTS.createNote : COSTS.updateNote,
    schema: envelope(noteSchema),
  });
  if (!written.ok) {
    const isGone = remoteId !== null && written.failure.type === "not-found";
    return fail(isGone ? noteRemoved(now()) : written.failure);
  }
  const note = written.value.data;
  if (note.active_flag === false) return fail(noteRemoved(now()));
  if (remoteId !== null && note.id !== remoteId) return fail(otherNote("Pipedrive"));
  // Pipedrive does not tell what stood there before.
  return succeed({ ...toHandoffNote(note), replaced: null });
}

/** The records in whose notes the token stands, as search finds them. */
async function findRecords(call: Call, objectType: ObjectType, afterId: string | null) {
  const read = await call({
    method: "GET",
    path: PATHS.search,
    query: {
      term: DOCUMENT_TOKEN,
      item_types: objectType === "company" ? "organization" : objectType,
      fields: "notes",
      limit: String(PAGE),
      ...(afterId === null ? {} : { cursor: afterId }),
    },
    effect: "read",
    cost: COSTS.search,
    lane: "search",
    schema: hitsSchema,
  });
  if (!read.ok) return read;
  const ids = read.value.data.items.map(({ item }) => item.id);
  return succeed({
    recordIds: [...new Set(ids.filter((id) => isRecordId(objectType, id)))],
    lastId: read.value.additional_data?.next_cursor ?? null,
  });
}

async function readChanged(
  call: Call,
  objectType: ObjectType,
  since: string,
  until: string | null,
): Promise<Outcome<ChangedNotes>> {
  const read = await readPage(call, {
    path: PATHS.notes,
    query: { updated_since: toQueryTime(since), sort: "update_time ASC", limit: String(PAGE) },
    cost: COSTS.readNotes,
    row: noteSchema,
  });
  if (!read.ok) return read;
  const { rows, next } = read.value;
  const within = rows.filter((note) => until === null || toHandoffNote(note).version <= until);
  const last = within.at(-1);
  const recordIds = within.filter(isOurs).flatMap((note) => note[NOTE_OF[objectType]] ?? []);
  return succeed({
    recordIds: [...new Set(recordIds)],
    reached: last === undefined ? null : toHandoffNote(last).version,
    more: within.length === rows.length && next !== null,
  });
}
