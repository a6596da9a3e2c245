import { EMPTY_NOTE, type HandoffNote, NOTE_FIELDS } from "#lib/domain/note/note.ts";

/** What the form holds: the note's ten parts and the lead type, all as text. */
export type NoteForm = HandoffNote & {
  readonly leadType: string;
  /** `playbookRef` of the playbook under which somebody began to type; "" while nobody has. */
  readonly playbook: string;
};

/** A control of the form. */
export type NoteControl = keyof HandoffNote | "leadType";

/** The note out of the form. */
export function formToNote(form: NoteForm): HandoffNote {
  const note: Record<keyof HandoffNote, string> = { ...EMPTY_NOTE };
  for (const field of NOTE_FIELDS) note[field] = form[field];
  return note;
}
