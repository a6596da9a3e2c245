import type { NoteParts } from "#lib/domain/handoff/note-parts.ts";
import { findOwner } from "#lib/domain/note/find-owner.ts";
import {
  EMPTY_NOTE,
  type HandoffNote,
  isEmptyNote,
  NOTE_FIELDS,
  type NoteField,
  noteFromHandoff,
} from "#lib/domain/note/note.ts";
import { prefillNote } from "#lib/domain/note/prefill-note.ts";
import type { Prefilled, PrefilledNote } from "#lib/domain/note/prefilled.ts";
import type { HandoffStage, Playbook } from "#lib/domain/playbook/schema.ts";
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
  readonly stage: HandoffStage;
  /** What the stage before handed over; none at the first. */
  readonly before: NoteParts;
  /** Whom the routing rules name, as `prefillNote` asks for them. */
  readonly routeOwner?: (leadType: string) => Prefilled;
}

/**
 * What an untouched form shows: the note on the record if there is one, else what the record supports. At
 * the second stage only what is this stage's own: the words before it stand beside the form.
 */
export function startingNote(input: StartingNoteInput): NoteForm {
  const { handoff } = input.snapshot;
  const leadType = handoff.leadType ?? prefillNote(input).leadType.value;
  const prefilled = prefillNote({ ...input, leadType });
  const note = noteFromHandoff(handoff);
  const rest = { leadType, playbook: "" };
  if (input.stage === "sdr-to-ae") return { ...ownWords(note, prefilled, input), ...rest };
  if (!isEmptyNote(note)) return { ...note, ...rest };
  return { ...valuesOf(prefilled), ...rest };
}

/** What stands on the record since the first stage, a saved draft or a note that came back, else the calls' words. */
function ownWords(
  note: HandoffNote,
  prefilled: PrefilledNote,
  input: StartingNoteInput,
): HandoffNote {
  const { before, snapshot } = input;
  const own = { ...valuesOf(prefilled) };
  for (const field of NOTE_FIELDS)
    if (note[field] !== "" && note[field].trim() !== before[field]?.trim())
      own[field] = note[field];
  // Reassigned within the first stage: whoever works the lead is not whom it goes to.
  const { status, ownerId } = snapshot.handoff;
  if (status !== "rejected" && own.owner === ownerId) own.owner = "";
  return own;
}

/**
 * The form after another lead type or owner was chosen: next step, deadline and whatever else follows from
 * them follows, unless somebody has written there.
 */
export function withChoice(
  form: NoteForm,
  choice: Partial<Pick<NoteForm, "leadType" | "owner">>,
  input: StartingNoteInput,
): NoteForm {
  const before = prefillForm(form, input);
  const follows = (field: NoteField, value: string) =>
    (form[field] === "" || form[field] === before.fields[field].value) &&
    value !== before.fields[field].value;
  const { leadType = form.leadType } = choice;
  const named = prefillNote({ ...input, leadType }).fields.owner.value;
  const owner = choice.owner ?? (follows("owner", named) ? named : form.owner);
  const after = prefillForm({ leadType, owner }, input);
  const changed: Record<keyof NoteForm, string> = { ...form, leadType, owner };
  for (const field of NOTE_FIELDS) {
    const { value } = after.fields[field];
    if (field !== "owner" && follows(field, value)) changed[field] = value;
  }
  return changed;
}

/** What the record and the playbook support for the form's lead type, in the working time of its owner. */
export function prefillForm(
  { leadType, owner }: Pick<NoteForm, "leadType" | "owner">,
  input: StartingNoteInput,
): PrefilledNote {
  const match = findOwner(owner, input.owners);
  const chosen = match.type === "one" ? { ownerId: match.owner.id } : {};
  return prefillNote({ ...input, leadType, ...chosen });
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
  if (from.label.startsWith("By the rule") || from.label === "To be completed first")
    return from.label;
  if (from.evidence === `${playbook.id}@${playbook.version}`)
    return `From the playbook: ${from.label.replace(/^Playbook: /, "")}`;
  if (from.label.startsWith("Call notes")) return `From the c${from.label.slice(1)}`;
  const label = from.label.startsWith(`${crm} `) ? from.label.slice(crm.length + 1) : from.label;
  return `From ${crm}: ${label}`;
}

function valuesOf(prefilled: PrefilledNote): HandoffNote {
  const values: Record<NoteField, string> = { ...EMPTY_NOTE };
  for (const field of NOTE_FIELDS) values[field] = prefilled.fields[field].value;
  return values;
}
