import type { FieldDefinition, FieldType } from "./metadata.ts";

const TEXTS =
  "Owner LeadType Status NoteLead NoteSource NoteTrigger NoteProblem NoteAsset NoteFit NoteReadiness NoteNextStep NoteOwner Outcome Reason Evidence Stage RejectionCase RejectionChecks PlaybookVersion Log";
const TIMES = "NoteDeadline OfferedAt AcceptedAt FirstTouchAt DueAt OutcomeAt";
const DATES = "RecycleUntil";

/** What "Set up CRM fields" makes on people and opportunities, written down once more on purpose. */
export function handrailFields(nextId: () => string): readonly FieldDefinition[] {
  const make = (names: string, type: FieldType) =>
    names.split(" ").map((name) => ({
      id: nextId(),
      name: `handrail${name}`,
      type,
      label: name,
      isActive: true,
      isCustom: true,
    }));
  return [...make(TEXTS, "TEXT"), ...make(TIMES, "DATE_TIME"), ...make(DATES, "DATE")];
}
