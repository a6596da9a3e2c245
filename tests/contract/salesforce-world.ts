import { type Access, keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory, type GatewayConnection } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { SALESFORCE_CAPABILITIES, SALESFORCE_LIMITS } from "#lib/crm/salesforce/capabilities.ts";
import { createSalesforceGateway } from "#lib/crm/salesforce/gateway.ts";
import { OUR_FIELDS, toColumn } from "#lib/crm/salesforce/handoff-properties.ts";
import { HANDOFF_SUBJECT } from "#lib/crm/salesforce/handoff-task.ts";
import { NOTE_SUBJECT } from "#lib/crm/salesforce/timeline-note.ts";
import {
  documentToText,
  type HandoffDocument,
  parseDocument,
} from "#lib/domain/handoff-document.ts";
import type { HandoffField, HandoffValues } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { plant } from "#tests/sandbox/salesforce/fill.ts";
import { makeId } from "#tests/sandbox/salesforce/ids.ts";
import { convertLead, editOnPage, mergeRows } from "#tests/sandbox/salesforce/operations.ts";
import { createRow, deleteRow } from "#tests/sandbox/salesforce/records.ts";
import { createSalesforceSandbox, type SandboxOptions } from "#tests/sandbox/salesforce/sandbox.ts";
import { TOKENS } from "#tests/sandbox/salesforce/settings.ts";
import {
  ADMIN_ID,
  MACHINE_ID,
  type StoredRow,
  type Value,
} from "#tests/sandbox/salesforce/state.ts";
import type { ContractWorld } from "./gateway/world.ts";

const START = Date.parse("2026-11-21T10:00:00.000Z");

const ROLE = makeId("00E", 1);
const OWNER = makeId("005", 11);
const FORMER_OWNER = makeId("005", 12);

export interface SalesforceWorldOptions {
  /**
   * Where handoffs live: in Handrail's fields; in tasks because there are no fields; or in tasks, in one
   * form or the other, because the team has chosen so.
   */
  readonly storage?: "fields" | "task" | "note" | "short";
  readonly access?: Access;
  readonly sandbox?: SandboxOptions;
  readonly connection?: Partial<GatewayConnection>;
  /** Whether the gateway counts its calls, for tests that are about that. */
  readonly limited?: boolean;
}

/** The Salesforce gateway before a sandbox organisation with two owners and no records, on a clock that only tests move. */
export function createSalesforceWorld(options: SalesforceWorldOptions = {}) {
  const { storage = "fields" } = options;
  let time = START;
  const now = () => time;
  const sandbox = createSalesforceSandbox({
    now,
    sleep: async () => undefined,
    handrailFields: storage !== "task",
    fill: (world) => {
      plant(world, "UserRole", ROLE, { Name: "Sales" });
      plant(world, "User", OWNER, person("Omar Haddad", ROLE, true));
      plant(world, "User", FORMER_OWNER, person("Lena Brandt", null, false));
    },
    ...options.sandbox,
  });
  const { world: organisation, state } = sandbox;
  const { host } = organisation.settings;
  let isOnline = true;
  /** What colleagues do just before our next writes arrive, one after the other. */
  const interferences: (() => void)[] = [];
  const http = createHttp({
    fetch: async (url, init) => {
      if (!isOnline) throw new TypeError("Failed to fetch");
      if (isWrite(init)) elsewhere(interferences.shift() ?? (() => undefined));
      return sandbox.app.fetch(new Request(url, init));
    },
    isOnline: () => isOnline,
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    origins: [`https://${host}`],
  });
  const sleep = async (milliseconds: number) => {
    time += milliseconds;
  };
  const limits = options.limited === true ? SALESFORCE_LIMITS : {};
  const gateway = createSalesforceGateway({
    http,
    access: options.access ?? keyAccess(async () => TOKENS.good),
    allowance: createAllowance({ now, sleep, limits }),
    now,
    memory: createMemory(),
    connection: {
      id: "c1",
      server: host,
      accountId: host,
      pageHost: "nordvik.lightning.force.com",
      capabilities: {
        ...SALESFORCE_CAPABILITIES,
        idempotentCreate: storage === "task" ? "marker" : "external-key",
      },
      storage: storage === "task" ? "fields" : storage,
      ...options.connection,
    },
  });

  const rowOf = (object: string, id: string): StoredRow => {
    const found = state.rows.get(object)?.get(id);
    if (found === undefined) throw new Error(`No ${object} ${id} in the sandbox`);
    return found;
  };
  const contactOf = (record: RecordKey) => rowOf("Contact", record.recordId);
  const tasksOf = (record: RecordKey) =>
    [...(state.rows.get("Task")?.values() ?? [])].filter(
      ({ values }) => values["WhoId"] === record.recordId && values["IsDeleted"] !== true,
    );
  const keyOf = (recordId: string, objectType: RecordKey["objectType"] = "person"): RecordKey => ({
    connectionId: "c1",
    objectType,
    recordId,
  });
  /** What somebody does in Salesforce itself is no write of ours. */
  const elsewhere = <Result>(work: () => Result): Result => {
    const journaled = state.journal.length;
    const result = work();
    state.journal.length = journaled;
    return result;
  };
  const add = (object: string, values: Readonly<Record<string, Value>>): StoredRow =>
    elsewhere(() => createRow(organisation, object, values, COLLEAGUE));
  const handoffTask = (record: RecordKey) =>
    tasksOf(record).find(({ values }) => values["Subject"] === HANDOFF_SUBJECT);

  const addHandoffTask = (record: RecordKey, text: string): StoredRow => {
    const values = { Subject: HANDOFF_SUBJECT, Status: "Completed", Description: text };
    return add("Task", { ...values, WhoId: record.recordId });
  };
  const changeInTask = (record: RecordKey, fields: HandoffValues): void => {
    const { ownerId, ...rest } = fields;
    const task = handoffTask(record);
    const before = documentOf(task);
    const values = { ...before.values, ...rest };
    const text = documentToText(
      { ...before, values },
      storage === "short" ? "short" : "structured",
    );
    // People change a task by hand; a new one is another Handrail's, which writes its record too.
    if (task !== undefined) editOnPage(organisation, task, { Description: text });
    else addHandoffTask(record, text);
    if (ownerId !== undefined || task === undefined) {
      const owner = ownerId === undefined ? {} : { OwnerId: ownerId };
      editOnPage(organisation, contactOf(record), owner);
    }
  };

  /** Notes are rows of tasks as well. */
  const addLine = (remoteId: string, line: string): void => {
    const task = rowOf("Task", remoteId);
    const text = `${String(task.values["Description"])}\n${line}`;
    elsewhere(() => editOnPage(organisation, task, { Description: text }));
  };

  const world: ContractWorld = {
    gateway,
    accountId: host,
    owner: { id: OWNER, name: "Omar Haddad", teamIds: [ROLE] },
    formerOwner: { id: FORMER_OWNER, name: "Lena Brandt", teamIds: [] },
    missingId: makeId("003", 0),
    // Salesforce has no word for a write that met another one: it makes the second wait for the first.
    refusals: [400, 401, 403, 404, 423, 429],
    addPerson: ({ firstName, lastName, email }) =>
      keyOf(
        add("Contact", {
          FirstName: firstName,
          LastName: lastName,
          Email: email,
          OwnerId: MACHINE_ID,
        }).id,
      ),
    changeElsewhere: (record, fields) =>
      elsewhere(() => {
        if (storage !== "fields") return changeInTask(record, fields);
        const entries = Object.entries(fields) as [HandoffField, string | null][];
        const values = Object.fromEntries(entries.map(([name, value]) => [toColumn(name), value]));
        return editOnPage(organisation, contactOf(record), values);
      }),
    editNote: addLine,
    heldBy: (record) => {
      const { values } = contactOf(record);
      const kept = documentOf(handoffTask(record)).values;
      const held = OUR_FIELDS.map((field) => [
        field,
        (storage === "fields" ? values[toColumn(field)] : kept[field]) ?? null,
      ]);
      return { ownerId: String(values["OwnerId"]), ...Object.fromEntries(held) };
    },
    notesOf: (record) =>
      tasksOf(record)
        .filter(({ values }) => values["Subject"] === NOTE_SUBJECT)
        .map(({ values }) => String(values["Description"])),
    tasksOf: (record) =>
      tasksOf(record)
        .filter(({ values }) => !OUR_OWN.has(String(values["Subject"])))
        .map(({ values }) => ({
          title: String(values["Subject"]),
          text: String(values["Description"]),
          due: String(values["ActivityDate"]),
          ownerId: String(values["OwnerId"]),
          done: values["IsClosed"] === true,
        })),
    editTask: addLine,
    finishTask: (remoteId) => {
      // Nobody can tick it off in the second in which it was made.
      time += 60_000;
      const { doneStatus } = organisation.settings;
      elsewhere(() => editOnPage(organisation, rowOf("Task", remoteId), { Status: doneStatus }));
    },
    archive: (record) => elsewhere(() => deleteRow(organisation, contactOf(record))),
    merge: (record, other) => {
      elsewhere(() => mergeRows(organisation, contactOf(record), contactOf(other)));
      return other;
    },
    writes: () => new Set(state.journal.map(({ request }) => request)).size,
    strikeNextWrite: (mishap) =>
      sandbox.faults.add(
        { match: { method: "POST", pathPattern: "/composite$" }, effect: mishap },
        { match: { method: "DELETE" }, effect: mishap },
      ),
    strikeNextCreation: (effect) =>
      sandbox.faults.add({ match: { method: "POST", pathPattern: "/composite$" }, effect }),
    goOffline: () => {
      isOnline = false;
    },
    passTime: (milliseconds) => {
      time += milliseconds;
    },
  };
  const convert = (lead: RecordKey): RecordKey =>
    keyOf(elsewhere(() => convertLead(organisation, rowOf("Lead", lead.recordId))).id);
  return {
    ...world,
    sandbox,
    add,
    keyOf,
    rowOf,
    convert,
    elsewhere,
    interferences,
    addHandoffTask,
  };
}

/** What Salesforce keeps among its tasks for want of a better place. */
const OUR_OWN: ReadonlySet<string> = new Set([NOTE_SUBJECT, HANDOFF_SUBJECT]);

function documentOf(task: StoredRow | undefined): HandoffDocument {
  const document = parseDocument(String(task?.values["Description"] ?? ""));
  return document ?? { values: {}, before: "", after: "" };
}

/** A call of several steps, one of which changes something. */
function isWrite({ body }: RequestInit): boolean {
  return typeof body === "string" && /"method":"(POST|PATCH)"/.test(body);
}

const COLLEAGUE = { userId: ADMIN_ID, byApi: false } as const;

function person(name: string, role: string | null, isActive: boolean) {
  const email = `${name.toLowerCase().replace(" ", ".")}@vendor.example`;
  return {
    Name: name,
    Email: email,
    Username: email,
    IsActive: isActive,
    UserType: "Standard",
    UserRoleId: role,
  };
}
