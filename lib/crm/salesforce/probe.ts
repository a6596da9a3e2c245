import type { Capabilities } from "../../domain/gateway.ts";
import { SALESFORCE_CAPABILITIES } from "./capabilities.ts";
import type { Layout } from "./layout.ts";

/** What this user can do in this organisation, for the settings page and for the engine. */
export function describeLayout({ objects, keyedNotes }: Layout): Capabilities {
  const withFields = [
    ...(objects.lead.storage === "fields" ? ["leads"] : []),
    ...(objects.person.storage === "fields" ? ["contacts"] : []),
  ];
  const storage =
    withFields.length === 0
      ? "Handrail's fields are not there, or not for you: each handoff is kept as readable lines in one task that is done."
      : `Handoffs are kept in Handrail's fields on ${withFields.join(" and ")}, and elsewhere as readable lines in one task.`;
  const notes = keyedNotes
    ? "Each note goes in with a unique key, so that Salesforce itself refuses a second copy."
    : "Without Handrail's own object nothing refuses a repeated note. Each note ends with a short reference that Handrail looks for before it sends again.";
  return {
    ...SALESFORCE_CAPABILITIES,
    idempotentCreate: keyedNotes ? "external-key" : "marker",
    inWords: [storage, notes, ...SALESFORCE_CAPABILITIES.inWords],
  };
}
