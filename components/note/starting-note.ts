import {
  EMPTY_NOTE,
  type HandoffNote,
  isEmptyNote,
  NOTE_FIELDS,
  type NoteField,
  noteFromHandoff,
} from "#lib/domain/note/note.ts";
import { type PrefilledNote, prefillNote } from "#lib/domain/note/prefill-note.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { NoteControl, NoteForm } from "./note-form.ts";

/** Where values come from, in words, by control. */
export type Origins = Readonly<Partial<Record<NoteControl, string>>>;

export interface StartingNoteInput {
  readonly snapshot: RecordSnapshot;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  /** ISO 8601, the moment at which the form was opened: a deadline must not move while one reads it. */
  readonly now: string;
  readonly personId: string | null;
  /** IANA name. */
  readonly zone: string;
}

/** What an untouched form shows: the note on the record if there is one, else what the record supports. */
export function startingNote(input: StartingNoteInput): NoteForm {
  const { handoff } = input.snapshot;
  const prefilled = prefillNote(input);
  const note = noteFromHandoff(handoff);
  const leadType = handoff.leadType ?? prefilled.leadType.value;
  if (!isEmptyNote(note)) return { ...note, leadType };
  return { ...valuesOf(prefilled), leadType };
}

/**
 * The form after another lead type was chosen: next step, deadline and whatever else follows from the
 * type follow it, unless somebody has written there.
 */
export function withLeadType(form: NoteForm, leadType: string, input: StartingNoteInput): NoteForm {
  const before = prefillNote({ ...input, leadType: form.leadType });
  const after = prefillNote({ ...input, leadType });
  const changed: Record<keyof NoteForm, string> = { ...form, leadType };
  for (const field of NOTE_FIELDS) {
    const untouched = form[field] === "" || form[field] === before.fields[field].value;
    if (untouched && after.fields[field].value !== before.fields[field].value) {
      changed[field] = after.fields[field].value;
    }
  }
  return changed;
}

/**
 * Where the value of each control comes from, in words, as long as it is exactly what was prefilled
 * (R-CX-18). `guessed` is the prefilled note before anybody chose a lead type, `prefilled` the one for the
 * chosen type: "From HubSpot: form submission", "From the playbook: Demo request".
 */
export function originsOf(
  form: NoteForm,
  { guessed, prefilled }: { readonly guessed: PrefilledNote; readonly prefilled: PrefilledNote },
  playbook: Playbook,
  crm: string,
): Origins {
  const origins: Partial<Record<NoteControl, string>> = {};
  const { value: guess, from: guessedFrom } = guessed.leadType;
  if (guessedFrom !== null && guess === form.leadType)
    origins.leadType = originInWords(guessedFrom, playbook, crm);
  for (const field of NOTE_FIELDS) {
    const { value, from } = prefilled.fields[field];
    if (from === null || value === "" || value !== form[field]) continue;
    origins[field] = originInWords(from, playbook, crm);
  }
  return origins;
}

function originInWords(
  from: { readonly label: string; readonly evidence: string },
  playbook: Playbook,
  crm: string,
): string {
  if (from.evidence === `${playbook.id}@${playbook.version}`)
    return `From the playbook: ${from.label.replace(/^Playbook: /, "")}`;
  const label = from.label.startsWith(`${crm} `) ? from.label.slice(crm.length + 1) : from.label;
  return `From ${crm}: ${label}`;
}

function valuesOf(prefilled: PrefilledNote): HandoffNote {
  const values: Record<NoteField, string> = { ...EMPTY_NOTE };
  for (const field of NOTE_FIELDS) values[field] = prefilled.fields[field].value;
  return values;
}
