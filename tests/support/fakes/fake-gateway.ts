import { type Failure, fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import type { Capabilities, Gateway } from "#lib/domain/gateway.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { Write } from "#lib/domain/write.ts";

const CAPABILITIES: Capabilities = {
  crm: "hubspot",
  label: "HubSpot",
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
}

/** A small CRM in memory for the engine's writes. Reading whole records is not part of it: those throw. */
export function createFakeGateway(onSend: () => void = () => undefined): FakeGateway {
  const committed: FakeGateway["committed"] = [];
  const mishaps: Mishap[] = [];
  const notes = new Map<string, string>();

  const write = <Value>(record: string, it: Write, value: Value): Outcome<Value> => {
    onSend();
    const mishap = mishaps.shift();
    if (mishap === undefined || mishap.committed) committed.push({ record, write: it });
    return mishap === undefined ? succeed(value) : fail(mishap.failure);
  };

  const notPart = (): never => {
    throw new Error("The fake CRM only takes writes.");
  };

  return {
    committed,
    mishaps,
    notes,
    gateway: {
      capabilities: CAPABILITIES,
      account: notPart,
      owners: notPart,
      getRecord: notPart,
      getRecords: notPart,
      findByEmail: notPart,
      search: notPart,
      changes: notPart,
      patchMany: notPart,
      setUpFields: notPart,
      patch: async (record, it) =>
        write(recordKeyToString(record), it, { recordId: record.recordId, version: "2026-11-20" }),
      createTimelineNote: async (record, it) => {
        const before = committed.length;
        const outcome = write(recordKeyToString(record), it, { remoteId: it.marker });
        if (committed.length > before) notes.set(it.marker, it.marker);
        return outcome;
      },
      findTimelineNote: async (_record, marker) => {
        const remoteId = notes.get(marker);
        return succeed(remoteId === undefined ? null : { remoteId });
      },
    },
  };
}
