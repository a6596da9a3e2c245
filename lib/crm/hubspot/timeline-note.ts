import { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { TimelineNoteWrite } from "../../domain/write.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import { type NoteRules, toFittingNote } from "../values/note-html.ts";
import type { Call } from "./call.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { afterWrite } from "./patch.ts";
import { isRecordId, PATHS } from "./paths.ts";
import { anySchema, associationLabelsSchema, objectSchema } from "./schema.ts";

/** HubSpot's published ids for "this note belongs to that record"; the one for leads has to be asked for. */
const NOTE_TO: Readonly<Record<Exclude<ObjectType, "lead">, number>> = {
  person: 202,
  company: 190,
  deal: 214,
};

/** Where HubSpot keeps the text of a note. */
export const NOTE_RULES: NoteRules = { crm: "HubSpot", field: "hs_note_body", longest: TEXT_MAX };

/** What writing notes needs: calls, the clock, and a place for what was learned. */
export interface NotePorts {
  readonly call: Call;
  readonly now: () => number;
  readonly memory: GatewayMemory;
}

/** Creates the note and ties it to the record in one call. Repeating it makes a second note: look first. */
export async function createNote(
  { call, now, memory }: NotePorts,
  key: RecordKey,
  write: TimelineNoteWrite,
): Promise<Outcome<{ remoteId: string }>> {
  if (!isRecordId(key.recordId)) return fail({ type: "not-found" });
  const body = toFittingNote(write, NOTE_RULES);
  if (!body.ok) return body;
  const typeId = await associationTypeId(call, memory, key.objectType);
  if (!typeId.ok) return typeId;
  const created = await call({
    method: "POST",
    path: PATHS.objects("notes"),
    body: {
      properties: {
        hs_timestamp: write.at,
        hs_note_body: body.value,
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
 * Takes a note off every timeline; HubSpot keeps it in its recycle bin. One that is gone counts as done:
 * HubSpot says the same of both.
 */
export async function deleteNote(
  { call, now }: Pick<NotePorts, "call" | "now">,
  remoteId: string,
): Promise<Outcome<null>> {
  if (!isRecordId(remoteId)) return fail({ type: "not-found" });
  const path = PATHS.object("notes", remoteId);
  const deleted = await call({ method: "DELETE", path, effect: "write", schema: anySchema });
  if (deleted.ok || deleted.failure.type === "not-found") return succeed(null);
  return fail(afterWrite(deleted.failure, now()));
}

/** What ties a note to a record of this type. */
export async function associationTypeId(
  call: Call,
  memory: GatewayMemory,
  objectType: ObjectType,
): Promise<Outcome<number>> {
  if (objectType !== "lead") return succeed(NOTE_TO[objectType]);
  const kept = z
    .number()
    .int()
    .safeParse(await memory.read(NOTE_TO_LEAD));
  if (kept.success) return succeed(kept.data);
  const path = PATHS.associationLabels("notes", "leads");
  const read = await call({ method: "GET", path, effect: "read", schema: associationLabelsSchema });
  if (!read.ok) return read;
  const plain = read.value.results.find(
    ({ category, label }) => category === "HUBSPOT_DEFINED" && (label ?? null) === null,
  );
  if (plain === undefined) {
    return fail({ type: "bad-reply", path, detail: "No association between notes and leads." });
  }
  await memory.write(NOTE_TO_LEAD, plain.typeId);
  return succeed(plain.typeId);
}

const NOTE_TO_LEAD = "note-to-lead";
