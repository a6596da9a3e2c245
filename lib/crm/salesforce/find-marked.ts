import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TaskWrite, TimelineNoteWrite } from "../../domain/write.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { bearsMarker } from "../values/bears-marker.ts";
import { toMarkedText } from "./keyed-task.ts";
import { TASK_LINK } from "./paths.ts";
import { queryRows } from "./query.ts";
import { type RecordPorts, readLiving } from "./read-row.ts";
import { idLiteral } from "./soql.ts";
import { readFlag, readText } from "./text.ts";
import { idOf } from "./to-domain.ts";

/**
 * All copies of a note or a task on the record's timeline, oldest first. Goes through all tasks of the
 * record: their text cannot be searched, and their subject can be changed by anybody. A record that was
 * merged away answers for the one that took it in, since that is where its tasks are now.
 */
export async function findMarked(
  ports: RecordPorts,
  key: RecordKey,
  write: TimelineNoteWrite | TaskWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  const id = toRecordId(key.recordId);
  if (id === null) return fail({ type: "not-found" });
  const living = await readLiving(ports, key.objectType, id);
  if (!living.ok) return living;
  const link = TASK_LINK[key.objectType];
  const read = await queryRows(
    ports.call,
    `SELECT Id, Description, IsClosed FROM Task WHERE ${link} = ${idLiteral(idOf(living.value.record.row))} ORDER BY CreatedDate, Id`,
  );
  if (!read.ok) return read;
  const ours = toMarkedText(write);
  return succeed(
    read.value.flatMap((task) => {
      const text = readText(task, "Description") ?? "";
      if (!bearsMarker(text, write.marker)) return [];
      // A task that somebody has ticked off bears their work: it counts as edited. A note is born done.
      const isDone = write.kind === "task" && readFlag(task, "IsClosed");
      return [{ remoteId: idOf(task), edited: text !== ours || isDone }];
    }),
  );
}
