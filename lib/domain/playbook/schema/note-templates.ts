import { z } from "zod";
import { NOTE_FIELDS } from "../../note/note.ts";
import { handoffStage, id, words } from "./values.ts";

/** One part of the note as a template asks for it (R-HN-01..10). */
export const noteFieldRuleSchema = z.strictObject({
  field: z.enum(NOTE_FIELDS),
  label: words,
  /** The question that the field answers, shown under its label. */
  hint: words,
  required: z.boolean(),
});

/** The note for some lead types at one handoff (R-HN-14). The first template that fits is taken. */
export const noteTemplateSchema = z.strictObject({
  id,
  label: words,
  stage: handoffStage,
  /** Ids of the lead types that it is for; empty for all of them. */
  leadTypes: z.array(id).max(30),
  fields: z.array(noteFieldRuleSchema).length(NOTE_FIELDS.length),
});

/** What is written down after every call, in the same shape (R-TS-03, R-TS-04). */
export const callNoteFieldSchema = z.strictObject({
  id,
  label: words,
  hint: words,
  required: z.boolean(),
});
