import type { PropertyDefinition } from "./property-definition.ts";
import { BLANK_DEFINITION } from "./property-definition.ts";

export const HANDRAIL_GROUP = "handrail";

const LONG_TEXTS = [
  ["handrail_note_lead", "Note: lead or account"],
  ["handrail_note_source", "Note: source"],
  ["handrail_note_trigger", "Note: trigger action"],
  ["handrail_note_problem", "Note: likely problem"],
  ["handrail_note_asset", "Note: relevant page, asset or campaign"],
  ["handrail_note_fit", "Note: fit signal"],
  ["handrail_note_readiness", "Note: readiness signal"],
  ["handrail_note_next_step", "Note: recommended next step"],
  ["handrail_evidence", "Outcome evidence"],
  ["handrail_log", "Handoff log"],
] as const;

const TEXTS = [
  ["handrail_lead_type", "Lead type"],
  ["handrail_status", "Handoff status"],
  ["handrail_note_owner", "Note: owner"],
  ["handrail_outcome", "Outcome"],
  ["handrail_reason", "Outcome reason code"],
  ["handrail_stage", "Handoff stage"],
  ["handrail_rejection_case", "Rejection: lead or handoff"],
  ["handrail_rejection_checks", "Rejection: the seven checks"],
  ["handrail_playbook_version", "Playbook version"],
] as const;

const DATETIMES = [
  ["handrail_note_deadline", "Note: follow-up deadline"],
  ["handrail_offered_at", "Handoff offered at"],
  ["handrail_accepted_at", "Handoff accepted at"],
  ["handrail_first_touch_at", "First touch at"],
  ["handrail_due_at", "Follow-up due at"],
  ["handrail_outcome_at", "Outcome logged at"],
] as const;

/** Handrail's own contact properties, as "Set up CRM fields" leaves them. */
export function handrailProperties(createdAt: number): readonly PropertyDefinition[] {
  const base = {
    ...BLANK_DEFINITION,
    groupName: HANDRAIL_GROUP,
    createdAt,
    updatedAt: createdAt,
  };
  return [
    ...LONG_TEXTS.map(([name, label]) => ({ ...base, name, label, fieldType: "textarea" })),
    ...TEXTS.map(([name, label]) => ({ ...base, name, label })),
    ...DATETIMES.map(([name, label]) => ({
      ...base,
      name,
      label,
      type: "datetime" as const,
      fieldType: "date",
    })),
    {
      ...base,
      name: "handrail_recycle_until",
      label: "Recycle until",
      type: "date" as const,
      fieldType: "date",
    },
  ];
}
