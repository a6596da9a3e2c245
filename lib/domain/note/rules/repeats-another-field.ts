import type { NoteField } from "../note.ts";
import {
  labelOf,
  type NoteContext,
  type NoteFinding,
  severityOf,
  toFinding,
  WRITTEN_FIELDS,
} from "../note-rule.ts";

/** One answer copied into several fields: it can be true in one of them only. */
export function repeatsAnotherField(context: NoteContext): readonly NoteFinding[] {
  const firstBySaying = new Map<string, NoteField>();
  return WRITTEN_FIELDS.flatMap((field) => {
    const said = context.tokens[field].map((token) => token.word).join(" ");
    const first = firstBySaying.get(said);
    if (first === undefined) firstBySaying.set(said, field);
    if (said === "" || first === undefined) return [];
    if (MAY_REPEAT.includes(field) || context.unknowns.has(field)) return [];
    return [
      toFinding(
        "repeats-another-field",
        field,
        severityOf(context, field),
        `These are the words of “${labelOf(context, first)}” again, so ${labelOf(context, field).toLowerCase()} stays open.`,
      ),
    ];
  });
}

/** What was clicked is often also what triggered the handoff, and what brought them. */
const MAY_REPEAT: readonly NoteField[] = ["source", "trigger", "asset"];
