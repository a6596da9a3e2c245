import { HANDOFF_FIELD_NAMES } from "../../domain/handoff-field.ts";
import { toFieldName } from "./handoff-properties.ts";
import { type ObjectName, ownerColumn, type Workspace } from "./workspace.ts";

/** What an opportunity is worth, in millionths. */
export const AMOUNT_SELECTION = "amount { amountMicros }";

/** What is asked of each field that a picture of a record is made of; servers lack some of them. */
const FIELDS: Readonly<Partial<Record<ObjectName, Readonly<Record<string, string>>>>> = {
  person: {
    name: "name { firstName lastName }",
    emails: "emails { primaryEmail additionalEmails }",
    phones: "phones { primaryPhoneNumber primaryPhoneCallingCode }",
    jobTitle: "jobTitle",
    city: "city",
    linkedinLink: "linkedinLink { primaryLinkUrl }",
    createdBy: "createdBy { source name workspaceMemberId }",
  },
  company: {
    name: "name",
    domainName: "domainName { primaryLinkUrl }",
    employees: "employees",
    address: "address { addressCity addressCountry }",
    createdBy: "createdBy { source name workspaceMemberId }",
  },
  opportunity: {
    name: "name",
    stage: "stage",
    amount: AMOUNT_SELECTION,
    createdBy: "createdBy { source name workspaceMemberId }",
  },
};

/** Fields that can hold `NaN`, which spoils whatever shows them. */
const NUMBERS = ["employees"];

/** The fields of a record that make its picture, as far as the workspace has them. */
export function recordSelection(
  workspace: Workspace,
  object: ObjectName,
  options: { readonly numbers?: boolean } = {},
): string {
  const { numbers = true } = options;
  return [
    "id createdAt updatedAt deletedAt",
    plainSelection(workspace, object, numbers),
    tieSelection(workspace, object, "company", "company", numbers),
    tieSelection(workspace, object, "pointOfContact", "person", numbers),
    ...handoffFieldsOf(workspace, object),
  ].join(" ");
}

/** The fields that a patch reads and its answer shows: nothing that could be spoilt. */
export function handoffSelection(workspace: Workspace, object: ObjectName): string {
  return `id updatedAt deletedAt ${handoffFieldsOf(workspace, object).join(" ")}`;
}

/** Our fields on the object, and its owner, as far as they are there. */
function handoffFieldsOf(workspace: Workspace, object: ObjectName): readonly string[] {
  const owner = ownerColumn(workspace, object);
  const names = HANDOFF_FIELD_NAMES.map((field) => toFieldName(field, owner));
  return names.filter((name) => isThere(workspace, object, name));
}

/** Whether the object has the column; that of a relation bears the relation's name and `Id`. */
export function isThere(workspace: Workspace, object: ObjectName, column: string): boolean {
  const fields = workspace.fields[object] ?? [];
  return fields.includes(column) || fields.includes(column.replace(/Id$/, ""));
}

function plainSelection(workspace: Workspace, object: ObjectName, numbers: boolean): string {
  const names = workspace.fields[object] ?? [];
  return Object.entries(FIELDS[object] ?? {})
    .filter(([name]) => names.includes(name) && (numbers || !NUMBERS.includes(name)))
    .map(([, selection]) => selection)
    .join(" ");
}

/** The company of a record, or the person that an opportunity is about. */
function tieSelection(
  workspace: Workspace,
  object: ObjectName,
  tie: string,
  to: ObjectName,
  numbers: boolean,
): string {
  if (!(workspace.fields[object] ?? []).includes(tie)) return "";
  return `${tie} { id ${plainSelection(workspace, to, numbers)} ${ownerSelection(workspace, to)} }`;
}

/** Who owns the company of a record: workspaces name the column otherwise, so it is asked for under a name of ours. */
function ownerSelection({ owners }: Workspace, to: ObjectName): string {
  const column = owners[to];
  return to === "company" && column !== undefined ? `companyOwnerId: ${column}` : "";
}
