import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { bearsMarker } from "../values/bears-marker.ts";
import { htmlToText } from "../values/html-to-text.ts";
import { toNoteBody } from "../values/note-html.ts";
import { listAssociated } from "./associations.ts";
import type { Call } from "./call.ts";
import { HUBSPOT_OBJECT, isRecordId } from "./paths.ts";
import { readBatch } from "./read-batch.ts";
import { readObject } from "./read-object.ts";
import { newestFirst } from "./record-ids.ts";
import { readText } from "./text.ts";

const NOTES_PER_CALL = 50;

/**
 * All copies of a note on the record's timeline, oldest first. Goes through the record's own notes: a
 * search would miss what was written a moment ago. A record that was merged away answers for the one
 * that took it in, since that is where its notes are now.
 */
export async function findNotes(
  call: Call,
  key: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  if (!isRecordId(key.recordId)) return fail({ type: "not-found" });
  const type = HUBSPOT_OBJECT[key.objectType];
  const record = await readObject(call, type, key.recordId, []);
  if (!record.ok) return record;
  const listed = await listAssociated(call, type, record.value.id, "notes");
  if (!listed.ok) return listed;
  const ids = newestFirst(listed.value).toReversed();
  const read = await readBatch(call, "notes", ids, ["hs_note_body"], NOTES_PER_CALL);
  if (!read.ok) return read;
  const texts = new Map(read.value.map((note) => [note.id, textOf(note)]));
  const ours = htmlToText(toNoteBody(write));
  return succeed(
    ids.flatMap((remoteId) => {
      const text = texts.get(remoteId) ?? "";
      return bearsMarker(text, write.marker) ? [{ remoteId, edited: text !== ours }] : [];
    }),
  );
}

function textOf(note: Parameters<typeof readText>[0]): string {
  return htmlToText(readText(note, "hs_note_body") ?? "");
}
