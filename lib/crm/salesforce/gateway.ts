import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Capabilities, FieldSetupStep, Gateway } from "../../domain/gateway.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { TaskWrite, TimelineNoteWrite } from "../../domain/write.ts";
import { toPageHost } from "../../pages/salesforce/hosts.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import type { Use } from "../http/allowance.ts";
import type { GatewayPorts } from "../http/gateway-ports.ts";
import { createOnce } from "../values/create-once.ts";
import { createCall } from "./call.ts";
import { SALESFORCE_CAPABILITIES } from "./capabilities.ts";
import { readChanges, readNewestChange } from "./changes.ts";
import { createPerson, mayCreate } from "./create-person.ts";
import { createDailyUse } from "./daily-use.ts";
import { setUpHandrail } from "./fields.ts";
import { findByEmails, searchPeople } from "./find.ts";
import { findMarked } from "./find-marked.ts";
import { createTask } from "./follow-up-task.ts";
import { deleteKeyedTask } from "./keyed-task.ts";
import { findLayout, inTasks, knownLayout, type Layout } from "./layout.ts";
import { readOwned } from "./owned.ts";
import { type PatchPorts, patchRecord } from "./patch.ts";
import { patchRecords } from "./patch-many.ts";
import { readAccount, readOwners } from "./people.ts";
import { describeLayout } from "./probe.ts";
import { readRecord } from "./read-record.ts";
import { readRows } from "./read-row.ts";
import { readFlag } from "./text.ts";
import { createNote } from "./timeline-note.ts";
import { type RecordPlace, toSnapshot } from "./to-domain.ts";

/**
 * Salesforce, bound to one connection. What somebody waits for on screen is asked as a person's call;
 * what the sync engine does has to leave room for that. Where a handoff is kept (`Layout`) is found out
 * once for each browser session.
 */
export function createSalesforceGateway(ports: GatewayPorts): Gateway {
  const { connection, memory, now } = ports;
  const dailyUse = createDailyUse();
  const callsOf = (use: Use) => ({ call: createCall({ ...ports, dailyUse, use }), now });
  const [asked, engine] = [callsOf("person"), callsOf("background")];
  const pageHost = connection.pageHost ?? toPageHost(connection.server);
  const placeOf = (objectType: ObjectType): RecordPlace => ({
    connectionId: connection.id,
    objectType,
    pageHost,
  });

  const { storage = "fields" } = connection;
  const style = storage === "short" ? "short" : "structured";
  const chosen = (layout: Layout) => (storage === "fields" ? layout : inTasks(layout));

  /** What a job needs, or why it cannot begin. */
  const portsFor = async (calls: typeof asked): Promise<Outcome<PatchPorts>> => {
    const layout = await knownLayout(calls, memory);
    return layout.ok
      ? succeed({ ...calls, layout: chosen(layout.value), style, pageHost })
      : layout;
  };
  const withLayout = async <Value>(
    calls: typeof asked,
    job: (given: PatchPorts) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> => {
    const given = await portsFor(calls);
    return given.ok ? job(given.value) : given;
  };

  const capabilities = connection.capabilities ?? SALESFORCE_CAPABILITIES;
  const findAll: Gateway["findByEmails"] = (emails) =>
    withLayout(asked, (given) => findByEmails(given, placeOf, emails));
  // Notes and tasks are both rows of Salesforce's tasks.
  const findCopies = (record: RecordKey, write: TimelineNoteWrite | TaskWrite) =>
    withLayout(engine, (given) => findMarked(given, record, write));
  const remove = (remoteId: string) =>
    withLayout(engine, (given) => deleteKeyedTask(given, remoteId));

  return {
    capabilities,
    server: connection.server,
    dayAllowance: async () => dailyUse.left(now()),
    account: () => readAccount(asked.call, connection.server),
    probe: async (): Promise<Outcome<Capabilities>> => {
      const layout = await findLayout(asked, memory);
      if (!layout.ok) return layout;
      const creates = await mayCreate(asked.call);
      if (!creates.ok) return creates;
      const described = describeLayout(layout.value, storage);
      return succeed(creates.value ? described : { ...described, creates: null });
    },
    owners: () => readOwners(asked.call),
    getRecord: async (objectType, givenId) => {
      const id = toRecordId(givenId);
      if (id === null) return fail({ type: "not-found" });
      return withLayout(asked, (given) => readRecord(given, placeOf(objectType), id));
    },
    getRecords: (objectType, ids) =>
      withLayout(engine, async (given) => {
        const known = ids.flatMap((id) => toRecordId(id) ?? []);
        const read = await readRows(given, objectType, [...new Set(known)]);
        if (!read.ok) return read;
        const live = read.value.filter(({ row }) => !readFlag(row, "IsDeleted"));
        return succeed(live.map((record) => toSnapshot(record, placeOf(objectType))));
      }),
    findByEmails: findAll,
    createPerson: createOnce({
      capabilities,
      doubtMs: capabilities.lateCommitMs,
      findByEmails: findAll,
      create: (person) => createPerson(asked, person),
      memory,
      now,
    }),
    search: (words) => withLayout(asked, (given) => searchPeople(given, words)),
    changes: (objectType, cursor) =>
      withLayout(engine, (given) => readChanges(given, placeOf(objectType), cursor)),
    newestChange: (objectType) =>
      withLayout(engine, (given) => readNewestChange(given, objectType)),
    owned: (objectType, ownerIds, afterId) =>
      withLayout(engine, (given) => readOwned(given, placeOf(objectType), ownerIds, afterId)),
    patch: (record, write) => withLayout(engine, (given) => patchRecord(given, { record, write })),
    patchMany: async (items) => {
      const given = await portsFor(engine);
      return given.ok ? patchRecords(given.value, items) : items.map(() => given);
    },
    createTimelineNote: (record, write) =>
      withLayout(engine, (given) => createNote(given, record, write)),
    findTimelineNotes: findCopies,
    deleteTimelineNote: remove,
    createTask: (record, write) =>
      withLayout(engine, (given) => createTask(given, record, write, connection.timeZone ?? null)),
    findTasks: findCopies,
    deleteTask: remove,
    setUpFields: async (onStep) => {
      if (storage !== "fields") {
        await onStep(NOTHING_TO_SET_UP);
        return succeed([NOTHING_TO_SET_UP]);
      }
      const account = await readAccount(asked.call, connection.server);
      if (!account.ok) return account;
      return setUpHandrail(asked, memory, account.value.user?.ownerId ?? "", onStep);
    },
  };
}

const NOTHING_TO_SET_UP: FieldSetupStep = {
  label: "No fields needed",
  state: "exists",
  detail: "Handoffs are kept in a task on each record.",
};
