import type { ObjectType } from "../../domain/record.ts";
import { isRecordId, objectOf } from "./paths.ts";

/** Where the workspace's pages are: `https://acme.twenty.com`; null while it is not known. */
export interface PageSite {
  readonly origin: string | null;
}

/** Pages stand on the host that people open, by the same scheme as the server: plain http on this machine only. */
export function siteOf(server: string, pageHost: string | null): PageSite {
  if (pageHost === null || pageHost === "") return { origin: null };
  const scheme = server.startsWith("http://") ? "http" : "https";
  const address = `${scheme}://${pageHost}`;
  return { origin: URL.canParse(address) ? new URL(address).origin : null };
}

export function recordPage(site: PageSite, objectType: ObjectType, id: string): string | null {
  const object = objectOf(objectType);
  return object === null ? null : objectPage(site, object.one, id);
}

/** The page of a note, a task or anything else that has one. */
export function objectPage(site: PageSite, object: string, id: string): string | null {
  if (site.origin === null || !isRecordId(id)) return null;
  return `${site.origin}/object/${object}/${id}`;
}
