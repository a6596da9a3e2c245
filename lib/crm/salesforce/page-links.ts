import type { ObjectType } from "../../domain/record.ts";
import { SALESFORCE_OBJECT } from "./paths.ts";

/** The record's page in Lightning, or null while nobody has said where that is. */
export function recordPage(
  pageHost: string | null,
  objectType: ObjectType,
  id: string,
): string | null {
  return objectPage(pageHost, SALESFORCE_OBJECT[objectType], id);
}

/** The page of anything that has an id: a task, a campaign. */
export function objectPage(pageHost: string | null, object: string, id: string): string | null {
  return pageHost === null ? null : `https://${pageHost}/lightning/r/${object}/${id}/view`;
}
