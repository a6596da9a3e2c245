import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TaskWrite, TimelineNoteWrite } from "../../domain/write.ts";
import { bearsMarker } from "../values/bears-marker.ts";
import type { MarkedText } from "../values/note-html.ts";
import { toTaskTitle } from "../values/task-title.ts";
import { SAMPLE_CAPABILITIES } from "./capabilities.ts";
import type { SampleData, SampleNote, SampleTask } from "./schema.ts";
import type { SampleStorage } from "./storage.ts";

const TEXT_MAX = SAMPLE_CAPABILITIES.timelineNoteMaxCharacters;

const TITLE_MAX = 255;

/** Where what a record gets written is kept. */
type List = "notes" | "tasks";

type Created = Promise<Outcome<{ remoteId: string }>>;

/** Keeps the note under an id made of its reference: asked twice, it is there once. */
export function createSampleNote(
  storage: SampleStorage,
  { recordId }: RecordKey,
  write: TimelineNoteWrite,
): Created {
  const { marker: id, at, ownerId } = write;
  const note = { id, recordId, at, ownerId, text: markedText(write) };
  return create(storage, "notes", note, (data) => ({ ...data, notes: [...data.notes, note] }));
}

/** As above for a task, whose reference may be the same for several records. */
export function createSampleTask(
  storage: SampleStorage,
  { recordId }: RecordKey,
  write: TaskWrite,
): Created {
  const { marker, dueAt, ownerId } = write;
  const task = {
    id: `${recordId}/${marker}`,
    recordId,
    title: toTaskTitle(write.title, TITLE_MAX),
    dueAt,
    done: false,
    ownerId,
    text: markedText(write),
  };
  return create(storage, "tasks", task, (data) => ({ ...data, tasks: [...data.tasks, task] }));
}

async function create(
  storage: SampleStorage,
  list: List,
  { id, recordId, text }: { readonly id: string; readonly recordId: string; readonly text: string },
  add: (data: SampleData) => SampleData,
): Created {
  if (text.length > TEXT_MAX) {
    const what = list === "notes" ? "note" : "task";
    const message = `The ${what} has ${text.length} characters, and at most ${TEXT_MAX} are kept. Shorten it.`;
    return fail({ type: "rejected", issues: [{ field: null, message }] });
  }
  return storage.change((data) => {
    const record = data.records.find((one) => one.id === recordId);
    if (record === undefined) return { next: null, outcome: fail({ type: "not-found" }) };
    if (record.archived) return { next: null, outcome: fail({ type: "archived" }) };
    const isThere = data[list].some((one) => one.id === id);
    return { next: isThere ? null : add(data), outcome: succeed({ remoteId: id }) };
  });
}

/** The note or task by its reference, whoever has written on in it since. */
export async function findSampleCopies(
  storage: SampleStorage,
  list: List,
  { recordId }: RecordKey,
  write: MarkedText,
): Promise<Outcome<readonly FoundNote[]>> {
  const read = await storage.read();
  if (!read.ok) return read;
  const { records } = read.value;
  if (!records.some(({ id }) => id === recordId)) return fail({ type: "not-found" });
  const found = read.value[list].filter(
    (one) => one.recordId === recordId && bearsMarker(one.text, write.marker),
  );
  const ours = markedText(write);
  // A task that somebody has ticked off bears their work: it counts as edited.
  const isEdited = (one: SampleNote | SampleTask) =>
    one.text !== ours || ("done" in one && one.done);
  return succeed(found.map((one) => ({ remoteId: one.id, edited: isEdited(one) })));
}

/** Takes a note away; one that is gone already counts as done. */
export function deleteSampleNote(storage: SampleStorage, remoteId: string): Promise<Outcome<null>> {
  return storage.change((data) => {
    const notes = data.notes.filter(({ id }) => id !== remoteId);
    const isGone = notes.length === data.notes.length;
    return { next: isGone ? null : { ...data, notes }, outcome: succeed(null) };
  });
}

/** As above for a task. */
export function deleteSampleTask(storage: SampleStorage, remoteId: string): Promise<Outcome<null>> {
  return storage.change((data) => {
    const tasks = data.tasks.filter(({ id }) => id !== remoteId);
    const isGone = tasks.length === data.tasks.length;
    return { next: isGone ? null : { ...data, tasks }, outcome: succeed(null) };
  });
}

function markedText({ text, marker }: MarkedText): string {
  return `${text.trim()}\n\nref ${marker}`;
}
