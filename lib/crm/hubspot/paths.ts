import type { ObjectType } from "../../domain/record.ts";

/** HubSpot dates its API; this is the one place that names the date we speak. */
const VERSION = "2026-09";

/** The only host that HubSpot's API has: it finds the right region by the token. */
export const API_HOST = "api.hubapi.com";

/** HubSpot's own names for what it calls objects. */
export type HubspotObject =
  | "contacts"
  | "leads"
  | "deals"
  | "companies"
  | "notes"
  | "emails"
  | "calls"
  | "meetings"
  | "communications"
  | "tasks";

export const HUBSPOT_OBJECT = {
  person: "contacts",
  lead: "leads",
  deal: "deals",
  company: "companies",
} as const satisfies Record<ObjectType, HubspotObject>;

/** Whether text may stand in a path as a record id: digits and nothing else. */
export function isRecordId(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

/** Paths of the calls we make. Ids must have passed `isRecordId`; anything else is a bug and throws. */
export const PATHS = {
  accountDetails: `/account-info/${VERSION}/details`,
  owners: `/crm/owners/${VERSION}`,
  objects: (type: HubspotObject) => `/crm/objects/${VERSION}/${type}`,
  object: (type: HubspotObject, id: string) => `/crm/objects/${VERSION}/${type}/${checkedId(id)}`,
  search: (type: HubspotObject) => `/crm/objects/${VERSION}/${type}/search`,
  batchRead: (type: HubspotObject) => `/crm/objects/${VERSION}/${type}/batch/read`,
  batchUpdate: (type: HubspotObject) => `/crm/objects/${VERSION}/${type}/batch/update`,
  associations: (from: HubspotObject, to: HubspotObject) =>
    `/crm/associations/${VERSION}/${from}/${to}/batch/read`,
  associationLabels: (from: HubspotObject, to: HubspotObject) =>
    `/crm/associations/${VERSION}/${from}/${to}/labels`,
  properties: (type: HubspotObject) => `/crm/properties/${VERSION}/${type}`,
  property: (type: HubspotObject, name: string) =>
    `/crm/properties/${VERSION}/${type}/${encodeURIComponent(name)}`,
  propertyGroup: (type: HubspotObject, name: string) =>
    `/crm/properties/${VERSION}/${type}/groups/${encodeURIComponent(name)}`,
  propertyGroups: (type: HubspotObject) => `/crm/properties/${VERSION}/${type}/groups`,
  pipelines: (type: HubspotObject) => `/crm/pipelines/${VERSION}/${type}`,
  participations: (contactId: string) =>
    `/marketing/marketing-events/${VERSION}/participations/contacts/${checkedId(contactId)}/breakdown`,
  eventOccurrences: `/events/event-occurrences/${VERSION}`,
  campaigns: `/marketing/campaigns/${VERSION}`,
  campaign: (id: string) => `/marketing/campaigns/${VERSION}/${checkedGuid(id)}`,
  forms: `/marketing/forms/${VERSION}`,
  /** The one call that has no dated twin. */
  formSubmissions: (formId: string) =>
    `/form-integrations/v1/submissions/forms/${checkedGuid(formId)}`,
} as const;

/** The whole address of a path with its query. */
export function toUrl(path: string, query: Readonly<Record<string, string>> = {}): string {
  const url = new URL(path, `https://${API_HOST}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** Whether text may stand in a path as the id of a form or a campaign. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function checkedGuid(id: string): string {
  if (!isGuid(id)) throw new Error("Expected the id of a HubSpot form or campaign");
  return id;
}

function checkedId(id: string): string {
  if (!isRecordId(id)) throw new Error("Expected a HubSpot record id made of digits");
  return id;
}
