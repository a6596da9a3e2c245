import { PIPEDRIVE_CAPABILITIES } from "#lib/crm/pipedrive/capabilities.ts";
import { toFieldName } from "#lib/crm/pipedrive/handoff-fields.ts";
import { htmlToText } from "#lib/crm/values/html-to-text.ts";
import { HANDOFF_FIELD_NAMES } from "#lib/domain/handoff-field.ts";
import { HOSTS } from "../../sandbox/hosts.ts";
import { pipedriveToken, toPipedriveLead } from "../../sandbox/seed/to-pipedrive.ts";
import type { OtherCrmUnderTest } from "./crm-under-test.ts";

const PAGES = `https://${HOSTS.pipedrive}`;

export const PIPEDRIVE: OtherCrmUnderTest = {
  id: "pipedrive",
  sandbox: "pipedrive",
  label: "Pipedrive",
  capabilities: PIPEDRIVE_CAPABILITIES,
  server: HOSTS.pipedrive,
  account: {
    id: HOSTS.pipedrive,
    name: "Acme Ltd",
    pageHost: HOSTS.pipedrive,
    timeZone: "Europe/Tallinn",
  },
  secretOf: pipedriveToken,
  ownerId: (owner) => owner,
  pageOf: (lead, query = "") => `${PAGES}/leads/inbox/${toPipedriveLead(lead)}${query}`,
  toldOfDemo: "write work orders back to SAP",
  listUrl: `${PAGES}/leads/inbox`,
  held: (running, lead) => {
    const { state } = running.other("pipedrive");
    const record = state.records.leads.get(toPipedriveLead(lead));
    const entries = HANDOFF_FIELD_NAMES.flatMap((field) => {
      const code = state.fields.deal.find(({ name }) => name === toFieldName(field))?.code ?? "";
      const value = field === "ownerId" ? record?.own.get("owner_id") : record?.custom.get(code);
      return value === undefined || value === null ? [] : [[field, String(value)]];
    });
    return Object.fromEntries(entries);
  },
  notesOn: (running, lead) => {
    const { state, journal } = running.other("pipedrive");
    const made = journal.filter(({ action, object }) => action === "create" && object === "notes");
    return made.flatMap(({ id }) => {
      const note = state.notes.get(Number(id));
      const isOnLead = note?.of["lead_id"] === toPipedriveLead(lead);
      return note === undefined || !isOnLead ? [] : [htmlToText(note.content)];
    });
  },
  writesTo: (running, lead) =>
    running
      .other("pipedrive")
      .journal.filter(({ action, id }) => action === "update" && id === toPipedriveLead(lead))
      .length,
};
