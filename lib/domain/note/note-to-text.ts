import { leadTypeOf, noteFieldsOf } from "../playbook/look-up.ts";
import type { HandoffStage, Playbook } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import { findOwner } from "./find-owner.ts";
import { type HandoffNote, NOTE_FIELDS, type NoteField } from "./note.ts";
import { createZone } from "./zone.ts";

export interface NoteToTextInput {
  readonly note: HandoffNote;
  /** Id in the playbook, "" when none is chosen. */
  readonly leadType: string;
  /** Which of the two handoffs the note is for; from marketing to an SDR by default. */
  readonly stage?: HandoffStage;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  /** What an earlier stage had handed over: told apart from what this one adds. */
  readonly before?: Readonly<Partial<HandoffNote>>;
  /** IANA zone of the deadline in words; the playbook's by default. */
  readonly zone?: string;
}

/**
 * The note as people read it: one line for each filled field under its label, the owner by name, the
 * deadline in words with its zone. What stands as an earlier stage wrote it comes last, under a line that
 * says so. Used for "Copy as text" and for the note on the CRM's timeline.
 */
export function noteToText(input: NoteToTextInput): string {
  const { playbook, note, before = {}, stage = "marketing-to-sdr" } = input;
  const type = leadTypeOf(playbook, input.leadType);
  const rules = noteFieldsOf(playbook, input.leadType, stage);
  const lines = (fields: readonly NoteField[]) =>
    fields.flatMap((field) => {
      const value = valueInWords(field, input);
      const label = rules.find((rule) => rule.field === field)?.label ?? field;
      return value === "" ? [] : [`${label}: ${value}`];
    });
  const stood = NOTE_FIELDS.filter((field) => isSame(note[field], before[field]));
  const earlier = lines(stood);
  return [
    [headingOf(stage, playbook), type?.label].filter((part) => part !== undefined).join(": "),
    ...lines(NOTE_FIELDS.filter((field) => !stood.includes(field))),
    ...(earlier.length === 0 ? [] : ["As handed over before:", ...earlier]),
    `Playbook: ${playbook.name} ${playbook.version}`,
  ].join("\n");
}

/** The first handoff is the usual one and goes without saying. */
function headingOf(stage: HandoffStage, playbook: Playbook): string {
  if (stage === "marketing-to-sdr") return "Handoff note";
  const label = playbook.handoffs.find((handoff) => handoff.stage === stage)?.label ?? stage;
  return `Handoff note, ${label}`;
}

function isSame(text: string, before: string | undefined): boolean {
  return before !== undefined && text.trim() === before.trim();
}

function valueInWords(field: NoteField, input: NoteToTextInput): string {
  const text = input.note[field].trim();
  if (field === "owner") return ownerInWords(text, input.owners);
  if (field === "deadline") return deadlineInWords(text, input);
  return text;
}

function ownerInWords(text: string, owners: readonly Owner[]): string {
  const match = findOwner(text, owners);
  return match.type === "one" ? match.owner.name : text;
}

function deadlineInWords(text: string, { zone: name, playbook }: NoteToTextInput): string {
  const at = Date.parse(text);
  if (Number.isNaN(at)) return text;
  const zone = createZone(name ?? playbook.calendar.timeZone);
  return `${zone.toWords(at)} (${zone.name})`;
}
