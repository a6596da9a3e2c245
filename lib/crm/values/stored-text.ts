import { fail, type Result, succeed } from "../../domain/failure.ts";
import { HANDOFF_FIELDS, type HandoffField } from "../../domain/handoff-field.ts";
import { toHandoffValue } from "./handoff-value.ts";

/** What a CRM takes for a text, and the words for what it does not take. */
export interface StoredTextRules {
  /** As people know it. */
  readonly crm: string;
  /** The most characters that fit. */
  readonly longest: number;
  /** "HubSpot keeps at most 10": what is said of a text that does not fit. */
  readonly inWords?: string;
  /** The id of a person as the CRM writes it, null for what is no such id. */
  readonly toOwner: (text: string) => string | null;
}

/** A text that is not empty as a field takes it: moments in one form, owners by their id. Else what is wrong with it. */
export function toStoredText(
  field: HandoffField,
  text: string,
  { crm, longest, inWords = `${crm} keeps at most ${longest}`, toOwner }: StoredTextRules,
): Result<string, string> {
  const { label, kind } = HANDOFF_FIELDS[field];
  if (text.length > longest) {
    return fail(`"${label}" has ${text.length} characters; ${inWords}. Shorten it.`);
  }
  switch (kind) {
    case "datetime":
    case "date": {
      const written = toHandoffValue(field, text) ?? "";
      return Number.isNaN(Date.parse(written))
        ? fail(`"${label}" needs a date. Choose one.`)
        : succeed(written);
    }
    case "owner": {
      const owner = toOwner(text);
      return owner === null
        ? fail(`"${label}" is nobody ${crm} knows. Choose an owner.`)
        : succeed(owner);
    }
    default:
      return succeed(text);
  }
}
