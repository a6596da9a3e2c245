import { knownAnswer } from "../known-answers.ts";
import {
  labelOf,
  type NoteContext,
  type NoteFinding,
  severityOf,
  toFinding,
  WRITTEN_FIELDS,
} from "../note-rule.ts";
import { ASK } from "../words/honest-unknown.ts";
import { isPlaceholder } from "../words/placeholder.ts";

/** A word that only holds the place of an answer: "N/A", "TBD", "?", "test", "لا يوجد". */
export function placeholder(context: NoteContext): readonly NoteFinding[] {
  return WRITTEN_FIELDS.filter(
    (field) => !context.unknowns.has(field) && isPlaceholder(context.texts[field]),
  ).map((field) =>
    toFinding(
      "placeholder",
      field,
      severityOf(context, field),
      `“${context.texts[field]}” holds the place of an answer, so ${labelOf(context, field).toLowerCase()} stays open. ` +
        "If nobody knows, say so and it becomes a question for the first call.",
      knownAnswer(context, field) ?? (field === "nextStep" ? null : ASK),
    ),
  );
}
