import type { ObjectType } from "../../domain/record.ts";
import { originOf } from "../http/origin.ts";

/** One of Twenty's objects: in an address, as a list, and as a GraphQL type. */
export interface TwentyObject {
  readonly one: string;
  readonly many: string;
  readonly type: string;
}

/** Twenty has no leads: a lead is a person or an opportunity there. */
const OBJECTS: Readonly<Record<Exclude<ObjectType, "lead">, TwentyObject>> = {
  person: { one: "person", many: "people", type: "Person" },
  company: { one: "company", many: "companies", type: "Company" },
  deal: { one: "opportunity", many: "opportunities", type: "Opportunity" },
};

export const NOTE: TwentyObject = { one: "note", many: "notes", type: "Note" };

export const TASK: TwentyObject = { one: "task", many: "tasks", type: "Task" };

/** The ties between notes or tasks and what they are about. */
export function targetsOf({ one, type }: TwentyObject): TwentyObject {
  return { one: `${one}Target`, many: `${one}Targets`, type: `${type}Target` };
}

export function objectOf(objectType: ObjectType): TwentyObject | null {
  return objectType === "lead" ? null : OBJECTS[objectType];
}

/** Whether text may stand in a path or a query as a record id: a UUID in lower case and nothing else. */
export function isRecordId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

export const PATHS = {
  /** Records. */
  core: "/graphql",
  /** The workspace and its people; on older servers these live with the records. */
  metadata: "/metadata",
  objects: "/rest/metadata/objects",
  fields: "/rest/metadata/fields",
  signIn: "/.well-known/oauth-authorization-server",
} as const;

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
