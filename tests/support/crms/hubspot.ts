import { HUBSPOT_CAPABILITIES } from "#lib/crm/hubspot/capabilities.ts";
import { toPropertyName } from "#lib/crm/hubspot/handoff-properties.ts";
import { HANDOFF_FIELD_NAMES } from "#lib/domain/handoff-field.ts";
import { associationsOf } from "../../sandbox/hubspot/associations.ts";
import { DEFAULT_PORTAL_ID, KEYS } from "../../sandbox/hubspot/settings.ts";
import type { CrmUnderTest } from "./crm-under-test.ts";

const ACCOUNT = `https://app.hubspot.com/contacts/${DEFAULT_PORTAL_ID}`;

export const HUBSPOT: CrmUnderTest = {
  id: "hubspot",
  sandbox: null,
  label: "HubSpot",
  capabilities: HUBSPOT_CAPABILITIES,
  server: "api.hubapi.com",
  account: {
    id: String(DEFAULT_PORTAL_ID),
    name: "Acme portal",
    pageHost: "app.hubspot.com",
    timeZone: null,
  },
  secretOf: () => KEYS.good,
  ownerId: (owner) => owner,
  pageOf: (lead, query = "") => `${ACCOUNT}/record/0-1/${lead}${query}`,
  toldOfDemo: "asked for a demo",
  listUrl: `${ACCOUNT}/objects/0-1/views/all/list`,
  held: ({ sandbox }, lead) => {
    const contact = sandbox.state.records.contacts.get(lead);
    const entries = HANDOFF_FIELD_NAMES.flatMap((field) => {
      const value = contact?.properties.get(toPropertyName(field));
      return value === undefined ? [] : [[field, value]];
    });
    return Object.fromEntries(entries);
  },
  notesOn: ({ sandbox }, lead) => {
    const ids = [...associationsOf(sandbox.state, "contacts", lead, "notes").keys()];
    const created = sandbox.journal.filter(
      ({ id, action }) => action === "create" && ids.includes(id),
    );
    return created.map(({ properties }) => properties["hs_note_body"] ?? "");
  },
  writesTo: ({ sandbox }, lead) =>
    sandbox.journal.filter(({ action, id }) => action === "update" && id === lead).length,
};
