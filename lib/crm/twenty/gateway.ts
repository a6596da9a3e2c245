import { fail, type Outcome } from "../../domain/failure.ts";
import type { Gateway } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { Use } from "../http/allowance.ts";
import type { GatewayPorts } from "../http/gateway-ports.ts";
import { originOf } from "../http/origin.ts";
import { createOnce } from "../values/create-once.ts";
import { keepInNote } from "../values/kept-in-note.ts";
import { type Call, createCall } from "./call.ts";
import { TWENTY_CAPABILITIES } from "./capabilities.ts";
import { type ListRequest, readChanges, readNewestChange } from "./changes.ts";
import { createPerson } from "./create-person.ts";
import { setUpFields } from "./fields.ts";
import { findByEmails, searchPeople } from "./find.ts";
import { findMarked } from "./find-marked.ts";
import { createTask, deleteTask } from "./follow-up-task.ts";
import { createHandoffNotes } from "./handoff-notes.ts";
import { API_HOST } from "./hosts.ts";
import { createLearned } from "./learn.ts";
import { readOwned } from "./owned.ts";
import { siteOf } from "./page-links.ts";
import { patchRecords } from "./patch-many.ts";
import { isRecordId, objectOf } from "./paths.ts";
import { readAccount, readOwners } from "./people.ts";
import { probeServer } from "./probe.ts";
import { readRecord } from "./read-record.ts";
import { readSnapshots } from "./read-snapshots.ts";
import { createNote, deleteNote } from "./timeline-note.ts";
import { createTurns } from "./turns.ts";
import { withWorkspace } from "./with-workspace.ts";
import { OBJECT_NAME, ownerColumn, type Workspace } from "./workspace.ts";

/**
 * Twenty, bound to one connection. What differs between servers is learned once and kept in the
 * connection's memory. What somebody waits for on screen is asked as a person's call; what the sync engine
 * does has to leave room for that.
 */
export function createTwentyGateway(ports: GatewayPorts): Gateway {
  const { connection, now } = ports;
  const { server, storage = "fields" } = connection;
  const callsOf = (use: Use) => createCall({ ...ports, server, use });
  const [asked, engine] = [callsOf("person"), callsOf("background")];
  const capabilities = connection.capabilities ?? TWENTY_CAPABILITIES;
  const conditionalWrite = capabilities.conditionalWrite === "exact" ? true : null;
  const learned = createLearned(asked, ports.memory, { conditionalWrite });
  const inTurn = createTurns();
  const isPerson = ports.access.renew !== null;
  const pageHost = connection.pageHost ?? connection.accountId ?? new URL(originOf(server)).host;
  const site = siteOf(server, pageHost);

  const requestFor = (call: Call, objectType: ObjectType, workspace: Workspace) => {
    const object = objectOf(objectType);
    if (object === null || objectType === "lead") return null;
    const name = OBJECT_NAME[objectType];
    const ownerField = ownerColumn(workspace, name);
    const place = { connectionId: connection.id, objectType, site, ownerField };
    return { call, object, name, workspace, place, now: now() };
  };

  /** Work on one kind of record; Twenty has no leads, so nothing of that kind is found. */
  const withRecords = <Value>(
    call: Call,
    objectType: ObjectType,
    work: (request: ListRequest) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> =>
    withWorkspace(learned, async (workspace) => {
      const request = requestFor(call, objectType, workspace);
      return request === null ? fail({ type: "not-found" }) : work(request);
    });

  const patchMany: Gateway["patchMany"] = (items) =>
    inTurn(() => patchRecords({ call: engine, now, learned }, items));

  const findAll: Gateway["findByEmails"] = (emails) =>
    withRecords(asked, "person", (request) => findByEmails(request, emails));

  const inFields: Gateway = {
    capabilities,
    server,
    account: () => readAccount(asked, { pageHost, isShared: server === API_HOST, isPerson }),
    probe: () => probeServer(asked, learned, { isPerson, storage }),
    owners: () => readOwners(asked),
    getRecord: async (objectType, id) =>
      isRecordId(id)
        ? withRecords(asked, objectType, (request) => readRecord(request, id))
        : fail({ type: "not-found" }),
    getRecords: (objectType, ids) =>
      withRecords(engine, objectType, (request) => readSnapshots(request, ids)),
    findByEmails: findAll,
    createPerson: createOnce({
      capabilities,
      // The id is made of the address.
      doubtMs: 0,
      findByEmails: findAll,
      create: (person) => withRecords(asked, "person", (request) => createPerson(request, person)),
      memory: ports.memory,
      now,
    }),
    search: (words) => withRecords(asked, "person", (request) => searchPeople(request, words)),
    changes: (objectType, cursor) =>
      withRecords(engine, objectType, (request) => readChanges(request, cursor)),
    newestChange: (objectType) => withRecords(engine, objectType, readNewestChange),
    owned: (objectType, ownerIds, afterId) =>
      withRecords(engine, objectType, (request) => readOwned(request, ownerIds, afterId)),
    patch: async (record, write) => {
      const [outcome] = await patchMany([{ record, write }]);
      return outcome ?? fail({ type: "not-found" });
    },
    patchMany,
    createTimelineNote: ({ objectType, recordId }, write) =>
      withRecords(engine, objectType, (request) => createNote({ ...request, recordId }, write)),
    findTimelineNotes: ({ objectType, recordId }, write) =>
      withRecords(engine, objectType, (request) => findMarked({ ...request, recordId }, write)),
    deleteTimelineNote: (remoteId) => deleteNote(engine, remoteId),
    createTask: ({ objectType, recordId }, write) =>
      withRecords(engine, objectType, (request) => createTask({ ...request, recordId }, write)),
    findTasks: ({ objectType, recordId }, write) =>
      withRecords(engine, objectType, (request) => findMarked({ ...request, recordId }, write)),
    deleteTask: (remoteId) => deleteTask(engine, remoteId),
    setUpFields: (onStep) => setUpFields(asked, learned, onStep),
  };
  if (storage === "fields") return inFields;
  const style = storage === "short" ? "short" : "structured";
  const notesOf = (call: Call) => createHandoffNotes({ call, learned, inTurn, now });
  return keepInNote(inFields, { asked: notesOf(asked), engine: notesOf(engine) }, style);
}
