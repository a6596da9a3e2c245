import { type Author, updateRecord } from "../../sandbox/hubspot/records.ts";
import type { Launched } from "../../support/launch.ts";

const COLLEAGUE: Author = {
  sourceType: "CRM_UI",
  sourceId: "userId:771",
  sourceLabel: null,
  userId: 771,
  request: null,
};

/** Somebody else changes a contact in the CRM itself. Names are HubSpot's. */
export function colleagueChanges(
  { sandbox: { sandbox } }: Launched,
  id: string,
  values: Readonly<Record<string, string>>,
): void {
  const contact = sandbox.state.records.contacts.get(id);
  if (contact === undefined) throw new Error(`The sandbox has no contact ${id}.`);
  updateRecord(sandbox.world, contact, new Map(Object.entries(values)), COLLEAGUE);
}
