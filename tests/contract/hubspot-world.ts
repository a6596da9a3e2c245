import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import {
  createMemory,
  type GatewayConnection,
  type GatewayMemory,
} from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { HUBSPOT_LIMITS } from "#lib/crm/hubspot/capabilities.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { toPropertyName } from "#lib/crm/hubspot/handoff-properties.ts";
import { API_HOST } from "#lib/crm/hubspot/paths.ts";
import { htmlToText } from "#lib/crm/values/html-to-text.ts";
import { HANDOFF_FIELD_NAMES, type HandoffField } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { associationsOf } from "#tests/sandbox/hubspot/associations.ts";
import { merge } from "#tests/sandbox/hubspot/operations.ts";
import { type Author, archiveRecord, updateRecord } from "#tests/sandbox/hubspot/records.ts";
import { createHubspotSandbox, type SandboxOptions } from "#tests/sandbox/hubspot/sandbox.ts";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { addObject } from "#tests/sandbox/seed/writer.ts";
import { ALL_REFUSALS, type ContractWorld } from "./gateway/world.ts";

const START = Date.parse("2026-11-21T10:00:00.000Z");

const OWNER = "8100002";
const FORMER_OWNER = "8100010";

const COLLEAGUE: Author = {
  sourceType: "CRM_UI",
  sourceId: "userId:7001",
  sourceLabel: null,
  userId: 7001,
  request: null,
};

export interface HubspotWorldOptions {
  readonly key?: string;
  readonly sandbox?: SandboxOptions;
  readonly connection?: Partial<GatewayConnection>;
  readonly memory?: GatewayMemory;
  /** Whether the gateway may spend without counting, for tests that are about something else. */
  readonly unlimited?: boolean;
}

/** The HubSpot gateway before a sandbox account with two owners and no records, on a clock that only tests move. */
export function createHubspotWorld(options: HubspotWorldOptions = {}) {
  let time = START;
  const now = () => time;
  const sandbox = createHubspotSandbox({
    now,
    sleep: async () => undefined,
    enforceLimits: false,
    fill: (world) => {
      world.state.owners.push(
        ownerOf(OWNER, "Omar", "Haddad", "Sales"),
        ownerOf(FORMER_OWNER, "Lena", "Brandt", null),
      );
    },
    ...options.sandbox,
  });
  let isOnline = true;
  const http = createHttp({
    fetch: async (url, init) => {
      if (!isOnline) throw new TypeError("Failed to fetch");
      return sandbox.app.fetch(new Request(url, init));
    },
    isOnline: () => isOnline,
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    origins: [`https://${API_HOST}`],
  });
  const limits = options.unlimited === false ? HUBSPOT_LIMITS : {};
  const sleep = async (milliseconds: number) => {
    time += milliseconds;
  };
  const allowance = createAllowance({ now, sleep, limits });
  const { portalId } = sandbox.world.settings;
  const gateway = createHubspotGateway({
    http,
    access: keyAccess(async () => options.key ?? KEYS.good),
    allowance,
    now,
    memory: options.memory ?? createMemory(),
    connection: { id: "c1", server: API_HOST, accountId: String(portalId), ...options.connection },
  });

  const contactOf = (record: RecordKey) => {
    const found = sandbox.state.records.contacts.get(record.recordId);
    if (found === undefined) throw new Error(`No contact ${record.recordId} in the sandbox`);
    return found;
  };
  const keyOf = (recordId: string): RecordKey => ({
    connectionId: "c1",
    objectType: "person",
    recordId,
  });
  const add = (values: Readonly<Record<string, string>>): RecordKey =>
    keyOf(addObject(sandbox.world, "contacts", values, time).id);

  const taskOf = (remoteId: string) => {
    const found = sandbox.state.records.tasks.get(remoteId);
    if (found === undefined) throw new Error(`No task ${remoteId} in the sandbox`);
    return found;
  };

  const mergePeople = (record: RecordKey, other: RecordKey): RecordKey =>
    keyOf(merge(sandbox.world, "contacts", record.recordId, other.recordId, COLLEAGUE).id);

  const world: ContractWorld = {
    gateway,
    accountId: String(portalId),
    owner: { id: OWNER, name: "Omar Haddad", teamIds: ["1"] },
    formerOwner: { id: FORMER_OWNER, name: "Lena Brandt", teamIds: [] },
    missingId: "404",
    refusals: ALL_REFUSALS,
    addPerson: ({ firstName, lastName, email }) =>
      add({ firstname: firstName, lastname: lastName, email }),
    changeElsewhere: (record, fields) => {
      const entries = Object.entries(fields) as [HandoffField, string | null][];
      const values = new Map(entries.map(([field, value]) => [toPropertyName(field), value]));
      updateRecord(sandbox.world, contactOf(record), values, COLLEAGUE);
    },
    editNote: (remoteId, line) => {
      const note = sandbox.state.records.notes.get(remoteId);
      if (note === undefined) throw new Error(`No note ${remoteId} in the sandbox`);
      const body = `${note.properties.get("hs_note_body") ?? ""}<br>${line}`;
      updateRecord(sandbox.world, note, new Map([["hs_note_body", body]]), COLLEAGUE);
    },
    heldBy: (record) => {
      const { properties } = contactOf(record);
      const held = HANDOFF_FIELD_NAMES.map((field) => [
        field,
        properties.get(toPropertyName(field)) ?? null,
      ]);
      return Object.fromEntries(held);
    },
    notesOf: (record) => {
      const ids = associationsOf(sandbox.state, "contacts", record.recordId, "notes").keys();
      const notes = [...ids].map((id) => sandbox.state.records.notes.get(id));
      return notes.map((note) => htmlToText(note?.properties.get("hs_note_body") ?? ""));
    },
    tasksOf: (record) => {
      const ids = associationsOf(sandbox.state, "contacts", record.recordId, "tasks").keys();
      const tasks = [...ids].flatMap((id) => sandbox.state.records.tasks.get(id) ?? []);
      return tasks
        .filter(({ archivedAt }) => archivedAt === null)
        .map(({ properties }) => ({
          title: properties.get("hs_task_subject") ?? "",
          text: htmlToText(properties.get("hs_task_body") ?? ""),
          due: new Date(properties.get("hs_timestamp") ?? "").toISOString(),
          ownerId: properties.get("hubspot_owner_id") ?? null,
          done: properties.get("hs_task_status") === "COMPLETED",
        }));
    },
    editTask: (remoteId, line) => {
      const task = taskOf(remoteId);
      const body = `${task.properties.get("hs_task_body") ?? ""}<br>${line}`;
      updateRecord(sandbox.world, task, new Map([["hs_task_body", body]]), COLLEAGUE);
    },
    finishTask: (remoteId) => {
      const done = new Map([["hs_task_status", "COMPLETED"]]);
      updateRecord(sandbox.world, taskOf(remoteId), done, COLLEAGUE);
    },
    archive: (record) => archiveRecord(sandbox.world, contactOf(record), COLLEAGUE),
    merge: mergePeople,
    writes: () => sandbox.journal.length,
    strikeNextWrite: (mishap) =>
      sandbox.faults.add(
        { match: { method: "PATCH" }, effect: mishap },
        { match: { method: "DELETE" }, effect: mishap },
        { match: { method: "POST", pathPattern: "/(notes|tasks)$" }, effect: mishap },
        { match: { method: "POST", path: "/batch/update" }, effect: mishap },
      ),
    strikeNextCreation: (effect) =>
      sandbox.faults.add({ match: { method: "POST", pathPattern: "/contacts$" }, effect }),
    goOffline: () => {
      isOnline = false;
    },
    passTime: (milliseconds) => {
      time += milliseconds;
    },
  };
  return { ...world, merge: mergePeople, sandbox, add, keyOf };
}

/** Who has left belongs to no team. */
function ownerOf(id: string, firstName: string, lastName: string, team: string | null) {
  return {
    id,
    userId: Number(id) - 8_000_000,
    email: `${firstName.toLowerCase()}@vendor.example`,
    firstName,
    lastName,
    archived: team === null,
    createdAt: START,
    team,
  };
}
