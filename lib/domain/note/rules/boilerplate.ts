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
import { BOILERPLATE_LENGTH, saysEnough } from "../words/specificity.ts";

/** A long answer made of words that fit every lead: polished, and empty. Assets have a rule of their own. */
export function boilerplate(context: NoteContext): readonly NoteFinding[] {
  return WRITTEN_FIELDS.filter(
    (field) =>
      field !== "asset" &&
      context.tokens[field].length >= BOILERPLATE_LENGTH &&
      !context.unknowns.has(field) &&
      !saysEnough(context, field),
  ).map((field) =>
    toFinding(
      "boilerplate",
      field,
      severityOf(context, field),
      `These ${context.tokens[field].length} words could stand in any note: they name nothing that this buyer did, ` +
        `said or uses. Say what ${labelOf(context, field).toLowerCase()} means for this one.`,
      knownAnswer(context, field) ?? (field === "problem" ? ASK : null),
    ),
  );
}
