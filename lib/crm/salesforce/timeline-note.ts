import type { Outcome } from "../../domain/failure.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { createKeyedTask } from "./keyed-task.ts";
import type { RecordPorts } from "./read-row.ts";

/** The subject of every note that Handrail writes. */
export const NOTE_SUBJECT = "Handrail handoff note";

/** Writes the note as a task that is done; see `createKeyedTask` for what a repeat does. */
export async function createNote(
  ports: RecordPorts,
  key: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<{ remoteId: string }>> {
  return createKeyedTask(ports, key, write, {
    Subject: NOTE_SUBJECT,
    Status: ports.layout.doneStatus,
    ActivityDate: write.at.slice(0, 10),
  });
}
