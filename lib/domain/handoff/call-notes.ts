import type { HandoffValues } from "../handoff-field.ts";
import { parseLog } from "../log.ts";
import type { NoteField } from "../note/note.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";

/** What one call left behind (R-TS-03). */
export interface CallNotes {
  /** Of the log event. */
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  /** Owner id. */
  readonly by: string | null;
  /** `playbookRef` of the playbook whose fields were asked. */
  readonly playbook: string | null;
  /** By id of the field; only what was answered. */
  readonly answers: Readonly<Record<string, string>>;
}

/** One answer, and the call in which it was given. */
export interface CallAnswer {
  readonly text: string;
  readonly call: CallNotes;
}

/** The calls of a record, newest first. */
export function callNotesOf(handoff: HandoffValues): readonly CallNotes[] {
  return parseLog(handoff.log)
    .events.filter(({ type }) => type === "call-notes")
    .map(({ id, at, by, playbook = null, answers = {} }) => ({ id, at, by, playbook, answers }))
    .toReversed();
}

/** The newest real answer to a field; "not known yet" is none. */
export function newestAnswer(calls: readonly CallNotes[], field: string): CallAnswer | null {
  for (const call of calls) {
    const text = call.answers[field] ?? "";
    if (!isUnknownAnswer(text)) return { text, call };
  }
  return null;
}

/**
 * Which part of the note an answer of a call speaks to, for the fields that Handrail ships. A team's own
 * fields stand in the call notes alone.
 */
export const CALL_NOTES_OF_PART: Readonly<Partial<Record<NoteField, readonly string[]>>> = {
  problem: ["problem"],
  readiness: ["timeframe", "budget-path", "initiative-owner", "stakeholders"],
  nextStep: ["next-step"],
};

/** The ticks of the checklist that Handrail ships and an answer of a call settles, under another name. */
export const CALL_NOTES_OF_TICK: Readonly<Record<string, string>> = {
  need: "problem",
  timing: "timeframe",
};
