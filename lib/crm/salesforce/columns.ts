import { HANDOFF_FIELDS, type HandoffField } from "../../domain/handoff-field.ts";
import { lengthOf, OUR_FIELDS, toColumn } from "./handoff-properties.ts";
import { NOTE_KEY_OBJECT } from "./paths.ts";

/** One column that Handrail brings along, as Salesforce's metadata describes it. */
export interface Column {
  readonly object: string;
  readonly name: string;
  readonly label: string;
  readonly metadata: Readonly<Record<string, string | number | boolean>>;
  /** How Salesforce names the type when it lists columns. */
  readonly listedAs: string;
}

/** The objects that are handed off. Deals and companies keep a handoff in a task. */
export const HANDED_OFF = ["Lead", "Contact"] as const;

/** Types as Salesforce words them when it lists columns. */
const LISTED_AS: Readonly<Record<string, string>> = {
  LongTextArea: "Long Text Area",
  DateTime: "Date/Time",
  Date: "Date",
  Text: "Text",
};

const DESCRIPTION = "Written by Handrail. Change it there, so that the handoff log stays true.";

export const RECORD_COLUMNS: readonly Column[] = HANDED_OFF.flatMap((object) =>
  OUR_FIELDS.map((field) => recordColumn(object, field)),
);

/** The columns of our own object, whose row says that a note has been written. */
export const NOTE_KEY_COLUMNS: readonly Column[] = [
  keyColumn("Mutation_Id__c", "Mutation id", {
    length: 80,
    externalId: true,
    unique: true,
    caseSensitive: true,
  }),
  keyColumn("Task_Id__c", "Task", { length: 18 }),
  keyColumn("Record_Id__c", "Record", { length: 18 }),
];

export const NOTE_KEY_DEFINITION = {
  label: "Handrail note",
  pluralLabel: "Handrail notes",
  nameField: { type: "AutoNumber", label: "Number", displayFormat: "HN-{000000}" },
  deploymentStatus: "Deployed",
  sharingModel: "ReadWrite",
  description: "One row for each note that Handrail wrote, so that none is written twice.",
} as const;

function recordColumn(object: string, field: HandoffField): Column {
  const { label } = HANDOFF_FIELDS[field];
  const { type, ...rest } = typeOf(field);
  const listedAs = LISTED_AS[type] ?? type;
  const metadata = { type, label, description: DESCRIPTION, ...rest };
  return { object, name: toColumn(field), label: `${object}: ${label}`, metadata, listedAs };
}

function typeOf(field: HandoffField): Column["metadata"] & { readonly type: string } {
  const length = lengthOf(field);
  if (field === "log") return { type: "LongTextArea", length, visibleLines: 3 };
  switch (HANDOFF_FIELDS[field].kind) {
    case "long-text":
      return { type: "LongTextArea", length, visibleLines: 3 };
    case "datetime":
      return { type: "DateTime" };
    case "date":
      return { type: "Date" };
    default:
      return { type: "Text", length };
  }
}

function keyColumn(
  name: string,
  label: string,
  rest: Readonly<Record<string, string | number | boolean>>,
): Column {
  const metadata = { type: "Text", label, description: DESCRIPTION, ...rest };
  return {
    object: NOTE_KEY_OBJECT,
    name,
    label: `Handrail note: ${label}`,
    metadata,
    listedAs: "Text",
  };
}
