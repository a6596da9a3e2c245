import { knownAnswer } from "../known-answers.ts";
import { NOTE_FIELDS, type NoteField } from "../note.ts";
import {
  FIELD_LIMIT,
  labelOf,
  type NoteContext,
  type NoteFinding,
  severityOf,
  toFinding,
} from "../note-rule.ts";
import { ASK } from "../words/honest-unknown.ts";

/** R-HN-01..10, R-HN-17: a part of the note that nobody has filled. */
export function missing(context: NoteContext): readonly NoteFinding[] {
  return NOTE_FIELDS.filter((field) => isEmpty(context, field)).map((field) =>
    toFinding(
      "missing",
      field,
      severityOf(context, field),
      `${labelOf(context, field)} is empty. ${WHY[field]}`,
      knownAnswer(context, field) ?? (CAN_BE_ASKED.includes(field) ? ASK : null),
    ),
  );
}

/** Hidden characters fill nothing. Of a text that is too long to be read only the length is judged. */
function isEmpty({ note, texts }: NoteContext, field: NoteField): boolean {
  return texts[field] === "" && note[field].length <= FIELD_LIMIT;
}

/** What a buyer can still tell. Next step, owner and deadline are ours to decide. */
const CAN_BE_ASKED: readonly NoteField[] = ["problem", "fit", "readiness"];

const WHY: Readonly<Record<NoteField, string>> = {
  lead: "Name the person, the role and the company, so that the reader knows who this is.",
  source:
    "Say which channel or campaign brought them, so that marketing can learn from the outcome.",
  trigger:
    "Say what the buyer did: it is the reason to write, and the first line of the first touch.",
  problem: "Say what they try to solve, so that they need not explain it twice.",
  asset: "Name what they saw, so that the first touch continues it.",
  fit: "Say why company and role fit, so that nobody qualifies them again.",
  readiness: "Say what makes it early, active or urgent, so that the reader knows the tempo.",
  nextStep: "Say what to do next; without it this is a notification and no handoff.",
  owner: "Pick who acts; without an owner it is not a handoff.",
  deadline: "Set by when; a lead without a deadline waits.",
};
