import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Gateway } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { GatewayPorts } from "../http/gateway-ports.ts";
import { createOnce } from "../values/create-once.ts";
import { keepInNote } from "../values/kept-in-note.ts";
import { type Call, createCalls } from "./call.ts";
import { PIPEDRIVE_CAPABILITIES } from "./capabilities.ts";
import { readChanges, readNewestChange } from "./changes.ts";
import { readCompaniesOf } from "./companies-of.ts";
import { createPerson } from "./create-person.ts";
import { setUpFields } from "./fields.ts";
import { searchRecords } from "./find.ts";
import { findByEmails } from "./find-by-emails.ts";
import { findMarked } from "./find-marked.ts";
import { createTask, deleteTask } from "./follow-up-task.ts";
import { createHandoffNotes } from "./handoff-notes.ts";
import { createLearnedNames } from "./learned.ts";
import { readOwned } from "./owned.ts";
import { patchRecord } from "./patch.ts";
import { patchRecords } from "./patch-many.ts";
import { isRecordId } from "./paths.ts";
import { readAccount, readOwners } from "./people.ts";
import { toSnapshots } from "./people-behind.ts";
import { readBatch } from "./read-batch.ts";
import { readRecord } from "./read-record.ts";
import { createNote, deleteNote } from "./timeline-note.ts";
import type { RecordPlace } from "./to-domain.ts";
import { createTokenBudget } from "./tokens.ts";

/**
 * Pipedrive, bound to one company. Holds nothing beside the allowance but what its memory keeps: the day's
 * tokens and the account's own names. What somebody waits for on screen is asked as a person's call, what
 * somebody did as a write, and what keeps the cache fresh stops first when tokens run short.
 */
export function createPipedriveGateway(ports: GatewayPorts): Gateway {
  const { http, allowance, now, memory, connection } = ports;
  const { server, storage = "fields" } = connection;
  const tokens = createTokenBudget({ memory, now });
  const names = createLearnedNames({ memory, now, expectsFields: storage === "fields" });
  const callsFor = createCalls({ http, server, token: ports.access.token, allowance, tokens, now });
  const [asked, writes, pulls] = [callsFor("person"), callsFor("writes"), callsFor("pulls")];
  const writing = { call: writes, names, now };

  /** Runs with what the account calls things, which every record needs to be read. */
  const inPlace = async <Value>(
    call: Call,
    objectType: ObjectType,
    run: (place: RecordPlace) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> => {
    const learned = await names.read(call, objectType);
    if (!learned.ok) return learned;
    return run({ connectionId: connection.id, objectType, host: server, learned: learned.value });
  };

  const findAll: Gateway["findByEmails"] = (emails) =>
    findByEmails(asked, (type, run) => inPlace(asked, type, run), emails);
  const inFields: Gateway = {
    capabilities: PIPEDRIVE_CAPABILITIES,
    server,
    dayAllowance: tokens.left,
    account: () => readAccount(asked, connection.accountId ?? server),
    probe: async () => succeed(PIPEDRIVE_CAPABILITIES),
    owners: () => readOwners(asked),
    getRecord: async (objectType, id) => {
      if (!isRecordId(objectType, id)) return fail({ type: "not-found" });
      return inPlace(asked, objectType, (place) => readRecord(asked, names, place, id));
    },
    getRecords: (objectType, ids) =>
      inPlace(pulls, objectType, async (place) => {
        const known = ids.filter((id) => isRecordId(objectType, id));
        const read = await readBatch(pulls, objectType, known);
        if (!read.ok) return read;
        const learned = await names.fit(pulls, objectType, place.learned, read.value);
        if (!learned.ok) return learned;
        return toSnapshots(pulls, read.value, { ...place, learned: learned.value });
      }),
    companiesOf: (objectType, ids) =>
      inPlace(pulls, objectType, (place) => readCompaniesOf(pulls, place, ids)),
    findByEmails: findAll,
    createPerson: createOnce({
      capabilities: PIPEDRIVE_CAPABILITIES,
      doubtMs: PIPEDRIVE_CAPABILITIES.lateCommitMs,
      findByEmails: findAll,
      create: (person) => createPerson(asked, person),
      memory,
      now,
    }),
    search: (words) => searchRecords(asked, words),
    changes: (objectType, cursor) =>
      inPlace(pulls, objectType, (place) => readChanges(pulls, names, place, cursor)),
    newestChange: (objectType) => readNewestChange(pulls, objectType),
    owned: (objectType, ownerIds, afterId) =>
      inPlace(pulls, objectType, (place) => readOwned(pulls, place, ownerIds, afterId)),
    patch: (record, write) => patchRecord(writing, { record, write }),
    patchMany: (items) => patchRecords(writing, items),
    createTimelineNote: (record, write) => createNote(writes, record, write),
    findTimelineNotes: (record, write) => findMarked(writes, record, write),
    deleteTimelineNote: (remoteId) => deleteNote(writes, remoteId),
    createTask: (record, write) => createTask(writes, record, write),
    findTasks: (record, write) => findMarked(writes, record, write),
    deleteTask: (remoteId) => deleteTask(writes, remoteId),
    setUpFields: (onStep) => setUpFields(asked, names, onStep),
  };
  if (storage === "fields") return inFields;
  const style = storage === "short" ? "short" : "structured";
  const notes = {
    asked: createHandoffNotes({ call: asked, now }),
    engine: createHandoffNotes({ call: writes, now }),
  };
  return keepInNote(inFields, notes, style);
}
