/** The CRM objects that the sandbox knows, by the name they have in a path. */
export const OBJECT_TYPE_NAMES = [
  "contacts",
  "companies",
  "deals",
  "leads",
  "notes",
  "tasks",
  "emails",
  "calls",
  "meetings",
  "communications",
] as const;

export type ObjectTypeName = (typeof OBJECT_TYPE_NAMES)[number];

export interface ObjectTypeDefinition {
  readonly typeId: string;
  readonly singular: string;
  /** Contacts alone keep their modified stamp under an older name: a trap for delta pulls. */
  readonly modifiedProperty: "lastmodifieddate" | "hs_lastmodifieddate";
  readonly createdProperty: "createdate" | "hs_createdate";
  readonly isActivity: boolean;
  readonly readScope: string;
  readonly writeScope: string;
  /** What an answer carries when the caller names no properties. */
  readonly defaultProperties: readonly string[];
  /** What the free-text `query` of a search looks at. */
  readonly searchableProperties: readonly string[];
  readonly requiredAtCreate: readonly string[];
  /** Properties besides `id` that may identify a record. */
  readonly uniqueProperties: readonly string[];
}

const contactScopes = {
  readScope: "crm.objects.contacts.read",
  writeScope: "crm.objects.contacts.write",
};

function activity(
  typeId: string,
  singular: string,
  searchableProperties: readonly string[],
): ObjectTypeDefinition {
  return {
    typeId,
    singular,
    modifiedProperty: "hs_lastmodifieddate",
    createdProperty: "hs_createdate",
    isActivity: true,
    ...contactScopes,
    defaultProperties: ["hs_createdate", "hs_lastmodifieddate", "hs_object_id"],
    searchableProperties,
    requiredAtCreate: ["hs_timestamp"],
    uniqueProperties: [],
  };
}

export const OBJECT_TYPES: Readonly<Record<ObjectTypeName, ObjectTypeDefinition>> = {
  contacts: {
    typeId: "0-1",
    singular: "contact",
    modifiedProperty: "lastmodifieddate",
    createdProperty: "createdate",
    isActivity: false,
    ...contactScopes,
    defaultProperties: [
      "createdate",
      "email",
      "firstname",
      "hs_object_id",
      "lastmodifieddate",
      "lastname",
    ],
    searchableProperties: ["firstname", "lastname", "email", "phone", "company"],
    requiredAtCreate: [],
    uniqueProperties: ["email"],
  },
  companies: {
    typeId: "0-2",
    singular: "company",
    modifiedProperty: "hs_lastmodifieddate",
    createdProperty: "createdate",
    isActivity: false,
    readScope: "crm.objects.companies.read",
    writeScope: "crm.objects.companies.write",
    defaultProperties: ["createdate", "domain", "hs_lastmodifieddate", "hs_object_id", "name"],
    searchableProperties: ["name", "domain", "website", "phone"],
    requiredAtCreate: [],
    uniqueProperties: [],
  },
  deals: {
    typeId: "0-3",
    singular: "deal",
    modifiedProperty: "hs_lastmodifieddate",
    createdProperty: "createdate",
    isActivity: false,
    readScope: "crm.objects.deals.read",
    writeScope: "crm.objects.deals.write",
    defaultProperties: [
      "amount",
      "closedate",
      "createdate",
      "dealname",
      "dealstage",
      "hs_lastmodifieddate",
      "hs_object_id",
      "pipeline",
    ],
    searchableProperties: ["dealname", "pipeline", "dealstage"],
    requiredAtCreate: ["dealname"],
    uniqueProperties: [],
  },
  leads: {
    typeId: "0-136",
    singular: "lead",
    modifiedProperty: "hs_lastmodifieddate",
    createdProperty: "hs_createdate",
    isActivity: false,
    readScope: "crm.objects.leads.read",
    writeScope: "crm.objects.leads.write",
    defaultProperties: ["hs_createdate", "hs_lastmodifieddate", "hs_object_id"],
    searchableProperties: ["hs_lead_name"],
    requiredAtCreate: ["hs_lead_name"],
    uniqueProperties: [],
  },
  notes: activity("0-46", "note", ["hs_note_body"]),
  tasks: activity("0-27", "task", ["hs_task_subject", "hs_task_body"]),
  emails: activity("0-49", "email", ["hs_email_subject"]),
  calls: activity("0-48", "call", ["hs_call_title", "hs_call_body"]),
  meetings: activity("0-47", "meeting", ["hs_meeting_title", "hs_meeting_body"]),
  communications: activity("0-18", "communication", ["hs_communication_body"]),
};

/** The object type that a path or body names: plural, singular or type id; null for anything else. */
export function toObjectType(name: string): ObjectTypeName | null {
  const asked = name.toLowerCase();
  return (
    OBJECT_TYPE_NAMES.find(
      (type) =>
        type === asked ||
        OBJECT_TYPES[type].singular === asked ||
        OBJECT_TYPES[type].typeId === asked,
    ) ?? null
  );
}
