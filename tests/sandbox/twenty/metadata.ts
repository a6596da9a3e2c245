import type { TwentySettings } from "./settings.ts";

export type FieldType =
  | "TEXT"
  | "NUMBER"
  | "BOOLEAN"
  | "DATE_TIME"
  | "DATE"
  | "SELECT"
  | "UUID"
  | "RAW_JSON"
  | "FULL_NAME"
  | "EMAILS"
  | "PHONES"
  | "LINKS"
  | "ADDRESS"
  | "CURRENCY"
  | "ACTOR"
  | "RICH_TEXT_V2"
  | "RELATION";

export interface FieldDefinition {
  readonly id: string;
  readonly name: string;
  readonly type: FieldType;
  readonly label: string;
  isActive: boolean;
  readonly isCustom: boolean;
  readonly options?: readonly string[];
  /** The object at the other end of a relation. */
  readonly target?: string;
}

export interface ObjectDefinition {
  readonly id: string;
  readonly nameSingular: string;
  readonly namePlural: string;
  readonly fields: FieldDefinition[];
}

type Shorthand = Readonly<
  Record<string, FieldType | readonly [FieldType, string | readonly string[]]>
>;

const STAGES = ["NEW", "SCREENING", "MEETING", "PROPOSAL", "CUSTOMER"];
const TASK_STATES = ["TODO", "IN_PROGRESS", "DONE"];

/** The standard objects, as far as anybody here has to do with them. */
export function standardObjects(
  { modern, richText }: TwentySettings,
  nextId: () => string,
): Map<string, ObjectDefinition> {
  const words: Shorthand = richText === "bodyV2" ? { bodyV2: "RICH_TEXT_V2" } : { body: "TEXT" };
  const target = (object: string) =>
    modern ? `target${object.charAt(0).toUpperCase()}${object.slice(1)}` : object;
  const targets: Shorthand = Object.fromEntries(
    ["person", "company", "opportunity"].map((object) => [
      target(object),
      ["RELATION", object] as const,
    ]),
  );
  const shorthands: readonly (readonly [string, string, Shorthand])[] = [
    [
      "person",
      "people",
      {
        name: "FULL_NAME",
        emails: "EMAILS",
        phones: "PHONES",
        jobTitle: "TEXT",
        city: "TEXT",
        linkedinLink: "LINKS",
        position: "NUMBER",
        createdBy: "ACTOR",
        company: ["RELATION", "company"],
      },
    ],
    [
      "company",
      "companies",
      {
        name: "TEXT",
        domainName: "LINKS",
        employees: "NUMBER",
        address: "ADDRESS",
        position: "NUMBER",
        createdBy: "ACTOR",
        accountOwner: ["RELATION", "workspaceMember"],
      },
    ],
    [
      "opportunity",
      "opportunities",
      {
        name: "TEXT",
        amount: "CURRENCY",
        closeDate: "DATE_TIME",
        stage: ["SELECT", STAGES],
        position: "NUMBER",
        createdBy: "ACTOR",
        company: ["RELATION", "company"],
        pointOfContact: ["RELATION", "person"],
      },
    ],
    ["note", "notes", { title: "TEXT", ...words, position: "NUMBER", createdBy: "ACTOR" }],
    ["noteTarget", "noteTargets", { note: ["RELATION", "note"], ...targets }],
    [
      "task",
      "tasks",
      {
        title: "TEXT",
        ...words,
        status: ["SELECT", TASK_STATES],
        dueAt: "DATE_TIME",
        createdBy: "ACTOR",
        assignee: ["RELATION", "workspaceMember"],
      },
    ],
    ["taskTarget", "taskTargets", { task: ["RELATION", "task"], ...targets }],
    [
      "timelineActivity",
      "timelineActivities",
      {
        name: "TEXT",
        happensAt: "DATE_TIME",
        properties: "RAW_JSON",
        linkedRecordId: "UUID",
        workspaceMember: ["RELATION", "workspaceMember"],
        ...targets,
      },
    ],
    ["message", "messages", { subject: "TEXT", text: "TEXT", receivedAt: "DATE_TIME" }],
    [
      "messageParticipant",
      "messageParticipants",
      {
        role: "TEXT",
        handle: "TEXT",
        message: ["RELATION", "message"],
        person: ["RELATION", "person"],
      },
    ],
    [
      "calendarEvent",
      "calendarEvents",
      { title: "TEXT", description: "TEXT", startsAt: "DATE_TIME", isCanceled: "BOOLEAN" },
    ],
    [
      "calendarEventParticipant",
      "calendarEventParticipants",
      {
        handle: "TEXT",
        calendarEvent: ["RELATION", "calendarEvent"],
        person: ["RELATION", "person"],
      },
    ],
    ["workspaceMember", "workspaceMembers", { name: "FULL_NAME", userEmail: "TEXT" }],
  ];
  return new Map(
    shorthands.map(([one, many, fields]) => [
      one,
      {
        id: nextId(),
        nameSingular: one,
        namePlural: many,
        fields: Object.entries(fields).map(([name, type]) => toField(name, type, nextId)),
      },
    ]),
  );
}

function toField(name: string, type: Shorthand[string], nextId: () => string): FieldDefinition {
  const common = { id: nextId(), name, label: name, isActive: true, isCustom: false };
  if (typeof type === "string") return { ...common, type };
  const [kind, more] = type ?? (["TEXT", ""] as const);
  return typeof more === "string"
    ? { ...common, type: kind, target: more }
    : { ...common, type: kind, options: more };
}

/** The names of a composite's parts. */
export const PARTS: Readonly<Partial<Record<FieldType, readonly string[]>>> = {
  FULL_NAME: ["firstName", "lastName"],
  EMAILS: ["primaryEmail", "additionalEmails"],
  PHONES: [
    "primaryPhoneNumber",
    "primaryPhoneCountryCode",
    "primaryPhoneCallingCode",
    "additionalPhones",
  ],
  LINKS: ["primaryLinkUrl", "primaryLinkLabel", "secondaryLinks"],
  ADDRESS: ["addressStreet1", "addressCity", "addressState", "addressCountry"],
  CURRENCY: ["amountMicros", "currencyCode"],
  ACTOR: ["source", "name", "workspaceMemberId"],
  RICH_TEXT_V2: ["markdown", "blocknote"],
};

/** The columns of an object: a relation is kept in one that bears its name and `Id`. */
export function columnsOf(object: ObjectDefinition): readonly FieldDefinition[] {
  return object.fields
    .filter((field) => field.isActive)
    .map((field) =>
      field.type === "RELATION" ? { ...field, name: `${field.name}Id`, type: "UUID" } : field,
    );
}
