import { HANDOFF_FIELD_NAMES, type HandoffField } from "../../domain/handoff-field.ts";

/** The HubSpot property that holds a handoff field: `noteNextStep` lives in `handrail_note_next_step`. */
export function toPropertyName(field: HandoffField): string {
  if (field === "ownerId") return "hubspot_owner_id";
  return `handrail_${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

export const HANDOFF_PROPERTY_NAMES: readonly string[] = HANDOFF_FIELD_NAMES.map(toPropertyName);

export const LOG_PROPERTY = toPropertyName("log");
