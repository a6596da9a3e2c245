import { TWENTY_CAPABILITIES } from "#lib/crm/twenty/capabilities.ts";
import { OWN_OWNER, toFieldName } from "#lib/crm/twenty/handoff-properties.ts";
import { HANDOFF_FIELD_NAMES } from "#lib/domain/handoff-field.ts";
import { HOSTS } from "../../sandbox/hosts.ts";
import { toTwentyPerson } from "../../sandbox/seed/to-twenty.ts";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { TWENTY_KEYS } from "../../sandbox/twenty/settings.ts";
import type { OtherCrmUnderTest } from "./crm-under-test.ts";

/** A workspace in Twenty's cloud. */
export const TWENTY: OtherCrmUnderTest = twentyAt("twenty", HOSTS.twentyApi, HOSTS.twentyPages);

/** A server of the company's own. */
export const TWENTY_SELF_HOSTED: OtherCrmUnderTest = twentyAt(
  "twenty-self-hosted",
  HOSTS.twentySelfHosted,
  HOSTS.twentySelfHosted,
);

function twentyAt(
  sandbox: "twenty" | "twenty-self-hosted",
  server: string,
  pageHost: string,
): OtherCrmUnderTest {
  const journalOf = (running: RunningSandbox) => running.other(sandbox).journal;
  return {
    id: "twenty",
    sandbox,
    label: "Twenty",
    capabilities: TWENTY_CAPABILITIES,
    server,
    account: { id: pageHost, name: "Acme", pageHost, timeZone: null },
    secretOf: () => TWENTY_KEYS.good,
    ownerId: toTwentyPerson,
    pageOf: (lead, query = "") =>
      `https://${pageHost}/object/person/${toTwentyPerson(lead)}${query}`,
    toldOfDemo: "write work orders back to SAP",
    listUrl: `https://${pageHost}/objects/people`,
    held: (running, lead) => {
      const row = running.other(sandbox).state.rows.get("person")?.get(toTwentyPerson(lead));
      const entries = HANDOFF_FIELD_NAMES.flatMap((field) => {
        const value = row?.values[toFieldName(field, OWN_OWNER)] ?? null;
        return value === null || value === "" ? [] : [[field, String(value)]];
      });
      return Object.fromEntries(entries);
    },
    notesOn: (running, lead) => {
      const created = journalOf(running).filter(({ action }) => action === "create");
      const ties = created.filter(
        ({ object, values }) =>
          object === "noteTarget" && Object.values(values).includes(toTwentyPerson(lead)),
      );
      return ties.map(({ values }) => {
        const note = created.find(({ id }) => id === values["noteId"]);
        return JSON.stringify(note?.values["bodyV2"] ?? note?.values["body"]);
      });
    },
    writesTo: (running, lead) =>
      journalOf(running).filter(
        ({ action, id }) => action === "update" && id === toTwentyPerson(lead),
      ).length,
  };
}
