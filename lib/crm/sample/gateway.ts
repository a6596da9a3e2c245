import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FieldSetupStep, Gateway } from "../../domain/gateway.ts";
import type { ObjectType } from "../../domain/record.ts";
import { createMemory, type GatewayPorts } from "../http/gateway-ports.ts";
import { bearersOf, toAddresses } from "../values/addresses.ts";
import { createOnce } from "../values/create-once.ts";
import { SAMPLE_CAPABILITIES, SAMPLE_SERVER } from "./capabilities.ts";
import { createSample } from "./create-person.ts";
import { changesOf, findSamples, newestChangeOf, ownedBy } from "./lists.ts";
import {
  createSampleNote,
  createSampleTask,
  deleteSampleNote,
  deleteSampleTask,
  findSampleCopies,
} from "./marked.ts";
import { patchSamples } from "./patch.ts";
import { SAMPLE_ACCOUNT, SAMPLE_OWNERS } from "./people.ts";
import type { SampleData } from "./schema.ts";
import type { SampleStorage } from "./storage.ts";
import { isSampleId, SAMPLE_TYPE, toSnapshot } from "./to-domain.ts";

/** The samples as a CRM. There are people only; other types of records are lists without entries. */
export function createSampleGateway(
  { connection, now }: Pick<GatewayPorts, "connection" | "now">,
  storage: SampleStorage,
): Gateway {
  const connectionId = connection.id;
  const look = async <Value>(see: (data: SampleData) => Outcome<Value>) => {
    const read = await storage.read();
    return read.ok ? see(read.value) : read;
  };
  const lookAt = async <Value>(
    objectType: ObjectType,
    see: (data: SampleData) => Value,
  ): Promise<Outcome<Value>> =>
    look((data) => succeed(see(objectType === SAMPLE_TYPE ? data : NOTHING)));

  const findByEmails: Gateway["findByEmails"] = (emails) =>
    lookAt(SAMPLE_TYPE, ({ records }) => {
      const all = records.filter(({ archived }) => !archived);
      const snapshots = all.map((record) => toSnapshot(record, connectionId, null));
      return bearersOf(snapshots, toAddresses(emails));
    });

  return {
    capabilities: SAMPLE_CAPABILITIES,
    server: SAMPLE_SERVER,
    account: async () => succeed(SAMPLE_ACCOUNT),
    probe: async () => succeed(SAMPLE_CAPABILITIES),
    owners: async () => succeed(SAMPLE_OWNERS),
    getRecord: async (objectType, recordId) => {
      if (objectType !== SAMPLE_TYPE || !isSampleId(recordId)) return fail({ type: "not-found" });
      return look(({ records, notes, tasks }) => {
        const record = records.find(({ id }) => id === recordId);
        if (record === undefined) return fail({ type: "not-found" });
        if (record.archived) return fail({ type: "archived" });
        return succeed(toSnapshot(record, connectionId, { notes, tasks }));
      });
    },
    getRecords: (objectType, ids) =>
      lookAt(objectType, ({ records }) =>
        records
          .filter(({ id, archived }) => !archived && ids.includes(id))
          .map((record) => toSnapshot(record, connectionId, null)),
      ),
    findByEmails,
    createPerson: createOnce({
      capabilities: SAMPLE_CAPABILITIES,
      doubtMs: 0,
      findByEmails,
      create: (person) => createSample(storage, person, now()),
      memory: createMemory(),
      now,
    }),
    search: (words) => lookAt(SAMPLE_TYPE, (data) => findSamples(data, words)),
    changes: (objectType, cursor) =>
      lookAt(objectType, (data) => changesOf(data, connectionId, cursor)),
    newestChange: (objectType) => lookAt(objectType, newestChangeOf),
    owned: (objectType, ownerIds, afterId) =>
      lookAt(objectType, (data) => ownedBy(data, connectionId, ownerIds, afterId)),
    patch: async (record, write) => {
      const [outcome = fail({ type: "not-found" })] = await patchSamples(
        storage,
        [{ record, write }],
        now(),
      );
      return outcome;
    },
    patchMany: (items) => patchSamples(storage, items, now()),
    createTimelineNote: (record, write) => createSampleNote(storage, record, write),
    findTimelineNotes: (record, write) => findSampleCopies(storage, "notes", record, write),
    deleteTimelineNote: (remoteId) => deleteSampleNote(storage, remoteId),
    createTask: (record, write) => createSampleTask(storage, record, write),
    findTasks: (record, write) => findSampleCopies(storage, "tasks", record, write),
    deleteTask: (remoteId) => deleteSampleTask(storage, remoteId),
    setUpFields: async (onStep) => {
      await onStep(FIELDS_STEP);
      return succeed([FIELDS_STEP]);
    },
  };
}

const NOTHING: SampleData = { format: 1, records: [], notes: [], tasks: [] };

const FIELDS_STEP: FieldSetupStep = {
  label: "Handrail's fields",
  state: "exists",
  detail: "The samples come with them.",
};
