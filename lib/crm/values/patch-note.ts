import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import {
  type DocumentStyle,
  documentToText,
  parseDocument,
} from "../../domain/handoff-document.ts";
import { HANDOFF_FIELD_NAMES, type HandoffValues } from "../../domain/handoff-field.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { foldNotes, type HandoffNote, type HandoffNotes } from "./handoff-notes.ts";
import { lostFields, mergePatch, normalValue } from "./merge-patch.ts";

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
 * compares what the CRM kept. Copies of the text become one on the way.
 *
 * @param look the record as the CRM has it: the id it answers under, and its stamp.
 */
export async function patchNote(
  { notes, style, maxCharacters }: NotePatch,
  record: RecordKey,
  write: PatchWrite,
  look: PatchReceipt,
  copies: readonly HandoffNote[],
): Promise<Outcome<PatchedNote>> {
  const { kept, spare, document } = foldNotes(copies);
  const merged = mergePatch(document.values, write, (field, value) =>
    succeed(normalValue(field, value)),
  );
  if (!merged.ok) return merged;
  const { conflicts, replaced, values } = merged.value;
  const receipt = {
    recordId: look.recordId,
    version: versionOf(look, copies),
    conflicts,
    replaced,
  };
  if (values.size === 0 && spare.length === 0) return succeed({ copies, receipt });
  const wanted: HandoffValues = { ...document.values, ...Object.fromEntries(values) };
  const text = documentToText({ ...document, values: wanted }, style);
  if (text.length > maxCharacters) return fail(tooLong(text.length, maxCharacters));
  const remoteId = kept?.remoteId ?? null;
  const written = await notes.write({ ...record, recordId: look.recordId }, { remoteId, text });
  if (!written.ok) return written;
  const held = parseDocument(written.value.text);
  if (held === null) return fail(NOT_KEPT);
  // What could not be removed is folded in again by the next patch: nothing is lost by going on.
  for (const copy of spare) await notes.remove(copy.remoteId);
  const lost = lostFields(allFields(held.values), merged.value, write);
  return succeed({
    copies: [written.value],
    receipt: {
      ...receipt,
      version: versionOf(look, [written.value]),
      conflicts: [...conflicts, ...lost],
    },
  });
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
