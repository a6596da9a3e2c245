/** The CRMs that Handrail can speak to. */
export type CrmId = "hubspot";

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
  /** The CRM's own id of the account, as it stands in the page's address (HubSpot: portal id). */
  readonly account: string;
  readonly objectType: ObjectType;
  readonly recordId: string;
}

/** What a CRM page shows at the moment. `no-record` covers lists, settings and everything else. */
export type PageState =
  | { readonly type: "record"; readonly record: OpenRecord }
  | {
      readonly type: "no-record";
      readonly crm: CrmId;
      readonly account: string | null;
    };

/** The key as one string, used as primary key and in live queries. */
export function recordKeyToString(key: RecordKey): string {
  return `${key.connectionId}/${key.objectType}/${key.recordId}`;
}
