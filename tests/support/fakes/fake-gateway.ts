import {
  type Failure,
  type FieldConflict,
  fail,
  type Outcome,
  succeed,
} from "#lib/domain/failure.ts";
import type { Capabilities, Gateway, PatchReceipt } from "#lib/domain/gateway.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import type { PatchWrite, Write } from "#lib/domain/write.ts";
import { SERVER } from "./entries.ts";

const CAPABILITIES: Capabilities = {
  crm: "hubspot",
  label: "HubSpot",
  handoffObjects: ["person"],
  identity: "account",
  conditionalWrite: "none",
  idempotentCreate: "marker",
  readBatchMax: 100,
  writeBatchMax: 100,
  changesNameDeleted: false,
  changesLagMs: 5_000,
  lateCommitMs: 60_000,
  timelineNoteMaxCharacters: 60_000,
  inWords: [],
};

/** What happens to the next write: it fails, or it is committed and its answer is lost. */
export type Mishap = { readonly failure: Failure; readonly committed: boolean };

export interface FakeGateway {
  readonly gateway: Gateway;
  /** What the CRM has committed, in order: record and write. */
  readonly committed: { readonly record: string; readonly write: Write }[];
  /** Mishaps for the next writes, first one first. */
  readonly mishaps: Mishap[];
  /** Notes by marker, as the CRM lists them. */
  readonly notes: Map<string, string>;
  /** The ids of tasks by marker, oldest first, as the CRM lists them. */
  readonly tasks: Map<string, readonly string[]>;
  /** Records for which a write with a condition comes too late, by key. */
  readonly overtaken: Set<string>;
  /** Fields that somebody else has changed, by record key: they are not written, only reported. */
  readonly conflicts: Map<string, readonly FieldConflict[]>;
}

/** A small CRM in memory for the engine's writes. Reading whole records is not part of it: those throw. */
export function createFakeGateway(onSend: () => void = () => undefined): FakeGateway {
  const committed: FakeGateway["committed"] = [];
  const mishaps: Mishap[] = [];
  const notes = new Map<string, string>();
  const tasks: FakeGateway["tasks"] = new Map();
  const overtaken: FakeGateway["overtaken"] = new Set();
  const conflicts: FakeGateway["conflicts"] = new Map();
  let tasksMade = 0;

  const write = <Value>(record: string, it: Write, value: Value): Outcome<Value> => {
    onSend();
    const mishap = mishaps.shift();
    if (mishap === undefined || mishap.committed) committed.push({ record, write: it });
    return mishap === undefined ? succeed(value) : fail(mishap.failure);
  };

  const listed = (marker: string): readonly string[] => tasks.get(marker) ?? [];

  const notPart = (): never => {
    throw new Error("The fake CRM only takes writes.");
  };

  const patch = async (record: RecordKey, it: PatchWrite): Promise<Outcome<PatchReceipt>> => {
    if (it.onlyWhile !== undefined && overtaken.has(recordKeyToString(record))) {
      return fail({ type: "overtaken" });
    }
    const contested = conflicts.get(recordKeyToString(record)) ?? [];
    return write(recordKeyToString(record), it, {
      recordId: record.recordId,
      version: "2026-11-20",
      conflicts: contested.filter(({ field }) => Object.hasOwn(it.fields, field)),
      replaced: [],
    });
  };

  return {
    committed,
    mishaps,
    notes,
    tasks,
    overtaken,
    conflicts,
    gateway: {
      capabilities: CAPABILITIES,
      server: SERVER,
      account: notPart,
      probe: notPart,
      owners: notPart,
      getRecord: notPart,
      getRecords: notPart,
      findByEmails: notPart,
      createPerson: notPart,
      search: notPart,
      changes: notPart,
      newestChange: notPart,
      owned: notPart,
      setUpFields: notPart,
      deleteTimelineNote: notPart,
      patch,
      patchMany: (items) => Promise.all(items.map((it) => patch(it.record, it.write))),
      createTimelineNote: async (record, it) => {
        const before = committed.length;
        const outcome = write(recordKeyToString(record), it, { remoteId: it.marker });
        if (committed.length > before) notes.set(it.marker, it.marker);
        return outcome;
      },
      findTimelineNotes: async (_record, { marker }) => {
        const remoteId = notes.get(marker);
        return succeed(remoteId === undefined ? [] : [{ remoteId, edited: false }]);
      },
      createTask: async (record, it) => {
        tasksMade += 1;
        const remoteId = `task-${tasksMade}`;
        const before = committed.length;
        const outcome = write(recordKeyToString(record), it, { remoteId });
        if (committed.length > before) tasks.set(it.marker, [...listed(it.marker), remoteId]);
        return outcome;
      },
      findTasks: async (_record, { marker }) =>
        succeed(listed(marker).map((remoteId) => ({ remoteId, edited: false }))),
      deleteTask: async (remoteId) => {
        for (const [marker, ids] of tasks) {
          tasks.set(
            marker,
            ids.filter((id) => id !== remoteId),
          );
        }
        return succeed(null);
      },
    },
  };
}
