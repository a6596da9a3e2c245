import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory, type GatewayConnection } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { TWENTY_LIMITS } from "#lib/crm/twenty/capabilities.ts";
import { createTwentyGateway } from "#lib/crm/twenty/gateway.ts";
import { OWN_OWNER, toFieldName } from "#lib/crm/twenty/handoff-properties.ts";
import { markdownToText } from "#lib/crm/twenty/markdown.ts";
import { toWorkspace, type Workspace } from "#lib/crm/twenty/workspace.ts";
import { HANDOFF_FIELD_NAMES, type HandoffField } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { type Author, createRow, softDelete, writeRow } from "#tests/sandbox/twenty/operations.ts";
import { createTwentySandbox, type TwentySandboxOptions } from "#tests/sandbox/twenty/sandbox.ts";
import { TWENTY_KEYS } from "#tests/sandbox/twenty/settings.ts";
import { rowsOf, type StoredRow, type TwentyWorld } from "#tests/sandbox/twenty/state.ts";
import { isObject } from "#tests/sandbox/twenty/values.ts";
import { ALL_REFUSALS, type ContractWorld } from "./gateway/world.ts";

const START = Date.parse("2026-11-21T10:00:00.000Z");
const HOST = "crm.acme.example";

const OWNER = "20202020-0687-4c41-b707-ed1bfca972a7";
const FORMER_OWNER = "20202020-77d5-4cb6-b60a-f4a835a85d61";

const COLLEAGUE: Author = { source: "MANUAL", name: "Colleague", memberId: OWNER, way: "graphql" };

export interface TwentyWorldOptions {
  readonly key?: string;
  readonly sandbox?: TwentySandboxOptions;
  readonly connection?: Partial<GatewayConnection>;
  /** What a probe has found, where it was probed. */
  readonly probed?: Pick<Workspace, "conditionalWrite" | "pageMax">;
  /** Whether the gateway may spend without counting, for tests that are about something else. */
  readonly unlimited?: boolean;
}

/** The Twenty gateway before a sandbox workspace with two members and no records, on a clock that only tests move. */
export function createTwentyWorld(options: TwentyWorldOptions = {}) {
  let time = START;
  const now = () => time;
  const sandbox = createTwentySandbox({
    now,
    sleep: async () => undefined,
    enforceLimits: false,
    origin: `https://${HOST}`,
    fill: (world) => {
      addMember(world, OWNER, "Omar", "Haddad");
      addMember(world, FORMER_OWNER, "Lena", "Brandt");
      softDelete(world, "workspaceMember", FORMER_OWNER);
      world.state.journal.length = 0;
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
  const sleep = async (milliseconds: number) => {
    time += milliseconds;
  };
  const limits = options.unlimited === false ? TWENTY_LIMITS : {};
  const memory = createMemory();
  if (options.probed !== undefined) {
    const objects = [...sandbox.state.objects.values()];
    void memory.write("twenty-workspace-1", toWorkspace(objects, options.probed));
  }
  const gateway = createTwentyGateway({
    http,
    access: keyAccess(async () => options.key ?? TWENTY_KEYS.good),
    allowance: createAllowance({ now, sleep, limits }),
    now,
    memory,
    connection: { id: "c1", server: HOST, accountId: HOST, pageHost: HOST, ...options.connection },
  });

  const keyOf = (recordId: string): RecordKey => ({
    connectionId: "c1",
    objectType: "person",
    recordId,
  });
  const personOf = (record: RecordKey) => found(sandbox.world, "person", record.recordId);
  const editWords = (object: string, remoteId: string, line: string) => {
    const row = found(sandbox.world, object, remoteId);
    const markdown = `${markdownOf(row)}\n\n${line}`;
    writeRow(sandbox.world, object, row, { bodyV2: { markdown, blocknote: null } }, COLLEAGUE);
  };
  const world: ContractWorld = {
    gateway,
    accountId: HOST,
    owner: { id: OWNER, name: "Omar Haddad", teamIds: [] },
    formerOwner: { id: FORMER_OWNER, name: "Lena Brandt", teamIds: [] },
    missingId: "20202020-0000-4000-8000-000000000404",
    refusals: ALL_REFUSALS,
    addPerson: ({ firstName, lastName, email }) => {
      const given = { name: { firstName, lastName }, emails: { primaryEmail: email } };
      const row = createRow(sandbox.world, "person", given, COLLEAGUE);
      sandbox.state.journal.length = 0;
      return keyOf(row.id);
    },
    changeElsewhere: (record, fields) => {
      const entries = Object.entries(fields) as [HandoffField, string | null][];
      const given = entries.map(([field, value]) => [toFieldName(field, OWN_OWNER), value ?? ""]);
      writeRow(sandbox.world, "person", personOf(record), Object.fromEntries(given), COLLEAGUE);
      sandbox.state.journal.length = 0;
    },
    editNote: (remoteId, line) => editWords("note", remoteId, line),
    heldBy: (record) => {
      const { values } = personOf(record);
      const held = HANDOFF_FIELD_NAMES.map((field) => {
        const value = values[toFieldName(field, OWN_OWNER)];
        return [field, value === "" || value === undefined ? null : value];
      });
      return Object.fromEntries(held);
    },
    notesOf: (record) =>
      marksOf(sandbox.world, "note", record.recordId).map((note) =>
        markdownToText(markdownOf(note)),
      ),
    tasksOf: (record) =>
      marksOf(sandbox.world, "task", record.recordId).map((task) => ({
        title: String(task.values["title"]),
        text: markdownToText(markdownOf(task)),
        due: String(task.values["dueAt"]),
        ownerId: task.values["assigneeId"] === null ? null : String(task.values["assigneeId"]),
        done: task.values["status"] === "DONE",
      })),
    editTask: (remoteId, line) => editWords("task", remoteId, line),
    finishTask: (remoteId) => {
      const task = found(sandbox.world, "task", remoteId);
      writeRow(sandbox.world, "task", task, { status: "DONE" }, COLLEAGUE);
    },
    archive: (record) => {
      softDelete(sandbox.world, "person", record.recordId);
      sandbox.state.journal.length = 0;
    },
    merge: null,
    writes: () => sandbox.journal.length,
    strikeNextWrite: (mishap) =>
      sandbox.faults.add({
        match: { pathPattern: "/mutation/(Update|Create|Delete)" },
        effect: mishap,
      }),
    strikeNextCreation: (effect) =>
      sandbox.faults.add({ match: { path: "/mutation/CreatePerson" }, effect }),
    goOffline: () => {
      isOnline = false;
    },
    passTime: (milliseconds) => {
      time += milliseconds;
    },
  };
  return { ...world, sandbox, memory, keyOf, http, now };
}

function addMember(world: TwentyWorld, id: string, firstName: string, lastName: string): void {
  const userEmail = `${firstName.toLowerCase()}@vendor.example`;
  createRow(world, "workspaceMember", { id, name: { firstName, lastName }, userEmail }, COLLEAGUE);
}

function found(world: TwentyWorld, object: string, id: string): StoredRow {
  const row = rowsOf(world, object).get(id);
  if (row === undefined) throw new Error(`No ${object} ${id} in the sandbox`);
  return row;
}

/** The notes or tasks that people see on a record: neither they nor their tie is in the trash. */
function marksOf(
  world: TwentyWorld,
  object: "note" | "task",
  recordId: string,
): readonly StoredRow[] {
  const ties = [...rowsOf(world, `${object}Target`).values()].filter(
    ({ values, deletedAt }) =>
      deletedAt === null && (values["personId"] ?? values["targetPersonId"]) === recordId,
  );
  return ties.flatMap(({ values }) => {
    const row = rowsOf(world, object).get(String(values[`${object}Id`]));
    return row === undefined || row.deletedAt !== null ? [] : [row];
  });
}

function markdownOf({ values }: StoredRow): string {
  const { bodyV2, body } = values;
  return String(isObject(bodyV2) ? bodyV2["markdown"] : body);
}
