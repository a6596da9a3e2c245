import { HUBSPOT_CAPABILITIES } from "#lib/crm/hubspot/capabilities.ts";
import { PIPEDRIVE_CAPABILITIES } from "#lib/crm/pipedrive/capabilities.ts";
import { SALESFORCE_CAPABILITIES } from "#lib/crm/salesforce/capabilities.ts";
import { TWENTY_CAPABILITIES } from "#lib/crm/twenty/capabilities.ts";
import type { Capabilities } from "#lib/domain/gateway.ts";

/** What each CRM can do as its gateway declares it, and what a probe of a better equipped one adds. */
export const CRM_VARIANTS: readonly (readonly [name: string, capabilities: Capabilities])[] = [
  ["HubSpot", HUBSPOT_CAPABILITIES],
  ["Salesforce, tasks only", SALESFORCE_CAPABILITIES],
  ["Salesforce, with our object", { ...SALESFORCE_CAPABILITIES, idempotentCreate: "external-key" }],
  ["Pipedrive", PIPEDRIVE_CAPABILITIES],
  ["Twenty, older server", TWENTY_CAPABILITIES],
  ["Twenty, newer server", { ...TWENTY_CAPABILITIES, conditionalWrite: "exact" }],
];
