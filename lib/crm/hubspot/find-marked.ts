import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TaskWrite, TimelineNoteWrite } from "../../domain/write.ts";
import { toCopies } from "../values/note-html.ts";
import { listAssociated } from "./associations.ts";
import type { Call } from "./call.ts";
import { HUBSPOT_OBJECT, isRecordId } from "./paths.ts";
import { readBatch } from "./read-batch.ts";
import { readObject } from "./read-object.ts";
import { newestFirst } from "./record-ids.ts";
import { readText } from "./text.ts";

/** Their texts can be long: fewer of them in one reply. */
const TEXTS_PER_CALL = 50;

const PLACES = {
  "timeline-note": { type: "notes", body: "hs_note_body", also: [] },
  task: { type: "tasks", body: "hs_task_body", also: ["hs_task_status"] },
} as const;

/**
 * All copies of a note or a task on the record's timeline, oldest first. Goes through the record's own
 * list: a search would miss what was written a moment ago. A record that was merged away answers for the
 * one that took it in, since that is where its notes and tasks are now.
 */
export async function findMarked(
  call: Call,
  key: RecordKey,
  write: TimelineNoteWrite | TaskWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  if (!isRecordId(key.recordId)) return fail({ type: "not-found" });
  const from = HUBSPOT_OBJECT[key.objectType];
  const record = await readObject(call, from, key.recordId, []);
  if (!record.ok) return record;
  const { type, body, also } = PLACES[write.kind];
  const listed = await listAssociated(call, from, record.value.id, type);
  if (!listed.ok) return listed;
  const ids = newestFirst(listed.value).toReversed();
  const read = await readBatch(call, type, ids, [body, ...also], TEXTS_PER_CALL);
  if (!read.ok) return read;
  const rows = new Map(read.value.map((row) => [row.id, row]));
  return succeed(
    ids.flatMap((remoteId) => {
      const row = rows.get(remoteId);
      if (row === undefined) return [];
      // A task that somebody has ticked off bears their work: it counts as edited.
      const isDone = readText(row, "hs_task_status") === "COMPLETED";
      const copies = toCopies(remoteId, readText(row, body), write);
      return copies.map((copy) => (isDone ? { ...copy, edited: true } : copy));
    }),
  );
}
