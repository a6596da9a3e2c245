import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import {
  createMemory,
  type GatewayConnection,
  type GatewayMemory,
} from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { PIPEDRIVE_LIMITS } from "#lib/crm/pipedrive/capabilities.ts";
import { createPipedriveGateway } from "#lib/crm/pipedrive/gateway.ts";
import { htmlToText } from "#lib/crm/values/html-to-text.ts";
import {
  HANDOFF_FIELD_NAMES,
  HANDOFF_FIELDS,
  type HandoffField,
  type HandoffValues,
} from "#lib/domain/handoff-field.ts";
import type { ObjectType, RecordKey } from "#lib/domain/record.ts";
import {
  type Author,
  addRecord,
  deleteRecord,
  FIELD_KIND,
  updateRecord,
} from "#tests/sandbox/pipedrive/records.ts";
import { createPipedriveSandbox, type SandboxOptions } from "#tests/sandbox/pipedrive/sandbox.ts";
import { KEYS } from "#tests/sandbox/pipedrive/settings.ts";
import type {
  Json,
  RecordType,
  StoredActivity,
  StoredRecord,
} from "#tests/sandbox/pipedrive/state.ts";
import type { ContractWorld } from "./gateway/world.ts";

const START = Date.parse("2026-11-21T10:00:00.000Z");

const HOST = "acme.pipedrive.com";
const OWNER = 8_100_002;
const FORMER_OWNER = 8_100_010;

const COLLEAGUE: Author = { userId: OWNER, source: "app" };

const TYPE = {
  person: "persons",
  lead: "leads",
  deal: "deals",
  company: "organizations",
} as const satisfies Record<ObjectType, RecordType>;

export interface PipedriveWorldOptions {
  readonly key?: string;
  readonly sandbox?: SandboxOptions;
  readonly connection?: Partial<GatewayConnection>;
  readonly memory?: GatewayMemory;
  /** Whether the gateway keeps to the plan's limits; tests that are about something else let it run. */
  readonly limited?: boolean;
}

/** The Pipedrive gateway before a sandbox company with two more users and no records, on a clock that only tests move. */
export function createPipedriveWorld(options: PipedriveWorldOptions = {}) {
  let time = START;
  const now = () => time;
  const sleep = async (milliseconds: number) => {
    time += milliseconds;
  };
  const sandbox = createPipedriveSandbox({
    now,
    sleep: async () => undefined,
    enforceLimits: false,
    dailyHeaders: false,
    fill: ({ state }) => {
      state.users.push(
        { id: OWNER, name: "Omar Haddad", email: "omar@vendor.example", isActive: true },
        { id: FORMER_OWNER, name: "Lena Brandt", email: "lena@vendor.example", isActive: false },
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
    origins: [`https://${HOST}`],
  });
  const limits = options.limited === true ? PIPEDRIVE_LIMITS : {};
  const gateway = createPipedriveGateway({
    http,
    access: keyAccess(async () => options.key ?? KEYS.good),
    allowance: createAllowance({ now, sleep, limits }),
    now,
    memory: options.memory ?? createMemory(),
    connection: { id: "c1", server: HOST, accountId: HOST, ...options.connection },
  });

  const recordOf = ({ objectType, recordId }: RecordKey): StoredRecord => {
    const found = sandbox.state.records[TYPE[objectType]].get(recordId);
    if (found === undefined) throw new Error(`No ${objectType} ${recordId} in the sandbox`);
    return found;
  };
  const keyOf = (objectType: ObjectType, recordId: string): RecordKey => ({
    connectionId: "c1",
    objectType,
    recordId,
  });
  const add = (objectType: ObjectType, own: Readonly<Record<string, Json>>): RecordKey =>
    keyOf(objectType, addRecord(sandbox.world, TYPE[objectType], own).id);
  const taskOf = (remoteId: string): StoredActivity => {
    const task = sandbox.state.activities.find(({ id }) => String(id) === remoteId);
    if (task === undefined) throw new Error(`No task ${remoteId} in the sandbox`);
    return task;
  };
  const codeOf = (objectType: ObjectType, field: HandoffField): string => {
    const name = `Handrail: ${HANDOFF_FIELDS[field].label}`;
    const fields = sandbox.state.fields[FIELD_KIND[TYPE[objectType]]];
    return fields.find((one) => one.name === name)?.code ?? "";
  };

  const world: ContractWorld = {
    gateway,
    accountId: HOST,
    owner: { id: String(OWNER), name: "Omar Haddad", teamIds: [] },
    formerOwner: { id: String(FORMER_OWNER), name: "Lena Brandt", teamIds: [] },
    missingId: "404",
    refusals: [400, 401, 403, 404, 409, 423, 429],
    addPerson: ({ firstName, lastName, email }) =>
      add("person", {
        name: `${firstName} ${lastName}`,
        first_name: firstName,
        last_name: lastName,
        emails: [{ value: email, primary: true, label: "work" }],
      }),
    changeElsewhere: (record, fields) => {
      const own: Record<string, Json> = {};
      const custom: Record<string, Json> = {};
      for (const [field, value] of Object.entries(fields) as [HandoffField, string | null][]) {
        if (field === "ownerId") own["owner_id"] = value === null ? null : Number(value);
        else custom[codeOf(record.objectType, field)] = value;
      }
      updateRecord(sandbox.world, recordOf(record), { own, custom }, COLLEAGUE);
    },
    editNote: (remoteId, line) => {
      const note = sandbox.state.notes.get(Number(remoteId));
      if (note === undefined) throw new Error(`No note ${remoteId} in the sandbox`);
      note.content = `${note.content}<br />${line}`;
      note.updatedAt = time;
    },
    heldBy: (record): HandoffValues => {
      const { own, custom } = recordOf(record);
      const owner = own.get("owner_id") ?? null;
      const held = HANDOFF_FIELD_NAMES.map((field) => [
        field,
        field === "ownerId"
          ? owner && String(owner)
          : (custom.get(codeOf(record.objectType, field)) ?? null),
      ]);
      return Object.fromEntries(held);
    },
    notesOf: ({ recordId }) =>
      [...sandbox.state.notes.values()]
        .filter(({ isActive, of }) => isActive && Object.values(of).includes(recordId))
        .map(({ content }) => htmlToText(content)),
    tasksOf: (record) =>
      sandbox.state.activities
        .filter((one) => one.isDeleted !== true && isAt(record, one))
        .map(({ subject, note, dueDate, dueTime, ownerId, isDone }) => ({
          title: subject,
          text: htmlToText(note ?? ""),
          due: dueTime === null ? dueDate : `${dueDate}T${dueTime}`,
          ownerId: String(ownerId),
          done: isDone,
        })),
    editTask: (remoteId, line) => {
      const task = taskOf(remoteId);
      task.note = `${task.note}<br />${line}`;
    },
    finishTask: (remoteId) => {
      taskOf(remoteId).isDone = true;
    },
    archive: (record) => deleteRecord(sandbox.world, recordOf(record)),
    merge: null,
    writes: () => sandbox.journal.length,
    // There is no write for several records: what strikes a batch strikes the next write to each of them.
    strikeNextWrite: (mishap) =>
      sandbox.faults.add(
        ...[...sandbox.state.records.persons.keys()].map((id) => ({
          match: { method: "PATCH", pathPattern: `/persons/${id}$` },
          effect: mishap,
        })),
        { match: { method: "DELETE" }, effect: mishap },
        { match: { method: "POST", pathPattern: "/(notes|activities)$" }, effect: mishap },
      ),
    strikeNextCreation: (effect) =>
      sandbox.faults.add({ match: { method: "POST", pathPattern: "/persons$" }, effect }),
    goOffline: () => {
      isOnline = false;
    },
    passTime: (milliseconds) => {
      time += milliseconds;
    },
  };
  return { ...world, sandbox, add, keyOf, recordOf, codeOf, now };
}

function isAt({ objectType, recordId }: RecordKey, activity: StoredActivity): boolean {
  const { personId, dealId, leadId, orgId = null } = activity;
  return { person: personId, deal: dealId, lead: leadId, company: orgId }[objectType] === recordId;
}
