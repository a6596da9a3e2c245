import type { HandoffField, HandoffValues } from "../handoff-field.ts";

/** The ten parts of the structured note (R-HN-01..10), in the order in which people read them. */
export const NOTE_FIELDS = [
  "lead",
  "source",
  "trigger",
  "problem",
  "asset",
  "fit",
  "readiness",
  "nextStep",
  "owner",
  "deadline",
] as const;

export type NoteField = (typeof NOTE_FIELDS)[number];

/**
 * The handoff note. All values are text as typed; `owner` is an owner id, `deadline` ISO 8601 UTC;
 * an empty string is "not filled".
 */
export type HandoffNote = Readonly<Record<NoteField, string>>;

export const EMPTY_NOTE: HandoffNote = {
  lead: "",
  source: "",
  trigger: "",
  problem: "",
  asset: "",
  fit: "",
  readiness: "",
  nextStep: "",
  owner: "",
  deadline: "",
};

/** Where each part of the note lives on the record. */
export const NOTE_TO_HANDOFF_FIELD = {
  lead: "noteLead",
  source: "noteSource",
  trigger: "noteTrigger",
  problem: "noteProblem",
  asset: "noteAsset",
  fit: "noteFit",
  readiness: "noteReadiness",
  nextStep: "noteNextStep",
  owner: "noteOwner",
  deadline: "noteDeadline",
} as const satisfies Record<NoteField, HandoffField>;

/** The note as it stands on the record. */
export function noteFromHandoff(values: HandoffValues): HandoffNote {
  const note = { ...EMPTY_NOTE };
  for (const field of NOTE_FIELDS) note[field] = values[NOTE_TO_HANDOFF_FIELD[field]] ?? "";
  return note;
}

/** The record fields that hold the note; an empty part becomes null. */
export function noteToHandoff(note: HandoffNote): HandoffValues {
  const values: Partial<Record<HandoffField, string | null>> = {};
  for (const field of NOTE_FIELDS) {
    const text = note[field].trim();
    values[NOTE_TO_HANDOFF_FIELD[field]] = text === "" ? null : text;
  }
  return values;
}

/** Whether anybody has written anything into the note. */
export function isEmptyNote(note: HandoffNote): boolean {
  return NOTE_FIELDS.every((field) => note[field].trim() === "");
}
