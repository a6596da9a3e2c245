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
import { associationTypeId } from "./activity-ties.ts";
import { listAssociatedOfMany } from "./associations.ts";
import type { Call } from "./call.ts";
import { afterWrite } from "./patch.ts";
import { HUBSPOT_OBJECT, isRecordId, PATHS } from "./paths.ts";
import { MODIFIED_PROPERTY } from "./properties.ts";
import { readBatch } from "./read-batch.ts";
import { readObject } from "./read-object.ts";
import { newestFirst } from "./record-ids.ts";
import { type HubspotRecord, objectSchema } from "./schema.ts";
import { SEARCH_PAGE, search } from "./search.ts";
import { readText } from "./text.ts";
import { deleteTied, type NotePorts } from "./tied-activity.ts";
import { NOTE_RULES } from "./timeline-note.ts";
import { versionOf } from "./to-domain.ts";

const BODY = "hs_note_body";

/** Notes can be long: fewer of them in one reply. */
const NOTES_PER_CALL = 50;

/** Handoffs in HubSpot's notes: the note whose first line bears the document's token. */
export function createHandoffNotes(ports: NotePorts): HandoffNotes {
  const { call } = ports;
  return {
    read: (objectType, recordIds) => readNotes(call, objectType, recordIds),
    write: (record, note) => writeNote(ports, record, note),
    remove: (remoteId) => deleteTied(ports, "notes", remoteId),
    list: async (objectType, afterId) => {
      const after = afterId !== null && isRecordId(afterId) ? afterId : "0";
      const filter = { propertyName: "hs_object_id", operator: "GT", value: after };
      const found = await searchNotes(call, [filter], "hs_object_id");
      if (!found.ok) return found;
      const recordIds = await recordsOf(call, objectType, found.value);
      if (!recordIds.ok) return recordIds;
      const lastId = found.value.length < SEARCH_PAGE ? null : (found.value.at(-1)?.id ?? null);
      return succeed({ recordIds: recordIds.value, lastId });
    },
    changed: (objectType, since, until) => readChanged(call, objectType, since, until),
  };
}

async function readNotes(
  call: Call,
  objectType: ObjectType,
  recordIds: readonly string[],
): Promise<Outcome<ReadonlyMap<string, readonly HandoffNote[]>>> {
  const type = HUBSPOT_OBJECT[objectType];
  const idsByRecord = await listAssociatedOfMany(call, type, recordIds.filter(isRecordId), "notes");
  if (!idsByRecord.ok) return idsByRecord;
  const all = [...idsByRecord.value.values()].flat();
  const read = await readBatch(call, "notes", all, [BODY], NOTES_PER_CALL);
  if (!read.ok) return read;
  const notes = new Map(read.value.map((note) => [note.id, toHandoffNote(note)]));
  const found = [...idsByRecord.value].map(([recordId, ids]) => {
    const oldestFirst = newestFirst(ids).toReversed();
    return [recordId, oldestFirst.flatMap((id) => notes.get(id) ?? []).filter(isOurs)] as const;
  });
  return succeed(new Map(found.filter(([, copies]) => copies.length > 0)));
}

function toHandoffNote(note: HubspotRecord): HandoffNote {
  const text = htmlToText(readText(note, BODY) ?? "");
  return { remoteId: note.id, text, version: versionOf(note) };
}

function isOurs({ text }: HandoffNote): boolean {
  return parseDocument(text) !== null;
}

async function writeNote(
  { call, now, memory }: NotePorts,
  record: RecordKey,
  { remoteId, text }: { readonly remoteId: string | null; readonly text: string },
): Promise<Outcome<WrittenNote>> {
  const body = toHandoffHtml(text, NOTE_RULES);
  if (!body.ok) return body;
  const path = remoteId === null ? PATHS.objects("notes") : PATHS.object("notes", remoteId);
  const tied =
    remoteId === null ? await tieTo(call, memory, record) : succeed({ associations: undefined });
  if (!tied.ok) return tied;
  const { associations } = tied.value;
  const written = await call({
    method: remoteId === null ? "POST" : "PATCH",
    path,
    body: {
      properties: {
        [BODY]: body.value,
        ...(remoteId === null ? { hs_timestamp: new Date(now()).toISOString() } : {}),
      },
      ...(associations === undefined ? {} : { associations }),
    },
    effect: "write",
    schema: objectSchema,
  });
  if (!written.ok) {
    const isGone = remoteId !== null && written.failure.type === "not-found";
    return fail(isGone ? noteRemoved(now()) : afterWrite(written.failure, now()));
  }
  if (remoteId !== null && written.value.id !== remoteId) return fail(otherNote("HubSpot"));
  const note = toHandoffNote(written.value);
  return succeed({ ...note, replaced: remoteId === null ? null : await readReplaced(call, note) });
}

/**
 * What stood in the note just before our text, by its history: HubSpot has no condition to put on a write,
 * so that only afterwards can be seen whom it went over.
 */
async function readReplaced(call: Call, note: HandoffNote): Promise<string | null> {
  const history = { propertiesWithHistory: BODY };
  const read = await readObject(call, "notes", note.remoteId, [], history);
  // The note is written all the same: not being able to look back makes that no failure.
  if (!read.ok) return null;
  const texts = (read.value.propertiesWithHistory?.[BODY] ?? []).map(({ value }) =>
    htmlToText(value ?? ""),
  );
  const ours = texts.indexOf(note.text);
  return ours < 0 ? null : (texts[ours + 1] ?? null);
}

async function tieTo(call: Call, memory: NotePorts["memory"], { objectType, recordId }: RecordKey) {
  const typeId = await associationTypeId(call, memory, "notes", objectType);
  if (!typeId.ok) return typeId;
  const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: typeId.value }];
  return succeed({ associations: [{ to: { id: recordId }, types }] });
}

async function readChanged(
  call: Call,
  objectType: ObjectType,
  since: string,
  until: string | null,
): Promise<Outcome<ChangedNotes>> {
  const propertyName = MODIFIED_PROPERTY.lead;
  const value = String(Date.parse(since));
  const filter =
    until === null
      ? { propertyName, operator: "GTE", value }
      : { propertyName, operator: "BETWEEN", value, highValue: String(Date.parse(until)) };
  const found = await searchNotes(call, [filter], propertyName);
  if (!found.ok) return found;
  const recordIds = await recordsOf(call, objectType, found.value);
  if (!recordIds.ok) return recordIds;
  const last = found.value.at(-1);
  const reached = last === undefined ? null : versionOf(last);
  return succeed({ recordIds: recordIds.value, reached, more: found.value.length >= SEARCH_PAGE });
}

/** Notes that bear the token, through the search index. */
async function searchNotes(
  call: Call,
  filters: readonly object[],
  sortedBy: string,
): Promise<Outcome<readonly HubspotRecord[]>> {
  const token = { propertyName: BODY, operator: "CONTAINS_TOKEN", value: DOCUMENT_TOKEN };
  const read = await search(call, "notes", {
    filterGroups: [{ filters: [token, ...filters] }],
    sortedBy,
    properties: [MODIFIED_PROPERTY.lead],
    limit: SEARCH_PAGE,
  });
  return read.ok ? succeed(read.value.results) : read;
}

async function recordsOf(
  call: Call,
  objectType: ObjectType,
  notes: readonly HubspotRecord[],
): Promise<Outcome<readonly string[]>> {
  const ids = notes.map(({ id }) => id);
  const records = await listAssociatedOfMany(call, "notes", ids, HUBSPOT_OBJECT[objectType]);
  return records.ok ? succeed([...new Set([...records.value.values()].flat())]) : records;
}
