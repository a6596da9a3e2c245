import type { FieldDefinition, FieldType } from "./metadata.ts";
import { PARTS } from "./metadata.ts";
import { badRequest } from "./refusal.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a column holds while nobody has written to it. */
export function emptyValue(field: FieldDefinition): unknown {
  const parts = PARTS[field.type];
  if (parts !== undefined) return Object.fromEntries(parts.map((part) => [part, emptyPart(part)]));
  // A choice begins with the first of its options, as the standard objects define it.
  if (field.type === "SELECT") return field.options?.[0] ?? null;
  return field.type === "TEXT" ? "" : null;
}

function emptyPart(part: string): unknown {
  return /^(additional|secondary|amountMicros|currencyCode|workspaceMemberId|blocknote)/.test(part)
    ? null
    : "";
}

/** A value as the server keeps it: types are hardly checked, and what is wrong is kept all the same. */
export function toStored(field: FieldDefinition, value: unknown, before: unknown): unknown {
  if (PARTS[field.type] !== undefined) return toComposite(field, value, before);
  return (SCALARS[field.type] ?? keep)(value, field);
}

type Scalar = (value: unknown, field: FieldDefinition) => unknown;

const keep: Scalar = (value) => value ?? null;

const SCALARS: Readonly<Partial<Record<FieldType, Scalar>>> = {
  TEXT: (value, { name }) => {
    if (value === null) {
      throw badRequest(
        `null value in column "${name}" violates not-null constraint`,
        "QueryFailedError",
      );
    }
    const text = String(value);
    if (text.includes("\0"))
      throw badRequest("invalid byte sequence for encoding", "QueryFailedError");
    return text;
  },
  // A word is kept as NaN, and from then on every answer that shows it is refused.
  NUMBER: (value) => (value === null ? null : Number(value)),
  BOOLEAN: (value) => (value === null ? null : Boolean(value)),
  DATE_TIME: (value) => (value === null ? null : toTime(value)),
  DATE: (value) => (value === null ? null : toTime(value).slice(0, 10)),
  SELECT: (value, { options = [], name }) => {
    if (value === null || options.includes(String(value))) return value;
    throw badRequest(`invalid input value for enum "${name}_enum": "${value}"`, "QueryFailedError");
  },
  UUID: (value) => {
    if (value === null || (typeof value === "string" && UUID.test(value))) return value;
    throw badRequest(`invalid input syntax for type uuid: "${value}"`, "QueryFailedError");
  },
};

function toTime(value: unknown): string {
  const time = typeof value === "string" && value !== "" ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) {
    throw badRequest(`date/time field value out of range: "${value}"`, "QueryFailedError");
  }
  return new Date(time).toISOString();
}

/** A composite merges part by part; an address list that is a plain text becomes an empty one. */
function toComposite(field: FieldDefinition, value: unknown, before: unknown): unknown {
  const empty = emptyValue(field);
  const base = isObject(before) ? before : isObject(empty) ? empty : {};
  if (!isObject(value)) return base;
  const unknown = Object.keys(value).find((part) => !(PARTS[field.type] ?? []).includes(part));
  if (unknown !== undefined) {
    throw badRequest(`Field metadata for field "${unknown}" is missing in object metadata`);
  }
  if (field.type === "RICH_TEXT_V2" && !("blocknote" in value)) {
    throw badRequest("blocknote: Required", "ZodError");
  }
  const merged = { ...base, ...value };
  return field.type === "EMAILS" ? lowered(merged) : merged;
}

function lowered(emails: Readonly<Record<string, unknown>>) {
  const { primaryEmail } = emails;
  // Not trimmed, and not checked either.
  return typeof primaryEmail === "string"
    ? { ...emails, primaryEmail: primaryEmail.toLowerCase() }
    : emails;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a row holds a number that is none. */
export function hasNaN(values: Readonly<Record<string, unknown>>): boolean {
  return Object.values(values).some((value) => Number.isNaN(value));
}
