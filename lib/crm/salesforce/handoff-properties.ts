import {
  HANDOFF_FIELD_NAMES,
  HANDOFF_FIELDS,
  type HandoffField,
} from "../../domain/handoff-field.ts";

/** The column that holds a handoff field: `noteNextStep` lives in `Handrail_Note_Next_Step__c`. */
export function toColumn(field: HandoffField): string {
  if (field === "ownerId") return "OwnerId";
  const words = field.replace(/[A-Z]/g, (letter) => `_${letter}`);
  return `Handrail_${words[0]?.toUpperCase() ?? ""}${words.slice(1)}__c`;
}

/** The fields that Handrail brings along. */
export const OUR_FIELDS: readonly HandoffField[] = HANDOFF_FIELD_NAMES.filter(
  (field) => HANDOFF_FIELDS[field].ours,
);

export const OUR_COLUMNS: readonly string[] = OUR_FIELDS.map(toColumn);

/** The longest text that each kind of column keeps. */
export function lengthOf(field: HandoffField): number {
  if (field === "log") return 131_072;
  switch (HANDOFF_FIELDS[field].kind) {
    case "long-text":
      return 32_768;
    case "owner":
      return 18;
    default:
      return 255;
  }
}
