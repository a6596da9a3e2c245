import type { NoteField } from "../note/note.ts";
import type { NoteFieldRule } from "./schema.ts";

/**
 * What every template of the handoff note asks for (R-HN-01..10). Required are the parts without which nobody can open
 * a relevant conversation or own it; the others are asked for and count in the quality.
 */
export const DEFAULT_NOTE_FIELDS: readonly NoteFieldRule[] = [
  field("lead", "Lead or account", "Who is it, in what role, at which company?", false),
  field("source", "Source", "Which channel or campaign brought them?", false),
  field("trigger", "Trigger action", "What did they do that made this a handoff?", true),
  field("problem", "Likely problem", "What are they trying to solve, in their own words?", true),
  field(
    "asset",
    "Relevant page, asset or campaign",
    "What exactly did they see, read, click or attend?",
    true,
  ),
  field("fit", "Fit signal", "Why do company, role and market fit?", false),
  field(
    "readiness",
    "Readiness signal",
    "Early-stage, exploratory, active or urgent, and how do you know?",
    false,
  ),
  field("nextStep", "Recommended next step", "Who should do what, about what, and when?", true),
  field("owner", "Owner", "Who acts on it?", true),
  field("deadline", "Follow-up deadline", "By when must they have acted?", true),
];

function field(name: NoteField, label: string, hint: string, required: boolean) {
  return { field: name, label, hint, required };
}
