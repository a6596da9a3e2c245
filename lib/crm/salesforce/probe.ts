import type { HandoffStorage } from "../../domain/connection.ts";
import type { Capabilities } from "../../domain/gateway.ts";
import { SALESFORCE_CAPABILITIES } from "./capabilities.ts";
import type { Layout } from "./layout.ts";

/** What this user can do in this organisation, for the settings page and for the engine. */
export function describeLayout(
  { objects, keyedNotes }: Layout,
  chosen: HandoffStorage,
): Capabilities {
  const withFields = [
    ...(objects.lead.storage === "fields" ? ["leads"] : []),
    ...(objects.person.storage === "fields" ? ["contacts"] : []),
  ];
  const notes = keyedNotes
    ? "Each note and each task goes in with a unique key, so that Salesforce itself refuses a second copy."
    : "Without Handrail's own object nothing refuses a repeated note or task. Each ends with a short reference that Handrail looks for before it sends again.";
  return {
    ...SALESFORCE_CAPABILITIES,
    idempotentCreate: keyedNotes ? "external-key" : "marker",
    inWords: [storageInWords(withFields, chosen), notes, ...SALESFORCE_CAPABILITIES.inWords],
  };
}

function storageInWords(withFields: readonly string[], chosen: HandoffStorage): string {
  if (chosen !== "fields") {
    const form = chosen === "short" ? "in a short form that is made to be small" : "line by line";
    return `Handoffs are kept in one task that is done on each record, ${form}, as your team chose: lists and reports cannot filter by them, and Handrail's fields are left alone.`;
  }
  return withFields.length === 0
    ? "Handrail's fields are not there, or not for you: each handoff is kept as readable lines in one task that is done."
    : `Handoffs are kept in Handrail's fields on ${withFields.join(" and ")}, and elsewhere as readable lines in one task.`;
}
