import type { FieldIssue } from "../../domain/failure.ts";
import { plainMessage } from "./plain-message.ts";
import type { SalesforceError } from "./schema.ts";

/** Which columns Salesforce refused and why, with the next step where we know it. */
export function fieldIssues(
  code: string,
  { message, fields }: SalesforceError,
): readonly FieldIssue[] {
  const words = plainMessage(message) ?? "Salesforce gave no reason.";
  const named = (fields ?? []).map((field) => field.slice(0, 100));
  const columns = named.length > 0 ? named : [columnIn(words)];
  return columns.map((field) => ({ field, message: messageFor(code, field, words) }));
}

function messageFor(code: string, field: string | null, words: string): string {
  switch (code) {
    case "INVALID_FIELD":
    case "INVALID_FIELD_FOR_INSERT_UPDATE":
      return field?.startsWith("Handrail_") === true
        ? `Salesforce does not let you use "${field}". Run "Set up CRM fields" in the settings, or ask an admin for the permission set "Handrail".`
        : words;
    case "REQUIRED_FIELD_MISSING":
      return `An admin made ${field === null ? "a field" : `"${field}"`} required, and it is empty on this record. Fill it in Salesforce, then send again.`;
    case "FIELD_CUSTOM_VALIDATION_EXCEPTION":
      return `A rule of your Salesforce says: ${words}`;
    case "DUPLICATES_DETECTED":
      return `A duplicate rule of your Salesforce refused this: ${words}`;
    case "INACTIVE_OWNER_OR_USER":
      return "The owner's user is switched off in Salesforce. Choose somebody else, or ask an admin.";
    case "CANNOT_UPDATE_CONVERTED_LEAD":
      return "This lead has been converted. Open the contact that it became and go on there.";
    default:
      return words;
  }
}

/** "No such column 'Handrail_Status__c' on sobject of type Lead" */
function columnIn(words: string): string | null {
  return /[Nn]o such column '([\w.]{1,100})'/.exec(words)?.[1] ?? null;
}
