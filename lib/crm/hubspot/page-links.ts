import type { ObjectType } from "../../domain/record.ts";

/** Where the account's pages are; the id is unknown until the account has been asked. */
export interface PageSite {
  readonly accountId: string | null;
  readonly pageHost: string | null;
}

const OBJECT_TYPE_ID = {
  person: "0-1",
  company: "0-2",
  deal: "0-3",
  lead: "0-136",
} as const satisfies Record<ObjectType, string>;

/** HubSpot's app lives on one host per region; this one forwards to the right one. */
const DEFAULT_HOST = "app.hubspot.com";

/** The record's page, or null while the account is unknown. */
export function recordPage(site: PageSite, objectType: ObjectType, id: string): string | null {
  if (site.accountId === null || !/^\d+$/.test(site.accountId)) return null;
  const host = site.pageHost !== null && isAppHost(site.pageHost) ? site.pageHost : DEFAULT_HOST;
  return `https://${host}/contacts/${site.accountId}/record/${OBJECT_TYPE_ID[objectType]}/${id}`;
}

/** The record's page with one activity opened on its timeline. */
export function activityPage(recordUrl: string | null, activityId: string): string | null {
  return recordUrl === null ? null : `${recordUrl}?engagement=${activityId}`;
}

export function isAppHost(host: string): boolean {
  return /^app(-[a-z]{2}\d+)?\.hubspot\.com$/.test(host);
}
