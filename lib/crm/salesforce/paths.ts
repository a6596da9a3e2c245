import type { ObjectType } from "../../domain/record.ts";

/** Salesforce's own names for what can be handed off and what stands around it. */
export const SALESFORCE_OBJECT = {
  person: "Contact",
  lead: "Lead",
  deal: "Opportunity",
  company: "Account",
} as const satisfies Record<ObjectType, string>;

/** Our own object: one row for each timeline note, keyed so that the same note cannot be written twice. */
export const NOTE_KEY_OBJECT = "Handrail_Note__c";

/** The column by which a task belongs to a record: people in one, things in the other. */
export const TASK_LINK = {
  person: "WhoId",
  lead: "WhoId",
  deal: "WhatId",
  company: "WhatId",
} as const satisfies Record<ObjectType, string>;

/** Paths below the version, or whole ones for what has no version. Ids must have passed `toRecordId`. */
export const PATHS = {
  versions: "/services/data/",
  userInfo: "/services/oauth2/userinfo",
  /** What this version of the API has, and on whose behalf it is asked. */
  resources: "",
  /** Live rows only. */
  query: (soql: string) => `query?q=${encodeURIComponent(soql)}`,
  /** Deleted and merged rows as well. */
  queryAll: (soql: string) => `queryAll?q=${encodeURIComponent(soql)}`,
  composite: "composite",
  collections: "composite/sobjects",
  objects: (type: string) => `sobjects/${type}`,
  object: (type: string, id: string) => `sobjects/${type}/${id}`,
  byKey: (type: string, column: string, key: string) =>
    `sobjects/${type}/${column}/${encodeURIComponent(key)}`,
  toolingQuery: (soql: string) => `tooling/query?q=${encodeURIComponent(soql)}`,
  toolingObjects: (type: string) => `tooling/sobjects/${type}`,
} as const;
