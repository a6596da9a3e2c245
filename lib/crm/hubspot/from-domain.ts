import type { FieldIssue, Result } from "../../domain/failure.ts";
import { fail, succeed } from "../../domain/failure.ts";
import { HANDOFF_FIELDS, type HandoffField } from "../../domain/handoff-field.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { toPropertyName } from "./handoff-properties.ts";
import { cleanText } from "./text.ts";
import { toHandoffValue } from "./to-domain.ts";

/** A value as HubSpot takes it: text, where an empty one clears the property. */
export function toPropertyValue(
  field: HandoffField,
  value: string | null,
): Result<string, FieldIssue> {
  const text = cleanText(value) ?? "";
  const refuse = (message: string) => fail({ field: toPropertyName(field), message });
  if (text === "") return succeed("");
  if (text.length > TEXT_MAX) {
    return refuse(
      `"${HANDOFF_FIELDS[field].label}" has ${text.length} characters; HubSpot keeps at most ${TEXT_MAX}. Shorten it.`,
    );
  }
  const written = toHandoffValue(field, text) ?? "";
  switch (HANDOFF_FIELDS[field].kind) {
    case "datetime":
    case "date":
      return Number.isNaN(Date.parse(written))
        ? refuse(`"${HANDOFF_FIELDS[field].label}" needs a date. Choose one.`)
        : succeed(written);
    case "owner":
      return /^\d{1,20}$/.test(text)
        ? succeed(text)
        : refuse(`"${HANDOFF_FIELDS[field].label}" is nobody HubSpot knows. Choose an owner.`);
    default:
      return succeed(text);
  }
}
