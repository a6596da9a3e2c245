export type PropertyType = "string" | "number" | "date" | "datetime" | "enumeration" | "bool";

export interface PropertyOption {
  readonly label: string;
  readonly value: string;
  readonly displayOrder: number;
  readonly hidden: boolean;
}

export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: PropertyType;
  readonly fieldType: string;
  readonly groupName: string;
  readonly options: readonly PropertyOption[];
  readonly hasUniqueValue: boolean;
  readonly hubspotDefined: boolean;
  readonly readOnly: boolean;
  /** Its options are kept elsewhere: the value must be the id of an owner. */
  readonly referencesOwner: boolean;
  readonly hidden: boolean;
  readonly formField: boolean;
  readonly displayOrder: number;
  readonly archived: boolean;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}

export interface PropertyGroup {
  readonly name: string;
  readonly label: string;
  readonly displayOrder: number;
  readonly archived: boolean;
}

const FIELD_TYPE: Readonly<Record<PropertyType, string>> = {
  string: "text",
  number: "number",
  date: "date",
  datetime: "date",
  enumeration: "select",
  bool: "booleancheckbox",
};

export const BLANK_DEFINITION: PropertyDefinition = {
  name: "",
  label: "",
  description: "",
  type: "string",
  fieldType: "text",
  groupName: "",
  options: [],
  hasUniqueValue: false,
  hubspotDefined: false,
  readOnly: false,
  referencesOwner: false,
  hidden: false,
  formField: false,
  displayOrder: -1,
  archived: false,
  createdAt: null,
  updatedAt: null,
};

/** A definition that ships with HubSpot. */
export function builtIn(
  groupName: string,
  name: string,
  type: PropertyType = "string",
  more: Partial<PropertyDefinition> = {},
): PropertyDefinition {
  return {
    ...BLANK_DEFINITION,
    name,
    label: labelOf(name),
    type,
    fieldType: FIELD_TYPE[type],
    groupName,
    hubspotDefined: true,
    ...more,
  };
}

export const READ_ONLY = { readOnly: true } as const;

export function strings(group: string, ...names: readonly string[]): readonly PropertyDefinition[] {
  return names.map((name) => builtIn(group, name));
}

export function datetimes(
  group: string,
  ...names: readonly string[]
): readonly PropertyDefinition[] {
  return names.map((name) => builtIn(group, name, "datetime", READ_ONLY));
}

export function counts(group: string, ...names: readonly string[]): readonly PropertyDefinition[] {
  return names.map((name) => builtIn(group, name, "number", READ_ONLY));
}

export function optionsOf(...values: readonly string[]): readonly PropertyOption[] {
  return values.map((value, displayOrder) => ({
    label: labelOf(value),
    value,
    displayOrder,
    hidden: false,
  }));
}

/** Labels that cannot be read off the name. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ["firstname", "First name"],
  ["lastname", "Last name"],
  ["email", "Email"],
  ["phone", "Phone number"],
  ["mobilephone", "Mobile phone number"],
  ["jobtitle", "Job title"],
  ["company", "Company name"],
  ["website", "Website URL"],
  ["lifecyclestage", "Lifecycle stage"],
  ["hs_analytics_source", "Original traffic source"],
  ["hs_latest_source", "Latest traffic source"],
  ["recent_conversion_event_name", "Recent conversion"],
  ["hubspot_owner_id", "Record owner"],
  ["numemployees", "Number of employees"],
  ["numberofemployees", "Number of employees"],
  ["createdate", "Create date"],
  ["lastmodifieddate", "Last modified date"],
  ["dealname", "Deal name"],
  ["dealstage", "Deal stage"],
  ["closedate", "Close date"],
]);

function labelOf(name: string): string {
  const known = LABELS.get(name);
  if (known !== undefined) return known;
  const words = name.replace(/^hs_/, "").replaceAll(/[_-]+/g, " ").trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The definition as the API shows it. */
export function definitionToJson(definition: PropertyDefinition): Record<string, unknown> {
  const { readOnly, referencesOwner, createdAt, updatedAt, ...shown } = definition;
  return {
    ...shown,
    calculated: false,
    externalOptions: referencesOwner,
    ...(referencesOwner ? { referencedObjectType: "OWNER" } : {}),
    ...(createdAt === null ? {} : { createdAt: new Date(createdAt).toISOString() }),
    ...(updatedAt === null ? {} : { updatedAt: new Date(updatedAt).toISOString() }),
    modificationMetadata: {
      archivable: !definition.hubspotDefined,
      readOnlyDefinition: definition.hubspotDefined,
      readOnlyOptions: definition.hubspotDefined,
      readOnlyValue: readOnly,
    },
  };
}
