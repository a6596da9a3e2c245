import { SALESFORCE_CAPABILITIES } from "#lib/crm/salesforce/capabilities.ts";
import { toColumn } from "#lib/crm/salesforce/handoff-properties.ts";
import { HANDOFF_FIELD_NAMES } from "#lib/domain/handoff-field.ts";
import { HOSTS } from "../../sandbox/hosts.ts";
import { toSalesforceId } from "../../sandbox/seed/ids.ts";
import { salesforcePerson, salesforceToken } from "../../sandbox/seed/to-salesforce.ts";
import type { OtherCrmUnderTest } from "./crm-under-test.ts";

const PAGES = `https://${HOSTS.salesforcePages}/lightning`;

export const SALESFORCE: OtherCrmUnderTest = {
  id: "salesforce",
  sandbox: "salesforce",
  label: "Salesforce",
  capabilities: SALESFORCE_CAPABILITIES,
  server: HOSTS.salesforceApi,
  account: {
    id: HOSTS.salesforceApi,
    name: "Acme",
    pageHost: HOSTS.salesforcePages,
    timeZone: "Europe/Berlin",
  },
  secretOf: (owner) => ({
    type: "signed-in",
    accessToken: salesforceToken(owner),
    refreshToken: null,
    clientId: "3MVG9.sandbox-consumer-key_0001",
    tokenUrl: `https://${HOSTS.salesforceApi}/services/oauth2/token`,
    expiresAt: null,
  }),
  ownerId: (owner) => toSalesforceId("User", owner),
  pageOf: (lead, query = "") => {
    const { object, id } = salesforcePerson(lead);
    return `${PAGES}/r/${object}/${id}/view${query}`;
  },
  toldOfDemo: "asked for a demo",
  listUrl: `${PAGES}/o/Lead/list?filterName=Recent`,
  held: (running, lead) => {
    const { object, id } = salesforcePerson(lead);
    const row = running.other("salesforce").state.rows.get(object)?.get(id);
    const entries = HANDOFF_FIELD_NAMES.flatMap((field) => {
      const value = row?.values[toColumn(field)] ?? null;
      return value === null || value === "" ? [] : [[field, String(value)]];
    });
    return Object.fromEntries(entries);
  },
  notesOn: (running, lead) =>
    running
      .other("salesforce")
      .journal.filter(
        ({ action, object, values }) =>
          action === "create" && object === "Task" && values["WhoId"] === salesforcePerson(lead).id,
      )
      .map(({ values }) => String(values["Description"] ?? "")),
  writesTo: (running, lead) =>
    running
      .other("salesforce")
      .journal.filter(({ action, id }) => action === "update" && id === salesforcePerson(lead).id)
      .length,
};
