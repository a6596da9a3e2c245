import type { Outcome } from "../../domain/failure.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { type NoteRules, toFittingNote } from "../values/note-html.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { createTied, type NotePorts } from "./tied-activity.ts";

/** Where HubSpot keeps the text of a note. */
export const NOTE_RULES: NoteRules = { crm: "HubSpot", field: "hs_note_body", longest: TEXT_MAX };

/** Creates the note and ties it to the record in one call. Repeating it makes a second note: look first. */
export async function createNote(
  ports: NotePorts,
  key: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<{ remoteId: string }>> {
  const body = toFittingNote(write, NOTE_RULES);
  if (!body.ok) return body;
  return createTied(ports, "notes", key, {
    hs_timestamp: write.at,
    hs_note_body: body.value,
    ...(write.ownerId === null ? {} : { hubspot_owner_id: write.ownerId }),
  });
}
