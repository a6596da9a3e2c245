import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import { listAssociated } from "./associations.ts";
import type { Call } from "./call.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { htmlToText } from "./html-to-text.ts";
import { afterWrite } from "./patch.ts";
import { HUBSPOT_OBJECT, isRecordId, PATHS } from "./paths.ts";
import { readBatch } from "./read-batch.ts";
import { newestFirst } from "./read-record.ts";
import { associationLabelsSchema, objectSchema } from "./schema.ts";
import { readText } from "./text.ts";
import { textToHtml } from "./text-to-html.ts";

/** HubSpot's published ids for "this note belongs to that record"; the one for leads has to be asked for. */
const NOTE_TO: Readonly<Record<Exclude<ObjectType, "lead">, number>> = {
  person: 202,
  company: 190,
  deal: 214,
};

const NOTES_PER_CALL = 50;

/** Creates the note and ties it to the record in one call. Repeating it makes a second note: look first. */
export async function createNote(
  { call, now }: { readonly call: Call; readonly now: () => number },
  key: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<{ remoteId: string }>> {
  if (!isRecordId(key.recordId)) return fail({ type: "not-found" });
  const body = `${textToHtml(write.text.trim())}<br><br>ref ${textToHtml(write.marker)}`;
  if (body.length > TEXT_MAX) {
    const message = `The note needs ${body.length} characters in HubSpot, which keeps at most ${TEXT_MAX}. Shorten it.`;
    return fail({ type: "rejected", issues: [{ field: "hs_note_body", message }] });
  }
  const typeId = await associationTypeId(call, key.objectType);
  if (!typeId.ok) return typeId;
  const created = await call({
    method: "POST",
    path: PATHS.objects("notes"),
    body: {
      properties: {
        hs_timestamp: write.at,
        hs_note_body: body,
        ...(write.ownerId === null ? {} : { hubspot_owner_id: write.ownerId }),
      },
      associations: [
        {
          to: { id: key.recordId },
          types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: typeId.value }],
        },
      ],
    },
    effect: "write",
    schema: objectSchema,
  });
  return created.ok
    ? succeed({ remoteId: created.value.id })
    : fail(afterWrite(created.failure, now()));
}

/**
 * The record's note that ends with the marker, null when there is none; the oldest of those that a repeat
 * left beside each other. Goes through the record's own notes, newest first: a search would miss what was written a moment ago.
 */
export async function findNote(
  call: Call,
  key: RecordKey,
  marker: string,
): Promise<Outcome<{ remoteId: string } | null>> {
  if (!isRecordId(key.recordId)) return fail({ type: "not-found" });
  const type = HUBSPOT_OBJECT[key.objectType];
  const listed = await listAssociated(call, type, key.recordId, "notes");
  if (!listed.ok) return listed;
  const ids = newestFirst(listed.value);
  for (let at = 0; at < ids.length; at += NOTES_PER_CALL) {
    const part = ids.slice(at, at + NOTES_PER_CALL);
    const read = await readBatch(call, "notes", part, ["hs_note_body"]);
    if (!read.ok) return read;
    const marked = read.value.filter((note) =>
      endsWithMarker(readText(note, "hs_note_body"), marker),
    );
    const oldest = newestFirst(marked.map((note) => note.id)).at(-1);
    if (oldest !== undefined) return succeed({ remoteId: oldest });
  }
  return succeed(null);
}

function endsWithMarker(html: string | null, marker: string): boolean {
  return html !== null && htmlToText(html).endsWith(`ref ${marker}`);
}

async function associationTypeId(call: Call, objectType: ObjectType): Promise<Outcome<number>> {
  if (objectType !== "lead") return succeed(NOTE_TO[objectType]);
  const path = PATHS.associationLabels("notes", "leads");
  const read = await call({ method: "GET", path, effect: "read", schema: associationLabelsSchema });
  if (!read.ok) return read;
  const plain = read.value.results.find(
    ({ category, label }) => category === "HUBSPOT_DEFINED" && (label ?? null) === null,
  );
  if (plain !== undefined) return succeed(plain.typeId);
  return fail({ type: "bad-reply", path, detail: "No association between notes and leads." });
}
