import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { textToHtml } from "../values/text-to-html.ts";
import type { Call } from "./call.ts";
import { LONG_TEXT_MAX } from "./capabilities.ts";
import { COSTS } from "./costs.ts";
import { toOldTime } from "./moments.ts";
import { isNumber, isRecordId, PATHS } from "./paths.ts";
import { anySchema, envelope, noteSchema } from "./schema.ts";

/** How a note names the record that it belongs to. */
export const NOTE_OF = {
  person: "person_id",
  lead: "lead_id",
  deal: "deal_id",
  company: "org_id",
} as const satisfies Record<ObjectType, string>;

/** The note as HTML: its text, and at its end the marker by which a repeat is recognised. */
export function toNoteBody({ text, marker }: TimelineNoteWrite): string {
  return `${textToHtml(text.trim())}<br><br>ref ${textToHtml(marker)}`;
}

/** Creates the note at the record. Repeating it makes a second note: look first. It bears the name of the token's user. */
export async function createNote(
  call: Call,
  { objectType, recordId }: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<{ remoteId: string }>> {
  if (!isRecordId(objectType, recordId)) return fail({ type: "not-found" });
  const content = toNoteBody(write);
  if (content.length > LONG_TEXT_MAX) {
    const message = `The note needs ${content.length} characters in Pipedrive, which keeps at most ${LONG_TEXT_MAX}. Shorten it.`;
    return fail({ type: "rejected", issues: [{ field: "content", message }] });
  }
  const created = await call({
    method: "POST",
    path: PATHS.notes,
    body: {
      content,
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
