import { knownAnswer } from "../known-answers.ts";
import type { NoteField } from "../note.ts";
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

/**
 * A short answer that fits every lead: "interested", "good fit", "wants our solution", "follow up soon".
 * Long ones are boilerplate and assets have their own rule.
 */
export function tooVague(context: NoteContext): readonly NoteFinding[] {
  return WRITTEN_FIELDS.filter(
    (field) =>
      field !== "asset" &&
      context.tokens[field].length < BOILERPLATE_LENGTH &&
      !context.unknowns.has(field) &&
      !saysEnough(context, field),
  ).map((field) =>
    toFinding(
      "too-vague",
      field,
      severityOf(context, field),
      `“${context.texts[field]}” would fit any lead, so ${labelOf(context, field).toLowerCase()} stays open. ${ADVICE[field] ?? ""}`.trim(),
      knownAnswer(context, field) ?? (field === "problem" ? ASK : null),
    ),
  );
}

const ADVICE: Readonly<Partial<Record<NoteField, string>>> = {
  trigger:
    "Say what they did, where and when: “asked for a demo on the integrations page, 18 Nov”.",
  problem: "Say what does not work for them today, best in their own words.",
  fit: "Give the facts: industry, size, market, role.",
  readiness:
    "Say what shows it: a date, a budget, a question they asked, a page they came back to.",
  nextStep:
    "Say what to do, about what, and when: “call on Monday at 10:00 about the ERP connector”.",
};
