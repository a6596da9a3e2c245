import { SAMPLE_SERVER } from "#lib/crm/sample/capabilities.ts";
import { createSampleGateway } from "#lib/crm/sample/gateway.ts";
import { nextVersion } from "#lib/crm/sample/patch.ts";
import { SAMPLE_OWNERS } from "#lib/crm/sample/people.ts";
import {
  type SampleData,
  type SampleRecord,
  type SampleTask,
  sampleDataSchema,
} from "#lib/crm/sample/schema.ts";
import { createSampleStorage, type SampleStorage } from "#lib/crm/sample/storage.ts";
import { tellLead } from "#lib/crm/sample/tell-lead.ts";
import { fail } from "#lib/domain/failure.ts";
import { HANDOFF_FIELD_NAMES } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { takeTurns } from "#tests/support/take-turns.ts";
import type { ContractWorld, Mishap } from "./gateway/world.ts";

const START = Date.parse("2026-11-21T10:00:00.000Z");

const EMPTY: SampleData = { format: 1, records: [], notes: [], tasks: [] };

/** The samples over a storage in memory, empty, on a clock that only tests move. */
export function createSampleWorld(): ContractWorld {
  let time = START;
  let kept: unknown = EMPTY;
  let writes = 0;
  let ids = 0;
  let isOnline = true;
  let mishap: Mishap | null = null;
  const data = (): SampleData => sampleDataSchema.parse(kept);
  const keep = (next: SampleData) => {
    // As the browser's storage does: what comes out is a copy, and only what JSON can hold.
    kept = JSON.parse(JSON.stringify(next));
  };

  const storage = createSampleStorage({
    area: {
      read: async () => structuredClone(kept),
      write: async (next) => {
        const struck = mishap;
        mishap = null;
        if (struck === null || hasHappened(struck)) {
          keep(next);
          writes += 1;
        }
        if (struck !== null) throw new Error("The disk is out of order");
      },
    },
    exclusively: takeTurns(),
    first: () => EMPTY,
  });
  // There is no network to be without; what the suite asks is that the gateway passes on what it is told.
  const reachable: SampleStorage = {
    read: async () => (isOnline ? storage.read() : fail({ type: "offline" })),
    change: async (edit) => (isOnline ? storage.change(edit) : fail({ type: "offline" })),
  };

  const keyOf = (recordId: string): RecordKey => ({
    connectionId: "c1",
    objectType: "person",
    recordId,
  });
  const recordOf = ({ recordId }: RecordKey): SampleRecord => {
    const found = data().records.find(({ id }) => id === recordId);
    if (found === undefined) throw new Error(`No sample ${recordId}`);
    return found;
  };
  const put = (changed: SampleRecord) => {
    const before = data();
    const others = before.records.filter(({ id }) => id !== changed.id);
    keep({ ...before, records: [...others, { ...changed, version: nextVersion(before, time) }] });
  };
  const changeTask = (remoteId: string, change: (task: SampleTask) => SampleTask) => {
    const before = data();
    const tasks = before.tasks.map((task) => (task.id === remoteId ? change(task) : task));
    keep({ ...before, tasks });
  };
  const [owner, former] = [true, false].map((active) =>
    SAMPLE_OWNERS.find((it) => it.active === active),
  );
  if (owner === undefined || former === undefined) throw new Error("The samples lack an owner");

  return {
    gateway: createSampleGateway(
      {
        connection: { id: "c1", server: SAMPLE_SERVER, accountId: "sample" },
        now: () => time,
      },
      reachable,
    ),
    accountId: "sample",
    owner,
    formerOwner: former,
    missingId: "404",
    // A storage refuses nobody.
    refusals: [],
    addPerson: ({ firstName, lastName, email }) => {
      const id = String(1_000 + ++ids);
      const name = `${firstName} ${lastName}`;
      put(tellLead({ id, name, email, firstSeen: 0, touches: [] }, time, 0));
      return keyOf(id);
    },
    changeElsewhere: (record, fields) => {
      const before = recordOf(record);
      put({ ...before, handoff: { ...before.handoff, ...fields } });
    },
    editNote: (remoteId, line) => {
      const before = data();
      const edit = (text: string) => `${text}\n${line}`;
      keep({
        ...before,
        notes: before.notes.map((it) => (it.id === remoteId ? { ...it, text: edit(it.text) } : it)),
      });
    },
    heldBy: (record) => {
      const { handoff } = recordOf(record);
      return Object.fromEntries(HANDOFF_FIELD_NAMES.map((it) => [it, handoff[it] ?? null]));
    },
    notesOf: ({ recordId }) =>
      data()
        .notes.filter((note) => note.recordId === recordId)
        .map(({ text }) => text),
    tasksOf: ({ recordId }) =>
      data()
        .tasks.filter((task) => task.recordId === recordId)
        .map(({ title, text, dueAt: due, ownerId, done }) => ({ title, text, due, ownerId, done })),
    editTask: (remoteId, line) =>
      changeTask(remoteId, (task) => ({ ...task, text: `${task.text}\n${line}` })),
    finishTask: (remoteId) => changeTask(remoteId, (task) => ({ ...task, done: true })),
    archive: (record) => put({ ...recordOf(record), archived: true }),
    merge: null,
    writes: () => writes,
    strikeNextWrite: (next) => {
      mishap = next;
    },
    strikeNextCreation: (next) => {
      if (typeof next === "object" && "lateCommitMs" in next)
        throw new Error("Nothing is late here");
      mishap = next;
    },
    goOffline: () => {
      isOnline = false;
    },
    passTime: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** Whether the write that met with this took effect. */
function hasHappened(mishap: Mishap): boolean {
  if (typeof mishap === "object") return false;
  return mishap !== "drop-before" && mishap !== "html-200";
}
