import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import {
  type DocumentStyle,
  documentToText,
  type HandoffDocument,
  parseDocument,
} from "../../domain/handoff-document.ts";
import { HANDOFF_FIELD_NAMES, type HandoffValues } from "../../domain/handoff-field.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { foldNotes, type HandoffNote, type HandoffNotes } from "./handoff-notes.ts";
import {
  lostFields,
  type MergedPatch,
  mergePatch,
  normalValue,
  type ToStored,
} from "./merge-patch.ts";

export interface NotePatch {
  readonly notes: HandoffNotes;
  readonly style: DocumentStyle;
  /** The longest text that the CRM keeps. */
  readonly maxCharacters: number;
}

export interface PatchedNote {
  /** The record's texts as they are now: what a next patch of the same record builds on. */
  readonly copies: readonly HandoffNote[];
  readonly receipt: PatchReceipt;
}

/**
 * Merges a patch with the document in the record's texts, writes it where it changes anything, and
 * compares what the CRM kept. Copies of the text become one on the way. A text is written as a whole:
 * where somebody else's was written between our look and our write, ours is merged with it and written
 * again, so that nothing of theirs is lost.
 *
 * @param look the record as the CRM has it: the id it answers under, and its stamp.
 */
export async function patchNote(
  ports: NotePatch,
  record: RecordKey,
  write: PatchWrite,
  look: PatchReceipt,
  copies: readonly HandoffNote[],
): Promise<Outcome<PatchedNote>> {
  const { kept, spare, document } = foldNotes(copies);
  const first = mergePatch(document.values, write, keepAsItIs);
  if (!first.ok) return first;
  const toReceipt = ({ conflicts, replaced }: Merged, notes: readonly HandoffNote[]) => ({
    recordId: look.recordId,
    version: versionOf(look, notes),
    conflicts,
    replaced,
  });
  if (first.value.values.size === 0 && spare.length === 0) {
    return succeed({ copies, receipt: toReceipt(first.value, copies) });
  }
  const place = { ...record, recordId: look.recordId };
  const written = await writeMerged(ports, place, write, { document, merged: first.value, kept });
  if (!written.ok) return written;
  // What could not be removed is folded in again by the next patch: nothing is lost by going on.
  for (const copy of spare) await ports.notes.remove(copy.remoteId);
  const { note, merged } = written.value;
  return succeed({ copies: [note], receipt: toReceipt(merged, [note]) });
}

type Merged = MergedPatch<string | null>;

const keepAsItIs: ToStored<string | null> = (field, value) => succeed(normalValue(field, value));

/** A document as it was found, what of a patch goes into it, and the text that it stands in. */
interface ToWrite {
  readonly document: HandoffDocument;
  readonly merged: Merged;
  readonly kept: HandoffNote | null;
}

/** So often two people can write over each other in one breath before we leave it at that. */
const ROUNDS = 3;

async function writeMerged(
  { notes, style, maxCharacters }: NotePatch,
  record: RecordKey,
  write: PatchWrite,
  first: ToWrite,
): Promise<Outcome<{ readonly note: HandoffNote; readonly merged: Merged }>> {
  let { document, merged, kept } = first;
  for (let round = 1; ; round += 1) {
    const values: HandoffValues = { ...document.values, ...Object.fromEntries(merged.values) };
    const text = documentToText({ ...document, values }, style);
    if (text.length > maxCharacters) return fail(tooLong(text.length, maxCharacters));
    const written = await notes.write(record, { remoteId: kept?.remoteId ?? null, text });
    if (!written.ok) return written;
    const { replaced, ...note } = written.value;
    const held = parseDocument(note.text);
    if (held === null) return fail(NOT_KEPT);
    const theirs = kept === null || replaced === kept.text ? null : parseDocument(replaced ?? "");
    if (theirs === null || round === ROUNDS) {
      const lost = lostFields(allFields(held.values), merged, write);
      return succeed({ note, merged: { ...merged, conflicts: [...merged.conflicts, ...lost] } });
    }
    const again = mergePatch(theirs.values, write, keepAsItIs);
    if (!again.ok) return again;
    [document, merged, kept] = [theirs, again.value, note];
  }
}

/** The later of the record's own stamp and its texts': either of them may have changed last. */
export function versionOf(
  { version }: { readonly version: string },
  copies: readonly { readonly version: string }[],
): string {
  return copies.reduce((latest, copy) => laterOf(latest, copy.version), version);
}

export function laterOf(left: string, right: string): string {
  return Date.parse(right) > Date.parse(left) ? right : left;
}

/** Every field, an empty one as null, in the form in which values are compared. */
export function allFields(values: HandoffValues): HandoffValues {
  return Object.fromEntries(
    HANDOFF_FIELD_NAMES.map((field) => [field, normalValue(field, values[field] ?? null)]),
  );
}

const NOT_KEPT = {
  type: "unknown",
  cause: "bad-reply",
  detail: "The CRM's answer does not hold the handoff that was written.",
} as const;

function tooLong(length: number, most: number): Failure {
  const message = `The handoff would take ${length} characters of a note, which holds at most ${most}. Shorten its texts.`;
  return { type: "rejected", issues: [{ field: null, message }] };
}
