import { type FieldIssue, fail, type Result, succeed } from "../../domain/failure.ts";
import { HANDOFF_FIELDS, type HandoffField } from "../../domain/handoff-field.ts";
import { cleanText } from "../values/clean-text.ts";
import { toHandoffValue } from "../values/handoff-value.ts";
import { LONG_TEXT_MAX, SHORT_TEXT_MAX } from "./capabilities.ts";
import { toFieldName, toFieldType } from "./handoff-fields.ts";
import { isNumber } from "./paths.ts";

/** A value as Pipedrive takes it: text, the owner as a number, null to clear a field. */
export type StoredValue = string | number | null;

/** Version 2 refuses a number as text and an empty text where it means nothing. */
export function toStoredValue(
  field: HandoffField,
  value: string | null,
): Result<StoredValue, FieldIssue> {
  const refuse = (message: string) => fail({ field: toFieldName(field), message });
  const { label, kind } = HANDOFF_FIELDS[field];
  // Every character of the log counts: it is read back by machines.
  const text = field === "log" ? value : cleanText(value);
  if (field === "ownerId") {
    if (text === null) return refuse("In Pipedrive every record has an owner. Choose one.");
    return isNumber(text) ? succeed(Number(text)) : refuse(nobody(label));
  }
  if (text === null || text === "") return succeed(null);
  const longest = toFieldType(field) === "text" ? LONG_TEXT_MAX : SHORT_TEXT_MAX;
  if (text.length > longest) return refuse(tooLong(field, text.length, longest));
  const written = toHandoffValue(field, text) ?? "";
  switch (kind) {
    case "datetime":
    case "date":
      return Number.isNaN(Date.parse(written))
        ? refuse(`"${label}" needs a date. Choose one.`)
        : succeed(written);
    case "owner":
      return isNumber(text) ? succeed(text) : refuse(nobody(label));
    default:
      return succeed(text);
  }
}

function nobody(label: string): string {
  return `"${label}" is nobody Pipedrive knows. Choose an owner.`;
}

function tooLong(field: HandoffField, length: number, longest: number): string {
  if (field === "log") {
    return `The handoff log would be longer than the ${longest} characters that Pipedrive keeps. Take old events out of it in Pipedrive, then send again.`;
  }
  return `"${HANDOFF_FIELDS[field].label}" has ${length} characters; Pipedrive keeps at most ${longest}. Shorten it.`;
}
