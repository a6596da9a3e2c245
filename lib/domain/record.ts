import type { MailPage } from "./mail/mail-page.ts";

/** The CRMs that Handrail can speak to, and the sample leads that need none. */
export const CRM_IDS = ["hubspot", "salesforce", "pipedrive", "twenty", "sample"] as const;

export type CrmId = (typeof CRM_IDS)[number];

/** Each CRM's name as people say it, for places where no connection to it is at hand. */
export const CRM_LABELS: Readonly<Record<CrmId, string>> = {
  hubspot: "HubSpot",
  salesforce: "Salesforce",
  pipedrive: "Pipedrive",
  twenty: "Twenty",
  sample: "Sample data",
};

/** What a CRM object is to a handoff, whatever the CRM calls it. */
export type ObjectType = "person" | "lead" | "deal" | "company";

/** Names one record for good: the connection it is reached through, its type and the CRM's own id. */
export interface RecordKey {
  readonly connectionId: string;
  readonly objectType: ObjectType;
  readonly recordId: string;
}

/** A record as a web page names it: the page knows the CRM account, not our connection. */
export interface OpenRecord {
  readonly crm: CrmId;
  /**
   * The account as the page's address tells it: the same text as `Account.id` of the connection to it.
   * A number where addresses bear one, else a host name, with its port when it is not the usual one.
   */
  readonly account: string;
  readonly objectType: ObjectType;
  readonly recordId: string;
}

/** What a CRM page shows at the moment. `no-record` covers lists, settings and everything else. */
export type CrmPageState =
  | { readonly type: "record"; readonly record: OpenRecord }
  | {
      readonly type: "no-record";
      readonly crm: CrmId;
      readonly account: string | null;
    };

/** What the page beside us shows: a CRM's, or a page of mail with or without an open conversation. */
export type PageState = CrmPageState | { readonly type: "mail"; readonly mail: MailPage };

/** Whose pages it is one of: choices about a site hold for all of them. */
export function siteOf(page: PageState): CrmId | "mail" {
  if (page.type === "mail") return "mail";
  return page.type === "record" ? page.record.crm : page.crm;
}

/** The key as one string, used as primary key and in live queries. */
export function recordKeyToString(key: RecordKey): string {
  return `${key.connectionId}/${key.objectType}/${key.recordId}`;
}
