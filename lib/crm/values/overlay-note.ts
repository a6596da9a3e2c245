import { type Outcome, succeed } from "../../domain/failure.ts";
import { parseDocument } from "../../domain/handoff-document.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import type { Touch } from "../../domain/touch.ts";
import { foldNotes, type HandoffNote, type HandoffNotes, holdsOwner } from "./handoff-notes.ts";
import { allFields, versionOf } from "./patch-note.ts";

/** Records with the handoff that their texts hold, the owner as the CRM has it where it has one. */
export async function overlayNotes(
  notes: HandoffNotes,
  objectType: ObjectType,
  records: readonly RecordSnapshot[],
): Promise<Outcome<readonly RecordSnapshot[]>> {
  if (records.length === 0) return succeed([]);
  const ids = records.map(({ key }) => key.recordId);
  const read = await notes.read(objectType, ids);
  if (!read.ok) return read;
  const ownerInNote = await holdsOwner(notes, objectType);
  if (!ownerInNote.ok) return ownerInNote;
  return succeed(
    records.map((record) =>
      overlay(record, read.value.get(record.key.recordId) ?? [], ownerInNote.value),
    ),
  );
}

function overlay(
  snapshot: RecordSnapshot,
  copies: readonly HandoffNote[],
  ownerInNote: boolean,
): RecordSnapshot {
  const { values } = foldNotes(copies).document;
  const { ownerId = null } = ownerInNote ? values : snapshot.handoff;
  return {
    ...snapshot,
    version: versionOf(snapshot, copies),
    handoff: { ...allFields(values), ownerId },
    touches: snapshot.touches.flatMap(withoutDocument),
  };
}

/** The text that holds the handoff is no touch; what a colleague wrote around it is one. */
function withoutDocument(touch: Touch): readonly Touch[] {
  const document = touch.words === null ? null : parseDocument(touch.words);
  if (document === null) return [touch];
  const words = [document.before, document.after].filter((part) => part !== "").join("\n");
  return words === "" ? [] : [{ ...touch, words }];
}
