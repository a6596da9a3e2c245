import type { FieldIssue, Result } from "../../domain/failure.ts";
import { fail, succeed } from "../../domain/failure.ts";
import type { HandoffField } from "../../domain/handoff-field.ts";
import { cleanText } from "../values/clean-text.ts";
import { toStoredText } from "../values/stored-text.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { LOG_PROPERTY, toPropertyName } from "./handoff-properties.ts";
import { isRecordId } from "./paths.ts";

/** A value as HubSpot takes it: text, where an empty one clears the property. */
export function toPropertyValue(
  field: HandoffField,
  value: string | null,
): Result<string, FieldIssue> {
  if (field === "log") return toLog(value ?? "");
  const text = cleanText(value) ?? "";
  if (text === "") return succeed("");
  const stored = toStoredText(field, text, {
    crm: "HubSpot",
    longest: TEXT_MAX,
    toOwner: (id) => (isRecordId(id) ? id : null),
  });
  return stored.ok ? stored : fail({ field: toPropertyName(field), message: stored.failure });
}

function toLog(log: string): Result<string, FieldIssue> {
  if (log.length <= TEXT_MAX) return succeed(log);
  return fail({
    field: LOG_PROPERTY,
    message: `The handoff log would be longer than the ${TEXT_MAX} characters that HubSpot keeps. Archive old events in HubSpot, then send again.`,
  });
}
