import { HUBSPOT_CAPABILITIES } from "#lib/crm/hubspot/capabilities.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { toPropertyName } from "#lib/crm/hubspot/handoff-properties.ts";
import { API_HOST } from "#lib/crm/hubspot/paths.ts";
import { htmlToText } from "#lib/crm/values/html-to-text.ts";
import { HANDOFF_FIELD_NAMES, type HandoffField } from "#lib/domain/handoff-field.ts";
import { associationsOf } from "#tests/sandbox/hubspot/associations.ts";
import { merge } from "#tests/sandbox/hubspot/operations.ts";
import { type Author, archiveRecord, updateRecord } from "#tests/sandbox/hubspot/records.ts";
import { createHubspotSandbox, type HubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { KEYS, OTHER_PORTAL_ID } from "#tests/sandbox/hubspot/settings.ts";
import type { JournalEntry, StoredRecord } from "#tests/sandbox/hubspot/state.ts";
import { addObject } from "#tests/sandbox/seed/writer.ts";
import type { Cloud, CloudWrite } from "./clouds.ts";

const OWNER = "8100002";

const COLLEAGUE: Author = {
  sourceType: "CRM_UI",
  sourceId: "userId:7001",
  sourceLabel: null,
  userId: 7001,
  request: null,
};

/** Two HubSpot accounts: both are reached at one address, and it is the key that tells them apart. */
export function createHubspotClouds(now: () => number): readonly [Cloud, Cloud] {
  const first = createSandbox(now, {});
  const scopes = first.world.settings.keys[0]?.scopes ?? [];
  const key = { token: KEYS.otherPortal, name: "other", state: "active", scopes } as const;
  const second = createSandbox(now, { portalId: OTHER_PORTAL_ID, keys: [key] });
  return [createCloud(first, KEYS.good, now), createCloud(second, key.token, now)];
}

function createSandbox(
  now: () => number,
  settings: Parameters<typeof createHubspotSandbox>[0],
): HubspotSandbox {
  return createHubspotSandbox({
    now,
    sleep: async () => undefined,
    enforceLimits: false,
    handrailFields: true,
    fill: ({ state }) => {
      state.owners.push({
        id: OWNER,
        userId: 100_002,
        email: "omar@vendor.example",
        firstName: "Omar",
        lastName: "Haddad",
        archived: false,
        createdAt: now(),
        team: null,
      });
    },
    ...settings,
  });
}

function createCloud(sandbox: HubspotSandbox, key: string, now: () => number): Cloud {
  const { world, state } = sandbox;
  const accountId = String(world.settings.portalId);
  const connectionId = `hubspot-${accountId}`;
  const late = new Set<JournalEntry>();

  const livingId = (recordId: string): string => {
    const into = state.aliases.get(`contacts/${recordId}`);
    return into === undefined ? recordId : livingId(into);
  };
  const find = (recordId: string): StoredRecord => {
    const found = state.records.contacts.get(livingId(recordId));
    if (found === undefined) throw new Error(`There is no contact ${recordId}.`);
    return found;
  };
  return {
    connectionId,
    accountId,
    server: API_HOST,
    capabilities: HUBSPOT_CAPABILITIES,
    createGateway: createHubspotGateway,
    owner: OWNER,
    key,
    revokedKey: "pat-eu1-revoked",
    sandbox,
    answers: (_, given) => given === key,
    keyOf: (recordId) => ({ connectionId, objectType: "person", recordId }),
    settle: async () => {
      const before = sandbox.journal.length;
      await sandbox.settle();
      for (const entry of sandbox.journal.slice(before)) late.add(entry);
    },
    writesFrom: (nth) => sandbox.journal.slice(nth).map((entry) => toWrite(entry, late.has(entry))),
    faultsOnWrites: (effect) => [
      { match: { method: "PATCH" }, effect },
      { match: { method: "POST", pathPattern: "/(notes|tasks)$" }, effect },
      { match: { method: "POST", path: "/batch/update" }, effect },
    ],
    addPerson: (name) => {
      const values = { firstname: name, lastname: "Lindqvist", email: `${name}@buyer.example` };
      return addObject(world, "contacts", values, now()).id;
    },
    addColleague: (name) => {
      const [like] = state.owners;
      if (like === undefined) throw new Error("The account has an owner.");
      const id = String(Number(OWNER) + state.owners.length);
      const email = `${name.toLowerCase()}@vendor.example`;
      state.owners.push({ ...like, id, userId: 100_100 + Number(id), email, firstName: name });
      return id;
    },
    livingId,
    knows: (recordId) => state.records.contacts.has(livingId(recordId)),
    isArchived: (recordId) => find(recordId).archivedAt !== null,
    heldBy: (recordId) => {
      const { properties } = find(recordId);
      return Object.fromEntries(
        HANDOFF_FIELD_NAMES.map((field) => [field, properties.get(toPropertyName(field)) ?? null]),
      );
    },
    countNotes: (recordId, marker) => {
      const ids = associationsOf(state, "contacts", find(recordId).id, "notes").keys();
      const notes = [...ids].map((id) => state.records.notes.get(id));
      return notes.filter((note) => note?.archivedAt === null && bears(note, marker)).length;
    },
    countTasks: (recordId, marker) => {
      const ids = associationsOf(state, "contacts", find(recordId).id, "tasks").keys();
      const tasks = [...ids].map((id) => state.records.tasks.get(id));
      return tasks.filter((task) => task?.archivedAt === null && isTask(task, marker)).length;
    },
    editElsewhere: (recordId, field, value) => {
      const values = new Map([[toPropertyName(field), value]]);
      updateRecord(world, find(recordId), values, COLLEAGUE);
    },
    archive: (recordId) => archiveRecord(world, find(recordId), COLLEAGUE),
    merge: (recordId, other) => {
      merge(world, "contacts", find(recordId).id, find(other).id, COLLEAGUE);
    },
  };
}

function bears(note: StoredRecord, marker: string): boolean {
  return htmlToText(note.properties.get("hs_note_body") ?? "").endsWith(`ref ${marker}`);
}

function isTask(task: StoredRecord, marker: string): boolean {
  return htmlToText(task.properties.get("hs_task_body") ?? "").endsWith(`ref ${marker}`);
}

function toWrite(entry: JournalEntry, isLate: boolean): CloudWrite {
  const isPerson = entry.object === "contacts" && entry.action === "update";
  const fields = isPerson ? fieldsOf(entry) : new Map();
  return { recordId: entry.id, fields, marker: markerOf(entry), isLate };
}

/** The handoff fields that a journalled write set, by their names here. */
function fieldsOf({ properties }: JournalEntry): Map<HandoffField, string | null> {
  return new Map(
    HANDOFF_FIELD_NAMES.flatMap((field) => {
      const value = properties[toPropertyName(field)];
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
}

/** The marker of a journalled note, null for anything else. */
function markerOf({ action, object, properties }: JournalEntry): string | null {
  if (action !== "create" || object !== "notes") return null;
  const text = htmlToText(properties["hs_note_body"] ?? "");
  return /ref (\S+)$/.exec(text)?.[1] ?? null;
}
