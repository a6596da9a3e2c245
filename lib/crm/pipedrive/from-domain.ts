import { type FieldIssue, fail, type Result, succeed } from "../../domain/failure.ts";
import type { HandoffField } from "../../domain/handoff-field.ts";
import { cleanText } from "../values/clean-text.ts";
import { toStoredText } from "../values/stored-text.ts";
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
  // Every character of the log counts: it is read back by machines.
  const text = field === "log" ? value : cleanText(value);
  if (text === null || text === "") {
    return field === "ownerId"
      ? refuse("In Pipedrive every record has an owner. Choose one.")
      : succeed(null);
  }
  const longest = toFieldType(field) === "text" ? LONG_TEXT_MAX : SHORT_TEXT_MAX;
  if (field === "log" && text.length > longest) return refuse(tooLong(longest));
  const stored = toStoredText(field, text, {
    crm: "Pipedrive",
    longest,
    toOwner: (id) => (isNumber(id) ? id : null),
  });
  if (!stored.ok) return refuse(stored.failure);
  return field === "ownerId" ? succeed(Number(stored.value)) : stored;
}

function tooLong(longest: number): string {
  return `The handoff log would be longer than the ${longest} characters that Pipedrive keeps. Take old events out of it in Pipedrive, then send again.`;
}
