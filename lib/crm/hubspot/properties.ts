import type { ObjectType } from "../../domain/record.ts";
import { HANDOFF_PROPERTY_NAMES } from "./handoff-properties.ts";

/** By which an object says whose it is. */
const IDENTITY = ["hs_object_id", "hs_merged_object_ids"] as const;

/** What is asked of an object, and always by what it says whose it is. */
export function withIdentity(properties: readonly string[]): readonly string[] {
  return [...new Set([...IDENTITY, ...properties])];
}

/** What is read of every record, whatever its type. */
const COMMON = [...IDENTITY, ...HANDOFF_PROPERTY_NAMES] as const;

const PERSON = [
  "firstname",
  "lastname",
  "email",
  "hs_additional_emails",
  "phone",
  "mobilephone",
  "jobtitle",
  "hs_language",
  "country",
  "city",
  "website",
  "company",
  "industry",
  "numemployees",
  "lifecyclestage",
  "hs_lead_status",
  "createdate",
  "lastmodifieddate",
  "hs_analytics_source",
  "hs_analytics_source_data_1",
  "hs_analytics_source_data_2",
  "hs_latest_source",
  "hs_latest_source_data_1",
  "hs_latest_source_data_2",
  "hs_analytics_first_touch_converting_campaign",
  "hs_analytics_last_touch_converting_campaign",
  "hs_analytics_first_url",
  "hs_analytics_last_url",
  "hs_analytics_first_timestamp",
  "hs_analytics_last_timestamp",
  "hs_analytics_num_page_views",
  "hs_analytics_num_visits",
  "first_conversion_event_name",
  "first_conversion_date",
  "recent_conversion_event_name",
  "recent_conversion_date",
  "num_conversion_events",
  "message",
  "hs_email_open",
  "hs_email_last_open_date",
  "hs_email_click",
  "hs_email_last_click_date",
] as const;

/** What is read of the deals around a record. */
export const DEAL_CONTEXT_PROPERTIES = [
  "dealname",
  "dealstage",
  "amount",
  "amount_in_home_currency",
  "deal_currency_code",
  "hs_is_closed",
  "closedate",
  "createdate",
  "hubspot_owner_id",
] as const;

/** In which a campaign stands by its id. */
export const CAMPAIGN_PROPERTIES = [
  "hs_analytics_first_touch_converting_campaign",
  "hs_analytics_last_touch_converting_campaign",
] as const;

/** The properties a snapshot is made of. HubSpot leaves out names that it does not know. */
export const SNAPSHOT_PROPERTIES: Readonly<Record<ObjectType, readonly string[]>> = {
  person: [...COMMON, ...PERSON],
  lead: [...COMMON, "hs_lead_name", "hs_lead_label", "hs_pipeline_stage", "hs_lastmodifieddate"],
  deal: [...COMMON, ...DEAL_CONTEXT_PROPERTIES, "hs_analytics_source", "hs_lastmodifieddate"],
  company: [
    ...COMMON,
    "name",
    "domain",
    "website",
    "phone",
    "industry",
    "numberofemployees",
    "country",
    "city",
    "lifecyclestage",
    "hs_lead_status",
    "hs_analytics_source",
    "hs_lastmodifieddate",
  ],
};

/** Whose past is read as well, since each change of them is something that happened. */
export const HISTORY_PROPERTIES: Readonly<Record<ObjectType, readonly string[]>> = {
  person: [
    "lifecyclestage",
    "hs_lead_status",
    "hubspot_owner_id",
    "hs_analytics_last_url",
    "recent_conversion_event_name",
    "message",
  ],
  lead: ["hs_pipeline_stage", "hubspot_owner_id"],
  deal: ["dealstage", "hubspot_owner_id"],
  company: ["lifecyclestage", "hubspot_owner_id"],
};

export const COMPANY_PROPERTIES = [
  "name",
  "domain",
  "industry",
  "numberofemployees",
  "country",
  "hubspot_owner_id",
] as const;

/** Contacts alone keep their modified stamp under an older name. */
export const MODIFIED_PROPERTY: Readonly<Record<ObjectType, string>> = {
  person: "lastmodifieddate",
  lead: "hs_lastmodifieddate",
  deal: "hs_lastmodifieddate",
  company: "hs_lastmodifieddate",
};

/** The kinds of activity on a timeline, and what is read of each. No HTML where HubSpot also has text. */
export const ACTIVITY_PROPERTIES = {
  notes: ["hs_timestamp", "hs_note_body", "hubspot_owner_id"],
  emails: [
    "hs_timestamp",
    "hs_email_direction",
    "hs_email_subject",
    "hs_email_text",
    "hs_email_status",
    "hs_email_open_count",
    "hs_email_click_count",
    "hubspot_owner_id",
  ],
  calls: [
    "hs_timestamp",
    "hs_call_title",
    "hs_call_body",
    "hs_call_direction",
    "hs_call_status",
    "hubspot_owner_id",
  ],
  meetings: [
    "hs_timestamp",
    "hs_meeting_start_time",
    "hs_meeting_title",
    "hs_meeting_body",
    "hs_internal_meeting_notes",
    "hs_meeting_outcome",
    "hubspot_owner_id",
  ],
  communications: [
    "hs_timestamp",
    "hs_communication_channel_type",
    "hs_communication_body",
    "hubspot_owner_id",
  ],
  tasks: ["hs_timestamp", "hs_task_subject", "hs_task_body", "hs_task_status", "hubspot_owner_id"],
} as const satisfies Record<string, readonly string[]>;

export type ActivityKind = keyof typeof ACTIVITY_PROPERTIES;

export const ACTIVITY_KINDS: readonly ActivityKind[] = [
  "notes",
  "emails",
  "calls",
  "meetings",
  "communications",
  "tasks",
];
