import type { ObjectType } from "../../domain/record.ts";
import { originOf } from "../http/origin.ts";

/** Pipedrive's own names for what it keeps. */
type PipedriveObject = "persons" | "leads" | "deals" | "organizations";

const PIPEDRIVE_OBJECT = {
  person: "persons",
  lead: "leads",
  deal: "deals",
  company: "organizations",
} as const satisfies Record<ObjectType, PipedriveObject>;

const NUMBER = /^[1-9]\d{0,14}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether text may stand in a path as the id of a record: a UUID for leads, a plain number for the rest. */
export function isRecordId(objectType: ObjectType, text: string): boolean {
  return objectType === "lead" ? UUID.test(text) : isNumber(text);
}

/** Whether text is a number as Pipedrive gives them to users, notes and most records. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** The host of a company's account, which serves its pages and its API. */
export const COMPANY_HOST = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.pipedrive\.com$/;

/**
 * Paths of the calls we make. Leads, notes, users and the flow live in version 1, the rest in version 2.
 * Ids must have passed `isRecordId` or `isNumber`; anything else is a bug and throws.
 */
export const PATHS = {
  me: "/api/v1/users/me",
  users: "/api/v1/users",
  list: (type: ObjectType) => `${base(type)}/${PIPEDRIVE_OBJECT[type]}`,
  record: (type: ObjectType, id: string) =>
    `${base(type)}/${PIPEDRIVE_OBJECT[type]}/${checkedId(type, id)}`,
  flow: (type: Exclude<ObjectType, "lead">, id: string) =>
    `/api/v1/${PIPEDRIVE_OBJECT[type]}/${checkedId(type, id)}/flow`,
  personSearch: "/api/v2/persons/search",
  search: "/api/v2/itemSearch",
  searchByField: "/api/v2/itemSearch/field",
  activities: "/api/v2/activities",
  activity: (id: string) => `/api/v2/activities/${checkedId("person", id)}`,
  stages: "/api/v2/stages",
  leadLabels: "/api/v1/leadLabels",
  notes: "/api/v1/notes",
  note: (id: string) => `/api/v1/notes/${checkedId("person", id)}`,
  fields: (kind: FieldKind) => `/api/v2/${kind}Fields`,
} as const;

/** Whose fields: leads take those of deals. */
export type FieldKind = "person" | "deal";

/** The whole address of a path with its query. */
export function toUrl(
  server: string,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const url = new URL(path, originOf(server));
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

function base(type: ObjectType): string {
  return type === "lead" ? "/api/v1" : "/api/v2";
}

function checkedId(type: ObjectType, id: string): string {
  if (!isRecordId(type, id)) throw new Error("Expected an id as Pipedrive gives them");
  return id;
}
