import { type FieldIssue, fail, type Result, succeed } from "../../domain/failure.ts";
import {
  HANDOFF_FIELDS,
  type HandoffField,
  type HandoffValues,
} from "../../domain/handoff-field.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { isUserId, toRecordId } from "../../pages/salesforce/record-id.ts";
import { cleanText } from "../values/clean-text.ts";
import { toStoredText } from "../values/stored-text.ts";
import { lengthOf, toColumn } from "./handoff-properties.ts";

/** A value as a column takes it, where null empties it. */
export function toStoredValue(
  field: HandoffField,
  value: string | null,
): Result<string | null, FieldIssue> {
  const text = field === "log" ? (value ?? "") : (cleanText(value) ?? "");
  const refuse = (message: string) => fail({ field: toColumn(field), message });
  if (text === "") {
    return field === "ownerId"
      ? refuse("Salesforce keeps no record without an owner. Choose one.")
      : succeed(null);
  }
  const stored = toStoredText(field, text, {
    crm: "Salesforce",
    longest: lengthOf(field),
    toOwner: (owner) => {
      const id = toRecordId(owner);
      return id !== null && isUserId(id) ? id : null;
    },
  });
  return stored.ok ? stored : refuse(stored.failure);
}

/**
 * The write with its moments in whole seconds, which is all that Salesforce keeps: otherwise what it
 * kept would look like somebody else's value.
 */
export function inSeconds(write: PatchWrite): PatchWrite {
  const { fields, base, onlyWhile } = write;
  return {
    ...write,
    fields: valuesInSeconds(fields),
    base: valuesInSeconds(base),
    ...(onlyWhile === undefined ? {} : { onlyWhile: valuesInSeconds(onlyWhile) }),
  };
}

function valuesInSeconds(values: HandoffValues): HandoffValues {
  const entries = Object.entries(values).map(([name, value]) => [name, toSecond(name, value)]);
  return Object.fromEntries(entries);
}

function toSecond(name: string, value: string | null): string | null {
  const isMoment = MOMENTS.has(name) && !Number.isNaN(Date.parse(value ?? ""));
  return isMoment && value !== null ? `${new Date(value).toISOString().slice(0, 19)}.000Z` : value;
}

const MOMENTS: ReadonlySet<string> = new Set(
  Object.entries(HANDOFF_FIELDS).flatMap(([name, { kind }]) => (kind === "datetime" ? [name] : [])),
);
