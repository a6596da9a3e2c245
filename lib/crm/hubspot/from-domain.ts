import type { FieldIssue, Result } from "../../domain/failure.ts";
import { fail, succeed } from "../../domain/failure.ts";
import { HANDOFF_FIELDS, type HandoffField } from "../../domain/handoff-field.ts";
import { cleanText } from "../values/clean-text.ts";
import { toHandoffValue } from "../values/handoff-value.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { LOG_PROPERTY, toPropertyName } from "./handoff-properties.ts";

/** A value as HubSpot takes it: text, where an empty one clears the property. */
export function toPropertyValue(
  field: HandoffField,
  value: string | null,
): Result<string, FieldIssue> {
  if (field === "log") return toLog(value ?? "");
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

function toLog(log: string): Result<string, FieldIssue> {
  if (log.length <= TEXT_MAX) return succeed(log);
  return fail({
    field: LOG_PROPERTY,
    message: `The handoff log would be longer than the ${TEXT_MAX} characters that HubSpot keeps. Archive old events in HubSpot, then send again.`,
  });
}
