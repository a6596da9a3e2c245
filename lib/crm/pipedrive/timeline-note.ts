import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { type NoteRules, toFittingNote } from "../values/note-html.ts";
import type { Call } from "./call.ts";
import { LONG_TEXT_MAX } from "./capabilities.ts";
import { COSTS } from "./costs.ts";
import { toOldTime } from "./moments.ts";
import { isNumber, isRecordId, PATHS } from "./paths.ts";
import { anySchema, envelope, noteSchema } from "./schema.ts";

/** How a note names the record that it belongs to, and how both notes and activities are asked for by it. */
export const NOTE_OF = {
  person: "person_id",
  lead: "lead_id",
  deal: "deal_id",
  company: "org_id",
} as const satisfies Record<ObjectType, string>;

/** Where Pipedrive keeps the text of a note. */
export const NOTE_RULES: NoteRules = {
  crm: "Pipedrive",
  field: "content",
  longest: LONG_TEXT_MAX,
};

/** Creates the note at the record. Repeating it makes a second note: look first. It bears the name of the token's user. */
export async function createNote(
  call: Call,
  { objectType, recordId }: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<{ remoteId: string }>> {
  if (!isRecordId(objectType, recordId)) return fail({ type: "not-found" });
  const content = toFittingNote(write, NOTE_RULES);
  if (!content.ok) return content;
  const created = await call({
    method: "POST",
    path: PATHS.notes,
    body: {
      content: content.value,
      [NOTE_OF[objectType]]: objectType === "lead" ? recordId : Number(recordId),
      add_time: toOldTime(write.at),
    },
    effect: "write",
    cost: COSTS.createNote,
    schema: envelope(noteSchema),
  });
  return created.ok ? succeed({ remoteId: created.value.data.id }) : created;
}

/** Takes a note off the timeline. One that is gone counts as done. */
export async function deleteNote(call: Call, remoteId: string): Promise<Outcome<null>> {
  if (!isNumber(remoteId)) return fail({ type: "not-found" });
  const deleted = await call({
    method: "DELETE",
    path: PATHS.note(remoteId),
    effect: "write",
    cost: COSTS.deleteNote,
    schema: envelope(anySchema),
  });
  return deleted.ok || deleted.failure.type === "not-found" ? succeed(null) : deleted;
}
