import { createRow, deleteRow, setRow, stamp, updateRow } from "./records.ts";
import { ADMIN_ID, type StoredRow, type Value, type World } from "./state.ts";

const COLLEAGUE = { userId: ADMIN_ID, byApi: false } as const;

/** Merges a record into another one of its kind, as people do on its page: what belongs to it moves over. */
export function mergeRows(world: World, loser: StoredRow, master: StoredRow): void {
  moveChildren(world, loser.id, master.id);
  deleteRow(world, loser, master.id);
  setRow(world, master, {});
}

/** Converts a lead: it stays, closed for ever, and a contact goes on in its place. */
export function convertLead(world: World, lead: StoredRow): StoredRow {
  const { values } = lead;
  const account = createRow(world, "Account", { Name: values["Company"] ?? "?" }, COLLEAGUE);
  const carried = world.settings.mapsLeadFields ? handrailValues(values) : {};
  const contact = createRow(
    world,
    "Contact",
    {
      FirstName: values["FirstName"],
      LastName: values["LastName"],
      Email: values["Email"],
      Title: values["Title"],
      LeadSource: values["LeadSource"],
      OwnerId: ownerAfter(values),
      AccountId: account.id,
      ...carried,
    },
    COLLEAGUE,
  );
  moveChildren(world, lead.id, contact.id);
  setRow(world, lead, {
    IsConverted: true,
    ConvertedDate: stamp(world).slice(0, 10),
    ConvertedContactId: contact.id,
    ConvertedAccountId: account.id,
  });
  return contact;
}

/** A change that somebody makes on a page of Salesforce's, where lines end as on Windows. */
export function editOnPage(
  world: World,
  row: StoredRow,
  values: Readonly<Record<string, Value>>,
): void {
  const typed = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? value.replace(/\r?\n/g, "\r\n") : value,
  ]);
  updateRow(world, row, Object.fromEntries(typed), COLLEAGUE);
}

/** A contact cannot belong to a queue: it goes to whoever converts the lead. */
function ownerAfter({ OwnerId: owner = null }: StoredRow["values"]): Value {
  return String(owner).startsWith("005") ? owner : ADMIN_ID;
}

function handrailValues(values: StoredRow["values"]): Readonly<Record<string, Value>> {
  const ours = Object.entries(values).filter(([name]) => name.startsWith("Handrail_"));
  return Object.fromEntries(ours);
}

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Task: ["WhoId", "WhatId"],
  Event: ["WhoId", "WhatId"],
  CampaignMember: ["ContactId"],
  EmailMessageRelation: ["RelationId"],
};

function moveChildren(world: World, from: string, to: string): void {
  for (const [object, columns] of Object.entries(CHILDREN)) {
    for (const row of world.state.rows.get(object)?.values() ?? []) {
      const moved = columns.filter((column) => row.values[column] === from);
      if (moved.length > 0) {
        setRow(world, row, Object.fromEntries(moved.map((column) => [column, to])));
      }
      if (object === "CampaignMember" && row.values["LeadId"] === from) {
        setRow(world, row, { ContactId: to });
      }
    }
  }
}
