import type { FieldIssue } from "../../domain/failure.ts";
import { namesIn, plainMessage } from "./plain-message.ts";
import type { HubspotError, HubspotErrorDetail } from "./schema.ts";

/** Which properties HubSpot refused and why, with the next step where we know it. */
export function fieldIssues(error: HubspotError): readonly FieldIssue[] {
  const details = error.errors ?? [];
  if (details.length > 0) return details.flatMap(detailToIssues);
  return propertiesNamed(error.context).map((field) => ({
    field,
    message: plainMessage(error.message) ?? "HubSpot refused this property.",
  }));
}

function detailToIssues(detail: HubspotErrorDetail): readonly FieldIssue[] {
  const named = propertiesNamed(detail.context);
  const fields = named.length > 0 ? named : [detail.in ?? null];
  return fields.map((field) => ({ field, message: messageFor(detail, field) }));
}

function propertiesNamed(context: unknown): readonly string[] {
  return namesIn(context, ["propertyName", "propertyNames", "property", "properties"]);
}

function messageFor(detail: HubspotErrorDetail, field: string | null): string {
  const message = plainMessage(detail.message) ?? "HubSpot refused this property.";
  if (field === null) return message;
  switch (detail.code) {
    case "PROPERTY_DOESNT_EXIST":
      return field.startsWith("handrail_")
        ? `HubSpot has no property "${field}" yet. Run "Set up CRM fields" in the settings, or ask an admin to.`
        : message;
    case "REQUIRED_PROPERTY_MISSING":
    case "REQUIRED_FIELD":
      return `An admin made "${field}" required, and it is empty on this record. Fill it in HubSpot, then send again.`;
    default:
      return message;
  }
}
