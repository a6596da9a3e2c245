import type { ApiContext, Json } from "./http.ts";
import { REFUSALS, Refusal } from "./refusal.ts";
import type { StoredRow, World } from "./state.ts";

/** What becomes of a lead that is to be created: a right, a rule against duplicates, a rule that hands it out. */
export function admitLead(world: World, c: ApiContext, given: Json): Json {
  const { newLeads } = world.state;
  if (!newLeads.allowed) throw REFUSALS.noAccess();
  const mayPass = /allowSave\s*=\s*true/.test(c.req.header("sforce-duplicate-rule-header") ?? "");
  if (newLeads.duplicatesBy !== null && !mayPass) {
    const found = duplicatesOf(world, given, newLeads.duplicatesBy);
    if (found.length > 0) throw duplicates(found, newLeads.showsDuplicates);
  }
  const isAssigned = c.req.header("sforce-auto-assign")?.toUpperCase() !== "FALSE";
  return newLeads.assignedTo !== null && isAssigned
    ? { ...given, OwnerId: newLeads.assignedTo }
    : given;
}

/** Live leads and contacts that an admin's rule takes for the same person. */
function duplicatesOf(world: World, given: Json, columns: readonly string[]): readonly StoredRow[] {
  const rows = ["Contact", "Lead"].flatMap((name) => [
    ...(world.state.rows.get(name)?.values() ?? []),
  ]);
  return rows.filter(
    ({ values }) =>
      values["IsDeleted"] !== true &&
      values["IsConverted"] !== true &&
      columns.every((column) => text(values[column]) === text(given[column])),
  );
}

function text(value: unknown): string {
  return String(value ?? "").toLowerCase();
}

/** The word for what it found is misspelt in the API's own answers. */
function duplicates(found: readonly StoredRow[], areShown: boolean): Refusal {
  const matchRecords = found.map(({ object, id }) => ({
    additionalInformation: [],
    fieldDiffs: [],
    matchConfidence: 100,
    record: {
      attributes: { type: object, url: `/services/data/v66.0/sobjects/${object}/${id}` },
      Id: id,
    },
  }));
  const duplicateResut = {
    allowSave: true,
    duplicateRule: "Standard_Lead_Duplicate_Rule",
    errorMessage: "Use one of these records?",
    matchResults: [
      { success: true, size: found.length, matchRecords: areShown ? matchRecords : [] },
    ],
  };
  return new Refusal(400, {
    errorCode: "DUPLICATES_DETECTED",
    message: "Use one of these records?",
    duplicateResut,
  });
}
