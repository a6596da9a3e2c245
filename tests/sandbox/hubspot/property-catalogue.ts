import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPE_NAMES, OBJECT_TYPES } from "./object-types.ts";
import type { PropertyDefinition } from "./property-definition.ts";
import { builtIn, optionsOf } from "./property-definition.ts";

const owner = { fieldType: "select", referencesOwner: true } as const;
const readOnly = { readOnly: true } as const;

const SOURCES = optionsOf(
  "ORGANIC_SEARCH",
  "PAID_SEARCH",
  "EMAIL_MARKETING",
  "SOCIAL_MEDIA",
  "REFERRALS",
  "OTHER_CAMPAIGNS",
  "DIRECT_TRAFFIC",
  "OFFLINE",
  "PAID_SOCIAL",
  "AI_REFERRALS",
);

const LIFECYCLE_STAGES = optionsOf(
  "subscriber",
  "lead",
  "marketingqualifiedlead",
  "salesqualifiedlead",
  "opportunity",
  "customer",
  "evangelist",
  "other",
);

const LEAD_STATUSES = optionsOf(
  "NEW",
  "OPEN",
  "IN_PROGRESS",
  "OPEN_DEAL",
  "UNQUALIFIED",
  "ATTEMPTED_TO_CONTACT",
  "CONNECTED",
  "BAD_TIMING",
);

function strings(group: string, ...names: readonly string[]): readonly PropertyDefinition[] {
  return names.map((name) => builtIn(group, name));
}

function datetimes(group: string, ...names: readonly string[]): readonly PropertyDefinition[] {
  return names.map((name) => builtIn(group, name, "datetime", readOnly));
}

function counts(group: string, ...names: readonly string[]): readonly PropertyDefinition[] {
  return names.map((name) => builtIn(group, name, "number", readOnly));
}

const CONTACTS: readonly PropertyDefinition[] = [
  ...strings(
    "contactinformation",
    "firstname",
    "lastname",
    "email",
    "hs_additional_emails",
    "phone",
    "mobilephone",
    "company",
    "jobtitle",
    "website",
    "address",
    "city",
    "state",
    "zip",
    "country",
    "industry",
    "salutation",
    "hs_language",
    "twitterhandle",
    "hs_linkedin_url",
  ),
  builtIn("contactinformation", "message", "string", { fieldType: "textarea" }),
  builtIn("contactinformation", "lifecyclestage", "enumeration", { options: LIFECYCLE_STAGES }),
  builtIn("sales_properties", "hs_lead_status", "enumeration", { options: LEAD_STATUSES }),
  builtIn("contactinformation", "hs_persona"),
  builtIn("contactinformation", "hubspotscore", "number"),
  builtIn("contactinformation", "numemployees", "number"),
  builtIn("contactinformation", "annualrevenue", "number"),
  builtIn("contactinformation", "hs_email_optout", "bool"),
  builtIn("contactinformation", "associatedcompanyid", "number", readOnly),
  builtIn("analyticsinformation", "hs_analytics_source", "enumeration", { options: SOURCES }),
  builtIn("analyticsinformation", "hs_latest_source", "enumeration", { options: SOURCES }),
  ...strings(
    "analyticsinformation",
    "hs_analytics_source_data_1",
    "hs_analytics_source_data_2",
    "hs_latest_source_data_1",
    "hs_latest_source_data_2",
    "hs_analytics_first_url",
    "hs_analytics_last_url",
    "hs_analytics_first_referrer",
    "hs_analytics_last_referrer",
    "hs_analytics_first_touch_converting_campaign",
    "hs_analytics_last_touch_converting_campaign",
    "utm_source",
    "utm_medium",
    "utm_campaign",
    "utm_term",
    "utm_content",
  ),
  ...datetimes(
    "analyticsinformation",
    "hs_analytics_first_timestamp",
    "hs_analytics_last_timestamp",
    "hs_analytics_first_visit_timestamp",
    "hs_analytics_last_visit_timestamp",
    "hs_latest_source_timestamp",
  ),
  ...counts(
    "analyticsinformation",
    "hs_analytics_num_page_views",
    "hs_analytics_num_visits",
    "hs_analytics_num_event_completions",
    "hs_analytics_average_page_views",
  ),
  ...strings(
    "conversioninformation",
    "first_conversion_event_name",
    "recent_conversion_event_name",
    "hs_email_last_email_name",
  ),
  ...datetimes(
    "conversioninformation",
    "first_conversion_date",
    "recent_conversion_date",
    "hs_email_first_open_date",
    "hs_email_last_open_date",
    "hs_email_last_click_date",
    "hs_email_last_send_date",
    "hs_email_last_reply_date",
  ),
  ...counts(
    "conversioninformation",
    "num_conversion_events",
    "num_unique_conversion_events",
    "hs_email_delivered",
    "hs_email_open",
    "hs_email_click",
  ),
  ...datetimes(
    "sales_properties",
    "hs_last_sales_activity_timestamp",
    "hs_sales_email_last_opened",
    "hs_sales_email_last_replied",
    "hs_lifecyclestage_lead_date",
    "hs_lifecyclestage_marketingqualifiedlead_date",
  ),
  builtIn("contactinformation", "hs_calculated_merged_vids", "string", readOnly),
];

const COMPANIES: readonly PropertyDefinition[] = [
  ...strings(
    "companyinformation",
    "name",
    "domain",
    "website",
    "phone",
    "city",
    "state",
    "country",
    "description",
    "industry",
    "timezone",
    "hs_linkedin_handle",
  ),
  builtIn("companyinformation", "numberofemployees", "number"),
  builtIn("companyinformation", "annualrevenue", "number"),
  builtIn("companyinformation", "founded_year"),
  builtIn("companyinformation", "lifecyclestage", "enumeration", { options: LIFECYCLE_STAGES }),
];

const DEALS: readonly PropertyDefinition[] = [
  ...strings("dealinformation", "dealname", "pipeline", "dealstage", "description", "dealtype"),
  builtIn("dealinformation", "amount", "number"),
  builtIn("dealinformation", "closedate", "datetime"),
];

const LEADS: readonly PropertyDefinition[] = [
  ...strings("leadinformation", "hs_lead_name", "hs_lead_type", "hs_lead_label"),
  ...strings("leadinformation", "hs_pipeline", "hs_pipeline_stage"),
];

const ACTIVITY = [builtIn("engagement", "hs_timestamp", "datetime")] as const;

const SPECIFIC: Readonly<Record<ObjectTypeName, readonly PropertyDefinition[]>> = {
  contacts: CONTACTS,
  companies: COMPANIES,
  deals: DEALS,
  leads: LEADS,
  notes: [...ACTIVITY, builtIn("engagement", "hs_note_body", "string", { fieldType: "html" })],
  tasks: [
    ...ACTIVITY,
    ...strings("task", "hs_task_subject", "hs_task_body"),
    builtIn("task", "hs_task_status", "enumeration", {
      options: optionsOf("NOT_STARTED", "IN_PROGRESS", "WAITING", "COMPLETED", "DEFERRED"),
    }),
    builtIn("task", "hs_task_priority", "enumeration", {
      options: optionsOf("NONE", "LOW", "MEDIUM", "HIGH"),
    }),
    builtIn("task", "hs_task_type", "enumeration", {
      options: optionsOf("TODO", "EMAIL", "CALL", "LINKED_IN", "MEETING"),
    }),
  ],
  emails: [
    ...ACTIVITY,
    ...strings("email", "hs_email_subject", "hs_email_text", "hs_email_html", "hs_email_headers"),
    ...strings("email", "hs_email_from_email", "hs_email_to_email"),
    builtIn("email", "hs_email_direction", "enumeration", {
      options: optionsOf("EMAIL", "INCOMING_EMAIL", "FORWARDED_EMAIL"),
    }),
    builtIn("email", "hs_email_status", "enumeration", {
      options: optionsOf("BOUNCED", "FAILED", "SCHEDULED", "SENDING", "SENT"),
    }),
    ...counts("email", "hs_email_open_count", "hs_email_click_count", "hs_email_reply_count"),
  ],
  calls: [
    ...ACTIVITY,
    ...strings("call", "hs_call_title", "hs_call_body", "hs_call_disposition"),
    builtIn("call", "hs_call_duration", "number"),
    builtIn("call", "hs_call_direction", "enumeration", {
      options: optionsOf("INBOUND", "OUTBOUND"),
    }),
    builtIn("call", "hs_call_status", "enumeration", {
      options: optionsOf("BUSY", "COMPLETED", "FAILED", "NO_ANSWER", "QUEUED"),
    }),
  ],
  meetings: [
    ...ACTIVITY,
    ...strings("meeting", "hs_meeting_title", "hs_meeting_body", "hs_meeting_location"),
    builtIn("meeting", "hs_meeting_start_time", "datetime"),
    builtIn("meeting", "hs_meeting_end_time", "datetime"),
    builtIn("meeting", "hs_meeting_outcome", "enumeration", {
      options: optionsOf("SCHEDULED", "COMPLETED", "RESCHEDULED", "NO_SHOW", "CANCELED"),
    }),
  ],
  communications: [
    ...ACTIVITY,
    ...strings("communication", "hs_communication_body"),
    builtIn("communication", "hs_communication_channel_type", "enumeration", {
      options: optionsOf("WHATS_APP", "LINKEDIN_MESSAGE", "SMS"),
    }),
    builtIn("communication", "hs_communication_logged_from", "enumeration", {
      options: optionsOf("CRM"),
    }),
  ],
};

/** What HubSpot itself keeps on every record. */
function common(type: ObjectTypeName): readonly PropertyDefinition[] {
  const { createdProperty, modifiedProperty, isActivity } = OBJECT_TYPES[type];
  const group = SPECIFIC[type][0]?.groupName ?? "information";
  return [
    builtIn(group, createdProperty, "datetime", readOnly),
    builtIn(group, modifiedProperty, "datetime", readOnly),
    builtIn(group, "hs_object_id", "number", readOnly),
    builtIn(group, "hs_merged_object_ids", "enumeration", readOnly),
    builtIn(group, "hs_object_source", "string", readOnly),
    builtIn(group, "hubspot_owner_id", "enumeration", owner),
    builtIn(group, "hubspot_owner_assigneddate", "datetime", readOnly),
    ...(isActivity
      ? []
      : [
          ...datetimes(group, "notes_last_updated", "notes_last_contacted"),
          ...counts(group, "num_notes", "num_contacted_notes"),
        ]),
  ];
}

/** The properties of a fresh account, by object type. */
export function builtInProperties(): Map<ObjectTypeName, Map<string, PropertyDefinition>> {
  return new Map(
    OBJECT_TYPE_NAMES.map((type) => [
      type,
      new Map([...common(type), ...SPECIFIC[type]].map((one) => [one.name, one])),
    ]),
  );
}
