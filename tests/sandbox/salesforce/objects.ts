/** What the sandbox knows of one column. */
export interface Column {
  readonly name: string;
  readonly type:
    | "id"
    | "reference"
    | "text"
    | "long-text"
    | "number"
    | "flag"
    | "date"
    | "datetime";
  readonly length?: number;
  /** Set by the server alone. */
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly externalId?: boolean;
  /** For references: the name of the way through it, and where it leads. */
  readonly relation?: string;
  readonly to?: readonly string[];
}

export interface ObjectDefinition {
  readonly name: string;
  readonly prefix: string;
  /** Names of the lists of children: `Tasks` of a contact are the tasks whose `WhoId` it is. */
  readonly children: Readonly<
    Record<string, { readonly object: string; readonly by: readonly string[] }>
  >;
  readonly columns: Map<string, Column>;
}

const text = (name: string, length = 255): Column => ({ name, type: "text", length });
const longText = (name: string, length = 32_000): Column => ({ name, type: "long-text", length });
const flag = (name: string): Column => ({ name, type: "flag" });
const moment = (name: string): Column => ({ name, type: "datetime" });
const day = (name: string): Column => ({ name, type: "date" });
const ref = (name: string, ...to: readonly string[]): Column => ({
  name,
  type: "reference",
  relation: name.replace(/Id$/, "").replace(/__c$/, "__r"),
  to,
});
const fixed = (column: Column): Column => ({ ...column, readOnly: true });

const SYSTEM: readonly Column[] = [
  { name: "Id", type: "id", readOnly: true },
  fixed(flag("IsDeleted")),
  fixed(moment("CreatedDate")),
  fixed(ref("CreatedById", "User")),
  fixed(moment("LastModifiedDate")),
  fixed(moment("SystemModstamp")),
];

const ACTIVITIES = (by: "WhoId" | "WhatId") => ({ Tasks: { object: "Task", by: [by] } });

function define(
  name: string,
  prefix: string,
  columns: readonly Column[],
  children: ObjectDefinition["children"] = {},
): ObjectDefinition {
  const all = [...SYSTEM, ...columns];
  return { name, prefix, children, columns: new Map(all.map((column) => [column.name, column])) };
}

/** A fresh catalogue, since setting up fields changes it. */
export function standardObjects(): Map<string, ObjectDefinition> {
  const all = [
    define(
      "Contact",
      "003",
      [
        ref("OwnerId", "User"),
        ref("AccountId", "Account"),
        fixed(ref("MasterRecordId", "Contact")),
        text("FirstName", 40),
        { ...text("LastName", 80), required: true },
        fixed(text("Name")),
        text("Email", 80),
        text("Phone", 40),
        text("MobilePhone", 40),
        text("Title", 128),
        text("MailingCountry", 80),
        text("MailingCity", 40),
        text("LeadSource"),
      ],
      ACTIVITIES("WhoId"),
    ),
    define(
      "Lead",
      "00Q",
      [
        ref("OwnerId", "User", "Group"),
        fixed(ref("MasterRecordId", "Lead")),
        text("FirstName", 40),
        { ...text("LastName", 80), required: true },
        fixed(text("Name")),
        { ...text("Company"), required: true },
        text("Email", 80),
        text("Phone", 40),
        text("MobilePhone", 40),
        text("Title", 128),
        text("Country", 80),
        text("City", 40),
        text("Website"),
        text("Industry"),
        { name: "NumberOfEmployees", type: "number" },
        text("LeadSource"),
        text("Status"),
        fixed(flag("IsConverted")),
        fixed(day("ConvertedDate")),
        fixed(ref("ConvertedContactId", "Contact")),
        fixed(ref("ConvertedAccountId", "Account")),
        fixed(ref("ConvertedOpportunityId", "Opportunity")),
      ],
      ACTIVITIES("WhoId"),
    ),
    define(
      "Account",
      "001",
      [
        ref("OwnerId", "User"),
        fixed(ref("MasterRecordId", "Account")),
        { ...text("Name"), required: true },
        text("Website"),
        text("Phone", 40),
        text("Industry"),
        { name: "NumberOfEmployees", type: "number" },
        text("BillingCountry", 80),
        text("BillingCity", 40),
        text("AccountSource"),
        text("Type"),
      ],
      ACTIVITIES("WhatId"),
    ),
    define(
      "Opportunity",
      "006",
      [
        ref("OwnerId", "User"),
        ref("AccountId", "Account"),
        ref("CampaignId", "Campaign"),
        { ...text("Name", 120), required: true },
        text("StageName"),
        text("LeadSource"),
        day("CloseDate"),
        { name: "Amount", type: "number" },
        fixed(flag("IsClosed")),
      ],
      ACTIVITIES("WhatId"),
    ),
    define("Campaign", "701", [text("Name", 80), text("Type")]),
    define("CampaignMember", "00v", [
      ref("CampaignId", "Campaign"),
      ref("LeadId", "Lead"),
      ref("ContactId", "Contact"),
      text("Status"),
      flag("HasResponded"),
      day("FirstRespondedDate"),
    ]),
    define("Task", "00T", [
      ref("OwnerId", "User", "Group"),
      ref("WhoId", "Contact", "Lead"),
      ref("WhatId", "Account", "Opportunity"),
      text("Subject"),
      longText("Description"),
      text("Status"),
      text("Priority"),
      fixed(flag("IsClosed")),
      day("ActivityDate"),
      fixed(moment("CompletedDateTime")),
      text("TaskSubtype"),
      text("CallType"),
    ]),
    define("Event", "00U", [
      ref("OwnerId", "User"),
      ref("WhoId", "Contact", "Lead"),
      ref("WhatId", "Account", "Opportunity"),
      text("Subject"),
      longText("Description"),
      moment("StartDateTime"),
    ]),
    define("EmailMessage", "02s", [
      ref("ActivityId", "Task"),
      text("Subject", 3000),
      longText("TextBody", 131_072),
      flag("Incoming"),
      moment("MessageDate"),
      moment("FirstOpenedDate"),
    ]),
    define("EmailMessageRelation", "0Zv", [
      ref("EmailMessageId", "EmailMessage"),
      ref("RelationId", "Contact", "Lead"),
    ]),
    ...(["Contact", "Lead", "Account"] as const).map((object) =>
      define(`${object}History`, "017", [
        ref(`${object}Id`, object),
        text("Field"),
        text("OldValue"),
        text("NewValue"),
      ]),
    ),
    define("OpportunityFieldHistory", "017", [
      ref("OpportunityId", "Opportunity"),
      text("Field"),
      text("OldValue"),
      text("NewValue"),
    ]),
    define("OpportunityHistory", "008", [
      ref("OpportunityId", "Opportunity"),
      text("StageName"),
      day("CloseDate"),
    ]),
    define("OpportunityContactRole", "00K", [
      ref("OpportunityId", "Opportunity"),
      ref("ContactId", "Contact"),
      text("Role"),
    ]),
    define("User", "005", [
      text("Name"),
      text("Email", 128),
      flag("IsActive"),
      text("UserType"),
      text("Username", 80),
      ref("UserRoleId", "UserRole"),
    ]),
    define("UserRole", "00E", [text("Name")]),
    define("Group", "00G", [text("Name"), text("Type")]),
    define("Organization", "00D", [text("Name"), text("TimeZoneSidKey")]),
    define("TaskStatus", "01J", [
      text("ApiName"),
      text("MasterLabel"),
      flag("IsClosed"),
      { name: "SortOrder", type: "number" },
    ]),
    define("TaskPriority", "01l", [
      text("ApiName"),
      text("MasterLabel"),
      flag("IsHighPriority"),
      { name: "SortOrder", type: "number" },
    ]),
    define("PermissionSet", "0PS", [
      { ...text("Name", 80), unique: true },
      text("Label", 80),
      text("Description"),
    ]),
    define("FieldPermissions", "01k", [
      ref("ParentId", "PermissionSet"),
      text("SobjectType"),
      text("Field"),
      flag("PermissionsRead"),
      flag("PermissionsEdit"),
    ]),
    define("ObjectPermissions", "110", [
      ref("ParentId", "PermissionSet"),
      text("SobjectType"),
      flag("PermissionsCreate"),
      flag("PermissionsRead"),
      flag("PermissionsEdit"),
    ]),
    define("PermissionSetAssignment", "0Pa", [
      ref("PermissionSetId", "PermissionSet"),
      ref("AssigneeId", "User"),
    ]),
  ];
  return new Map(all.map((definition) => [definition.name, definition]));
}

/** The columns that every object of an admin's own making has. */
export function customObject(name: string): ObjectDefinition {
  return define(name, "a0Q", [ref("OwnerId", "User"), fixed(text("Name"))]);
}
