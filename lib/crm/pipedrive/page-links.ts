import type { ObjectType } from "../../domain/record.ts";
import { COMPANY_HOST } from "./paths.ts";

const PATH = {
  person: "person",
  lead: "leads/inbox",
  deal: "deal",
  company: "organization",
} as const satisfies Record<ObjectType, string>;

/** The record's page in the company's account; null when the host is none of Pipedrive's. */
export function recordPage(host: string, objectType: ObjectType, id: string): string | null {
  return COMPANY_HOST.test(host) ? `https://${host}/${PATH[objectType]}/${id}` : null;
}
