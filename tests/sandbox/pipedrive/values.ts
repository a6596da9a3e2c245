import type { StoredField } from "./field-catalogue.ts";
import { notAllowed } from "./refusal.ts";
import { VARCHAR_MAX } from "./settings.ts";
import type { FieldKind, Json, SandboxState } from "./state.ts";

export function findCustom(
  state: SandboxState,
  kind: FieldKind,
  code: string,
): StoredField | undefined {
  return state.fields[kind].find((field) => field.isCustom && field.code === code);
}

/** Why version 2 does not take a custom field's value; null when it does. It never turns one type into another. */
export function strictIssue(
  state: SandboxState,
  kind: FieldKind,
  code: string,
  value: Json,
): string | null {
  const field = findCustom(state, kind, code);
  if (field === undefined) return notAllowed(`custom_fields.${code}`, code);
  if (value === null) return null;
  const refuse = (why: string) => `custom_fields.${code}: ${why}`;
  switch (field.type) {
    case "double":
      return typeof value === "number" ? null : refuse("Expected number");
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)
        ? null
        : refuse("Expected a date in the format YYYY-MM-DD");
    case "varchar":
      if (typeof value !== "string") return refuse("Expected string");
      return value.length > VARCHAR_MAX
        ? refuse(`Expected at most ${VARCHAR_MAX} characters`)
        : null;
    case "set":
      return Array.isArray(value) && value.length > 0 ? null : refuse("Expected a list of ids");
    default:
      return typeof value === "string" ? null : refuse("Expected string");
  }
}

/** What version 1 makes of a value: numbers become text, and text that is too long is cut without a word. */
export function lenientValue(field: StoredField, value: Json): Json {
  if (value === null || value === "") return null;
  if (field.type === "double") return Number(value);
  const text = typeof value === "string" ? value : String(value);
  return field.type === "varchar" ? text.slice(0, VARCHAR_MAX) : text;
}
