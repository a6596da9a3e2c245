import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import { DOCUMENT_TOKEN, parseDocument } from "../../domain/handoff-document.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { ChangedNotes, HandoffNote, HandoffNotes } from "../values/handoff-notes.ts";
import type { Call } from "./call.ts";
import { PAGE } from "./capabilities.ts";
import { CLOCK_DIFFERENCE_MS } from "./changes.ts";
import { OWN_OWNER } from "./handoff-properties.ts";
import type { Learned } from "./learn.ts";
import { bodySelection, wordsOf } from "./note-body.ts";
import { isRecordId, NOTE, objectOf, targetsOf } from "./paths.ts";
import { type Filter, LIVING_OR_NOT, readAllRows, readRows } from "./read-rows.ts";
import type { TwentyRow } from "./schema.ts";
import { readMoment, readText, valueAt } from "./text.ts";
import { deleteNote } from "./timeline-note.ts";
import { versionOf } from "./to-domain.ts";
import type { Turns } from "./turns.ts";
import { withWorkspace } from "./with-workspace.ts";
import { OBJECT_NAME, ownerColumn, targetColumn, type Workspace } from "./workspace.ts";
import { type NotePlace, writeNote } from "./write-handoff-note.ts";

export interface HandoffNotePorts {
  readonly call: Call;
  readonly learned: Learned;
  readonly inTurn: Turns;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Handoffs in Twenty's notes: the note whose first line bears the document's token. */
export function createHandoffNotes(ports: HandoffNotePorts): HandoffNotes {
  const { call, learned, inTurn, now } = ports;
  /** Twenty has no leads, and so no notes on them. */
  const withNotes = <Value>(
    objectType: ObjectType,
    work: (place: NotePlace) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> =>
    withWorkspace(learned, async (workspace) => {
      const object = objectOf(objectType);
      if (object === null) return fail({ type: "not-found" });
      return work({ call, now, workspace, column: targetColumn(workspace, object.one) });
    });
  return {
    read: (objectType, recordIds) => withNotes(objectType, (place) => readNotes(place, recordIds)),
    write: ({ objectType, recordId }, note) =>
      inTurn(() => withNotes(objectType, (place) => writeNote(place, recordId, note))),
    remove: (remoteId) => deleteNote(call, remoteId),
    list: (objectType, afterId) => withNotes(objectType, (place) => listRecords(place, afterId)),
    changed: (objectType, since, until) =>
      withNotes(objectType, (place) => readChanged(place, since, until)),
    holdsOwner: (objectType) =>
      withWorkspace(learned, async (workspace) => succeed(isOwnerless(workspace, objectType))),
  };
}

/** Whether records of this kind have no owner of their own: people have none in most workspaces. */
function isOwnerless(workspace: Workspace, objectType: ObjectType): boolean {
  return objectType !== "lead" && ownerColumn(workspace, OBJECT_NAME[objectType]) === OWN_OWNER;
}

async function readNotes(
  { call, workspace, column }: NotePlace,
  recordIds: readonly string[],
): Promise<Outcome<ReadonlyMap<string, readonly HandoffNote[]>>> {
  const known = [...new Set(recordIds.filter(isRecordId))];
  const copies: Copy[] = [];
  for (let at = 0; at < known.length; at += PAGE) {
    const targets = await readAllRows(call, {
      object: targetsOf(NOTE),
      selection: `id updatedAt ${column} note { id createdAt updatedAt deletedAt ${bodySelection(workspace)} }`,
      filter: { [column]: { in: known.slice(at, at + PAGE) } },
    });
    if (!targets.ok) return targets;
    copies.push(...targets.value.flatMap((target) => toCopy(target, column)));
  }
  const oldestFirst = copies.toSorted((left, right) => left.age.localeCompare(right.age));
  const found = Map.groupBy(oldestFirst, ({ recordId }) => recordId);
  return succeed(new Map([...found].map(([recordId, all]) => [recordId, toNotes(all)])));
}

interface Copy {
  readonly recordId: string;
  readonly age: string;
  readonly note: HandoffNote;
}

/** Nothing for a tie whose note is gone, lies in the trash or holds something else. */
function toCopy(target: TwentyRow, column: string): readonly Copy[] {
  const recordId = readText(target, column);
  const note = valueAt(target, "note");
  const remoteId = readText(note, "id");
  if (recordId === null || remoteId === null || !isRecordId(remoteId)) return [];
  const text = wordsOf(note) ?? "";
  if (readText(note, "deletedAt") !== null || parseDocument(text) === null) return [];
  const version = readMoment(note, "updatedAt") ?? versionOf(target);
  const age = `${readMoment(note, "createdAt") ?? ""} ${remoteId}`;
  return [{ recordId, age, note: { remoteId, text, version } }];
}

/** One note may be tied to the record twice. */
function toNotes(copies: readonly Copy[]): readonly HandoffNote[] {
  return [...new Map(copies.map(({ note }) => [note.remoteId, note])).values()];
}

async function listRecords(place: NotePlace, afterId: string | null) {
  const read = await readRows(place.call, {
    ...STAMPS,
    filter: holdsToken(place.workspace),
    first: PAGE,
    afterId: afterId !== null && isRecordId(afterId) ? afterId : null,
  });
  if (!read.ok) return read;
  const { rows, more } = read.value;
  const recordIds = await recordsOf(place, rows);
  if (!recordIds.ok) return recordIds;
  return succeed({
    recordIds: recordIds.value,
    lastId: more ? (rows.at(-1)?.id ?? null) : null,
  });
}

const STAMPS = { object: NOTE, selection: "id updatedAt", withoutNumbers: "id updatedAt" } as const;

/**
 * One page in the order of time, from its beginning: a second one would stick or end early on Twenty's
 * servers, so the next one begins anew at the stamp that was reached. A stamp that alone fills a page is
 * read to its end, by id. What has gone to the trash has changed, too.
 */
async function readChanged(
  place: NotePlace,
  since: string,
  until: string | null,
): Promise<Outcome<ChangedNotes>> {
  const { call, now, workspace } = place;
  const horizon = now() + CLOCK_DIFFERENCE_MS;
  // Stamps are stored in microseconds and shown cut to milliseconds.
  const end = until === null ? horizon : Math.min(Date.parse(until) + 1, horizon);
  const within = (from: string, to: number): Filter => ({
    and: [
      holdsToken(workspace),
      { updatedAt: { gte: from } },
      { updatedAt: { lt: new Date(to).toISOString() } },
      LIVING_OR_NOT,
    ],
  });
  const read = await readRows(call, {
    ...STAMPS,
    filter: within(since, end),
    first: PAGE,
    afterId: null,
    order: "oldest",
  });
  if (!read.ok) return read;
  const { rows, more } = read.value;
  const stamps = rows.map(versionOf);
  const reached = stamps.at(-1) ?? null;
  const isOneStamp = more && reached !== null && stamps[0] === reached;
  const all = isOneStamp
    ? await readAllRows(call, {
        object: NOTE,
        selection: STAMPS.selection,
        filter: within(reached, Date.parse(reached) + 1),
      })
    : succeed(rows);
  if (!all.ok) return all;
  const recordIds = await recordsOf(place, all.value);
  return recordIds.ok ? succeed({ recordIds: recordIds.value, reached, more }) : recordIds;
}

function holdsToken({ body }: Workspace): Filter {
  const pattern = { like: `%${DOCUMENT_TOKEN}%` };
  return body === "bodyV2" ? { bodyV2: { markdown: pattern } } : { body: pattern };
}

/** The records of this kind that these notes are tied to. */
async function recordsOf(
  { call, column }: NotePlace,
  notes: readonly TwentyRow[],
): Promise<Outcome<readonly string[]>> {
  if (notes.length === 0) return succeed([]);
  const targets = await readAllRows(call, {
    object: targetsOf(NOTE),
    selection: `id updatedAt ${column}`,
    filter: {
      and: [
        { noteId: { in: notes.map(({ id }) => id) } },
        { [column]: { is: "NOT_NULL" } },
        LIVING_OR_NOT,
      ],
    },
  });
  if (!targets.ok) return targets;
  const ids = targets.value.flatMap((target) => readText(target, column) ?? []);
  return succeed([...new Set(ids)]);
}
