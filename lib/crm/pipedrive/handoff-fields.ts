import {
  HANDOFF_FIELD_NAMES,
  HANDOFF_FIELDS,
  type HandoffField,
  type HandoffFieldDefinition,
} from "../../domain/handoff-field.ts";
import type { PipedriveField } from "./schema.ts";

/** The handoff fields that live in custom fields; the owner is Pipedrive's own. */
export const OUR_FIELDS: readonly HandoffField[] = HANDOFF_FIELD_NAMES.filter(
  (field) => HANDOFF_FIELDS[field].ours,
);

/** The name by which people see a field of ours, and by which we find it again in any account. */
export function toFieldName(field: HandoffField): string {
  return `Handrail: ${HANDOFF_FIELDS[field].label}`;
}

/**
 * Pipedrive's type for a kind of ours. It has no moments, only days and times of day: a moment is kept as
 * text. So is an owner, because a field of its own type refuses people who have left.
 */
export function toFieldType(field: HandoffField): "text" | "varchar" | "date" {
  return TYPES[HANDOFF_FIELDS[field].kind];
}

const TYPES = {
  text: "varchar",
  "long-text": "text",
  owner: "varchar",
  datetime: "varchar",
  date: "date",
} as const satisfies Record<HandoffFieldDefinition["kind"], string>;

/** Pipedrive's words for the types, as its "add a field" page has them. */
export const TYPE_WORDS = { text: "Large text", varchar: "Text", date: "Date" } as const;

/**
 * The custom field that holds a handoff field. Names need not be unique: of several that fit, the one
 * whose key comes first, so that every browser takes the same.
 */
export function findField(
  field: HandoffField,
  fields: readonly PipedriveField[],
): PipedriveField | undefined {
  return namesakes(field, fields)
    .filter(({ field_type }) => field_type === toFieldType(field))
    .toSorted((left, right) => left.field_code.localeCompare(right.field_code))[0];
}

/** All custom fields that bear the name, whatever their type. */
export function namesakes(
  field: HandoffField,
  fields: readonly PipedriveField[],
): readonly PipedriveField[] {
  const name = toFieldName(field);
  return fields.filter(
    (it) => it.field_name.trim() === name && /^[0-9a-f]{40}$/.test(it.field_code),
  );
}
