import { CONTACT_PROPERTIES, LIFECYCLE_STAGES } from "./contact-properties.ts";
import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPE_NAMES, OBJECT_TYPES } from "./object-types.ts";
import type { PropertyDefinition } from "./property-definition.ts";
import {
  builtIn,
  counts,
  datetimes,
  optionsOf,
  READ_ONLY,
  strings,
} from "./property-definition.ts";

const owner = { fieldType: "select", referencesOwner: true } as const;
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
  ...strings("dealinformation", "deal_currency_code"),
  builtIn("dealinformation", "amount", "number"),
  builtIn("dealinformation", "amount_in_home_currency", "number", READ_ONLY),
  builtIn("dealinformation", "hs_is_closed", "bool", READ_ONLY),
  builtIn("dealinformation", "closedate", "datetime"),
];

const LEADS: readonly PropertyDefinition[] = [
  ...strings("leadinformation", "hs_lead_name", "hs_lead_type", "hs_lead_label"),
  ...strings("leadinformation", "hs_pipeline", "hs_pipeline_stage"),
];

const ACTIVITY = [builtIn("engagement", "hs_timestamp", "datetime")] as const;

const SPECIFIC: Readonly<Record<ObjectTypeName, readonly PropertyDefinition[]>> = {
  contacts: CONTACT_PROPERTIES,
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
    builtIn(group, createdProperty, "datetime", READ_ONLY),
    builtIn(group, modifiedProperty, "datetime", READ_ONLY),
    builtIn(group, "hs_object_id", "number", READ_ONLY),
    builtIn(group, "hs_merged_object_ids", "enumeration", READ_ONLY),
    builtIn(group, "hs_object_source", "string", READ_ONLY),
    builtIn(group, "hubspot_owner_id", "enumeration", owner),
    builtIn(group, "hubspot_owner_assigneddate", "datetime", READ_ONLY),
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
