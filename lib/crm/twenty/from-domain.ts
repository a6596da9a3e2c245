import type { FieldIssue, Result } from "../../domain/failure.ts";
import { fail, succeed } from "../../domain/failure.ts";
import { HANDOFF_FIELDS, type HandoffField } from "../../domain/handoff-field.ts";
import { cleanText } from "../values/clean-text.ts";
import { toStoredText } from "../values/stored-text.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { OWN_OWNER, toFieldName } from "./handoff-properties.ts";
import { isRecordId } from "./paths.ts";

/** A value as Twenty takes it: an empty text clears a text field, null everything else. */
export type StoredValue = string | null;

export function toFieldValue(
  field: HandoffField,
  value: string | null,
  ownerField: string,
): Result<StoredValue, FieldIssue> {
  if (field === "log") return toLog(value ?? "", ownerField);
  const text = cleanText(value) ?? "";
  if (text === "") return succeed(emptyOf(field, ownerField));
  const stored = toStoredText(field, text, {
    crm: "Twenty",
    longest: TEXT_MAX,
    inWords: `Handrail writes at most ${TEXT_MAX} into one field of Twenty`,
    toOwner: (id) => (isRecordId(id) ? id : null),
  });
  return stored.ok
    ? stored
    : fail({ field: toFieldName(field, ownerField), message: stored.failure });
}

/** A text field refuses null, every other one an empty text. */
function emptyOf(field: HandoffField, ownerField: string): StoredValue {
  const { kind } = HANDOFF_FIELDS[field];
  const isRelation = field === "ownerId" && ownerField !== OWN_OWNER;
  return kind === "datetime" || kind === "date" || isRelation ? null : "";
}

function toLog(log: string, ownerField: string): Result<StoredValue, FieldIssue> {
  if (log.length <= TEXT_MAX) return succeed(log);
  return fail({
    field: toFieldName("log", ownerField),
    message: `The handoff log would be longer than the ${TEXT_MAX} characters that Handrail keeps in one field of Twenty. Archive old events in Twenty, then send again.`,
  });
}
