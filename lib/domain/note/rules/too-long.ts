import { NOTE_FIELDS } from "../note.ts";
import {
  FIELD_LIMIT,
  labelOf,
  type NoteContext,
  type NoteFinding,
  toFinding,
} from "../note-rule.ts";

/** A text that the CRM would refuse or cut, and that nobody would read before a call. */
export function tooLong(context: NoteContext): readonly NoteFinding[] {
  return NOTE_FIELDS.filter((field) => context.note[field].length > FIELD_LIMIT).map((field) =>
    toFinding(
      "too-long",
      field,
      "blocks",
      `${labelOf(context, field)} has ${grouped(context.note[field].length)} characters; a field holds ${grouped(FIELD_LIMIT)}. ` +
        "Keep what the next person needs before the first call.",
    ),
  );
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
