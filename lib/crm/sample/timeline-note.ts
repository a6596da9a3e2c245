import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { bearsMarker } from "../values/bears-marker.ts";
import { SAMPLE_CAPABILITIES } from "./capabilities.ts";
import type { SampleStorage } from "./storage.ts";

const NOTE_MAX = SAMPLE_CAPABILITIES.timelineNoteMaxCharacters;

/** Keeps the note under an id made of its reference: asked twice, it is there once. */
export async function createSampleNote(
  storage: SampleStorage,
  { recordId }: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<{ remoteId: string }>> {
  const text = noteText(write);
  if (text.length > NOTE_MAX) {
    const message = `The note has ${text.length} characters, and at most ${NOTE_MAX} are kept. Shorten it.`;
    return fail({ type: "rejected", issues: [{ field: null, message }] });
  }
  const remoteId = write.marker;
  return storage.change((data) => {
    const record = data.records.find(({ id }) => id === recordId);
    if (record === undefined) return { next: null, outcome: fail({ type: "not-found" }) };
    if (record.archived) return { next: null, outcome: fail({ type: "archived" }) };
    const outcome = succeed({ remoteId });
    if (data.notes.some(({ id }) => id === remoteId)) return { next: null, outcome };
    const note = { id: remoteId, recordId, at: write.at, ownerId: write.ownerId, text };
    return { next: { ...data, notes: [...data.notes, note] }, outcome };
  });
}

/** The note by its reference, whoever has written on in it since. */
export async function findSampleNotes(
  storage: SampleStorage,
  { recordId }: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  const read = await storage.read();
  if (!read.ok) return read;
  const { records, notes } = read.value;
  if (!records.some(({ id }) => id === recordId)) return fail({ type: "not-found" });
  const found = notes.filter(
    (note) => note.recordId === recordId && bearsMarker(note.text, write.marker),
  );
  const ours = noteText(write);
  return succeed(found.map(({ id, text }) => ({ remoteId: id, edited: text !== ours })));
}

/** Takes a note away; one that is gone already counts as done. */
export function deleteSampleNote(storage: SampleStorage, remoteId: string): Promise<Outcome<null>> {
  return storage.change((data) => {
    const notes = data.notes.filter(({ id }) => id !== remoteId);
    const isGone = notes.length === data.notes.length;
    return { next: isGone ? null : { ...data, notes }, outcome: succeed(null) };
  });
}

function noteText({ text, marker }: TimelineNoteWrite): string {
  return `${text.trim()}\n\nref ${marker}`;
}
