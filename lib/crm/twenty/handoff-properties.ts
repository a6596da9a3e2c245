import type { HandoffField } from "../../domain/handoff-field.ts";

/** Where the owner lives when the object has no owner of its own. */
export const OWN_OWNER = "handrailOwner";

/** The Twenty field that holds a handoff field: `noteNextStep` lives in `handrailNoteNextStep`. */
export function toFieldName(field: HandoffField, ownerField: string): string {
  if (field === "ownerId") return ownerField;
  return `handrail${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}
