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
  /** IANA zone of the deadline in words; the playbook's by default. */
  readonly zone?: string;
}

/**
 * The note as people read it: one line for each filled field under its label, the owner by name, the
 * deadline in words with its zone. Used for "Copy as text" and for the note on the CRM's timeline.
 */
export function noteToText(input: NoteToTextInput): string {
  const { playbook, stage = "marketing-to-sdr" } = input;
  const type = leadTypeOf(playbook, input.leadType);
  const rules = noteFieldsOf(playbook, input.leadType, stage);
  const lines = NOTE_FIELDS.flatMap((field) => {
    const value = valueInWords(field, input);
    const label = rules.find((rule) => rule.field === field)?.label ?? field;
    return value === "" ? [] : [`${label}: ${value}`];
  });
  const heading = type === null ? "Handoff note" : `Handoff note: ${type.label}`;
  return [heading, ...lines, `Playbook: ${playbook.name} ${playbook.version}`].join("\n");
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
