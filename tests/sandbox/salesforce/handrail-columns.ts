import type { Column } from "./objects.ts";

export const NOTE_OBJECT = "Handrail_Note__c";

const LONG_TEXTS = [
  "Note_Lead",
  "Note_Source",
  "Note_Trigger",
  "Note_Problem",
  "Note_Asset",
  "Note_Fit",
  "Note_Readiness",
  "Note_Next_Step",
  "Evidence",
];
const TEXTS = [
  "Lead_Type",
  "Status",
  "Outcome",
  "Reason",
  "Stage",
  "Rejection_Case",
  "Rejection_Checks",
  "Playbook_Version",
];
const MOMENTS = [
  "Note_Deadline",
  "Offered_At",
  "Accepted_At",
  "First_Touch_At",
  "Due_At",
  "Outcome_At",
];

/** Handrail's own columns as its package installs them. */
export function handrailColumns(): readonly { readonly object: string; readonly column: Column }[] {
  const named = (name: string) => `Handrail_${name}__c`;
  const columns: readonly Column[] = [
    ...LONG_TEXTS.map((name) => ({
      name: named(name),
      type: "long-text" as const,
      length: 32_768,
    })),
    { name: named("Log"), type: "long-text", length: 131_072 },
    ...TEXTS.map((name) => ({ name: named(name), type: "text" as const, length: 255 })),
    { name: named("Note_Owner"), type: "text", length: 18 },
    ...MOMENTS.map((name) => ({ name: named(name), type: "datetime" as const })),
    { name: named("Recycle_Until"), type: "date" },
  ];
  const keys: readonly Column[] = [
    { name: "Mutation_Id__c", type: "text", length: 80, unique: true, externalId: true },
    { name: "Task_Id__c", type: "text", length: 18 },
    { name: "Record_Id__c", type: "text", length: 18 },
  ];
  return [
    ...["Lead", "Contact"].flatMap((object) => columns.map((column) => ({ object, column }))),
    ...keys.map((column) => ({ object: NOTE_OBJECT, column })),
  ];
}
