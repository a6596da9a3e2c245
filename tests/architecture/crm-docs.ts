import { CRM_CHOICES } from "#components/settings/crm-choices.ts";
import type { LaneLimit } from "#lib/crm/http/call-window.ts";
import { HUBSPOT_LIMITS } from "#lib/crm/hubspot/capabilities.ts";
import { PIPEDRIVE_LIMITS } from "#lib/crm/pipedrive/capabilities.ts";
import { SALESFORCE_LIMITS } from "#lib/crm/salesforce/capabilities.ts";
import { TWENTY_LIMITS } from "#lib/crm/twenty/capabilities.ts";
import type { Capabilities } from "#lib/domain/gateway.ts";
import type { CrmId, ObjectType } from "#lib/domain/record.ts";
import { createHubspotWorld } from "#tests/contract/hubspot-world.ts";
import { createPipedriveWorld } from "#tests/contract/pipedrive-world.ts";
import { createSalesforceWorld } from "#tests/contract/salesforce-world.ts";
import { createTwentyWorld } from "#tests/contract/twenty-world.ts";
import { CRM_VARIANTS } from "#tests/support/crm-variants.ts";
import { markdownTable } from "#tests/support/markdown-table.ts";

/** The tables of `.github/CRMS.md` by name, made of what the gateways declare. */
export function createTables(): ReadonlyMap<string, string> {
  return new Map([
    ["notes", tableOf("A note is there", "What that rests on", notes)],
    ["tasks", tableOf("The task is there", "It is due, and that takes", tasks)],
    ["writes", tableOf("Somebody else writes at the same moment", "What you see of it", writes)],
    ["deletes", tableOf("Deleted records", "Merged records", deletes)],
    ["identity", tableOf("The credential names", "Handoffs are kept on", identity)],
    ["people", tableOf("A new person becomes", "Name and company", people)],
    ["storage", tableOf("In fields of the record", "In a note", storage)],
    ["limits", tableOf("In one call", "Calls that Handrail allows itself at most", limits)],
    ["lag", tableOf("A change is listed within", "A write that broke off is settled after", lag)],
  ]);
}

type Cells = (capabilities: Capabilities) => readonly [string, string];

function tableOf(first: string, second: string, cellsOf: Cells): string {
  const all = CRM_VARIANTS.map(([name, capabilities]) => ({ name, cells: cellsOf(capabilities) }));
  const rows = all.flatMap(({ name, cells }, index) => {
    const [crm = name] = name.split(",");
    const same = all.filter((one) => one.name.startsWith(crm));
    const isOne = same.every((one) => one.cells.join() === cells.join());
    // Where the variants of a CRM do not differ, one row is enough.
    if (!isOne) return [[name, ...cells]];
    return all.findIndex((one) => one.name.startsWith(crm)) === index ? [[crm, ...cells]] : [];
  });
  return markdownTable([["", first, second], ...rows]);
}

function notes({ idempotentCreate }: Capabilities): readonly [string, string] {
  switch (idempotentCreate) {
    case "marker":
      return [
        "once in the end",
        "Nothing refuses a second copy. Each note ends with a short reference; Handrail looks for it before it sends again, and takes away a second copy that turns up later, unless somebody has edited it",
      ];
    case "external-key":
      return [
        "exactly once",
        "Each note goes in with a unique key, and the CRM refuses a second one",
      ];
    case "client-id":
      return ["exactly once", "Handrail gives the note its id, and the CRM refuses a second one"];
  }
}

/** What a task's due time is kept as, and what right the making of tasks takes. */
const TASKS_OF: Readonly<Record<string, string>> = {
  hubspot: "to the minute; the scopes for contacts",
  salesforce:
    "by the day of the organisation's zone, with the time in its text; the right to edit tasks",
  pipedrive: "to the minute, as an activity of the type “Task”; no further right",
  twenty: "to the minute; a key whose role may write tasks",
} satisfies Partial<Record<CrmId, string>>;

function tasks({ crm, idempotentCreate }: Capabilities): readonly [string, string] {
  const once = idempotentCreate === "marker" ? "once in the end, as a note" : "exactly once";
  return [once, TASKS_OF[crm] ?? ""];
}

function writes({ conditionalWrite }: Capabilities): readonly [string, string] {
  switch (conditionalWrite) {
    case "none":
      return [
        "Handrail reads just before it writes; a change that lands between the two, one round trip, can be overtaken",
        "a change before the look is shown as a choice; one in between stands in the CRM's own history only",
      ];
    case "seconds":
      return [
        "the CRM refuses our write if the record has changed since we read it; two changes within one second can slip through",
        "Handrail reads again and shows a choice where both changed the same field",
      ];
    case "exact":
      return [
        "the CRM refuses our write if the record has changed since we read it",
        "Handrail reads again and shows a choice where both changed the same field",
      ];
  }
}

/** Whether a merge leaves a trail is what the contract suite is told by each CRM's world. */
const FOLLOWS_MERGES: Readonly<Record<string, boolean>> = {
  hubspot: createHubspotWorld().merge !== null,
  salesforce: createSalesforceWorld().merge !== null,
  pipedrive: createPipedriveWorld().merge !== null,
  twenty: createTwentyWorld().merge !== null,
} satisfies Partial<Record<CrmId, boolean>>;

function deletes({ changesNameDeleted, crm }: Capabilities): readonly [string, string] {
  return [
    changesNameDeleted
      ? "seen with the next look at the list of changes"
      : "the list of changes does not name them: seen when the record is opened, and by the daily look over open handoffs",
    FOLLOWS_MERGES[crm] === true
      ? "followed: what you wrote goes to the record that is left"
      : "not followed: the record that was given up counts as deleted, and what still waits for it is shown to you",
  ];
}

const OBJECT_WORDS: Readonly<Record<ObjectType, string>> = {
  person: "people",
  lead: "leads",
  deal: "deals",
  company: "companies",
};

function identity({ identity: names, handoffObjects }: Capabilities): readonly [string, string] {
  return [
    names === "person"
      ? "you: what is written bears your name"
      : "only the account: Handrail asks who you are",
    handoffObjects.map((type) => OBJECT_WORDS[type]).join(", "),
  ];
}

function people({ creates = null, createsInWords }: Capabilities): readonly [string, string] {
  return [
    creates === null ? "nobody can be created" : ONE_OF[creates],
    createsInWords ?? "as typed",
  ];
}

const ONE_OF: Readonly<Record<ObjectType, string>> = {
  person: "a person",
  lead: "a lead",
  deal: "a deal",
  company: "a company",
};

const CHOSEN = "a structured note or a short form, where the team chooses so in the settings";

/** What else holds, beyond that the team may choose. */
const BESIDES: Readonly<Partial<Record<CrmId, string>>> = {
  salesforce:
    "either is one task that is done, which holds the handoff also wherever the fields are missing or closed to you",
  twenty: "the owner is in it where records have no owner field of their own",
};

function storage({ crm }: Capabilities): readonly [string, string] {
  const choice = CRM_CHOICES.find(({ id }) => id === crm);
  if (choice === undefined) throw new Error(`${crm} cannot be connected.`);
  return [
    crm === "salesforce"
      ? "after “Set up CRM fields”, or when an admin has installed the package"
      : "after “Set up CRM fields”",
    [choice.choosesStorage ? CHOSEN : "no", BESIDES[crm] ?? []].flat().join("; "),
  ];
}

const LIMITS: Readonly<Record<string, Readonly<Record<string, LaneLimit>>>> = {
  hubspot: HUBSPOT_LIMITS,
  salesforce: SALESFORCE_LIMITS,
  pipedrive: PIPEDRIVE_LIMITS,
  twenty: TWENTY_LIMITS,
} satisfies Partial<Record<CrmId, Readonly<Record<string, LaneLimit>>>>;

function limits({ crm, readBatchMax, writeBatchMax }: Capabilities): readonly [string, string] {
  const lanes = Object.entries(LIMITS[crm] ?? {}).map(
    ([lane, { calls, intervalMs }]) =>
      `${calls} ${lane === "search" ? "searches" : "calls"} in ${seconds(intervalMs)}`,
  );
  const written = writeBatchMax === 1 ? "one is written" : `${writeBatchMax} are written`;
  return [`up to ${readBatchMax} records are read, ${written}`, lanes.join(", ")];
}

function lag({ changesLagMs, lateCommitMs }: Capabilities): readonly [string, string] {
  return [seconds(changesLagMs), seconds(lateCommitMs)];
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1_000} s`;
}
