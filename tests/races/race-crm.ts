import { type Failure, fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import type { FoundNote, Gateway, PatchReceipt } from "#lib/domain/gateway.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { type MergedWrite, mergeWrite } from "#lib/domain/merge-write.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { PatchWrite, TimelineNoteWrite } from "#lib/domain/write.ts";
import { SERVER } from "../support/fakes/entries.ts";
import { snapshot } from "../support/fakes/snapshots.ts";
import { ALWAYS, type Life, type Stage } from "./stage.ts";

/** What becomes of one request that writes. Plain data, so that a failing run shrinks. */
export type Fault =
  | { readonly type: "none" }
  /** It never arrives. */
  | { readonly type: "lost" }
  /** It takes effect, its answer is lost. */
  | { readonly type: "cut" }
  /** Its connection breaks at once; it takes effect this much later. */
  | { readonly type: "late"; readonly ms: number }
  /** The browser stops the worker while it is on its way; it takes effect this much later. */
  | { readonly type: "dead"; readonly ms: number }
  /** A definite no. */
  | { readonly type: "busy" };

export interface RaceCrm {
  /** The CRM as one worker reaches it. */
  readonly gatewayFor: (life: Life) => Gateway;
  readonly heldBy: (record: RecordKey) => HandoffValues;
  /** The markers of the notes that are there. */
  readonly markersOf: (record: RecordKey) => readonly string[];
  /** The events and markers that took effect, in order. */
  readonly journalOf: (record: RecordKey) => readonly string[];
  /** A colleague writes. */
  readonly writeElsewhere: (record: RecordKey, fields: HandoffValues) => void;
  /** Whether the key opens the account. */
  isKeyGood: boolean;
}

interface StoredNote {
  readonly remoteId: string;
  readonly record: string;
  readonly marker: string;
}

const LATE_COMMIT_MS = 60_000;
const BUSY_MS = 5_000;
const BROKEN: Failure = { type: "unknown", cause: "network", detail: "" };
const NO_KEY: Failure = { type: "needs-sign-in", cause: "expired" };

/** A CRM in memory whose requests leave, take effect and are answered at three different moments. */
export function createRaceCrm(
  stage: Stage,
  faults: readonly Fault[],
  stop: (life: Life) => void,
): RaceCrm {
  const held = new Map<string, { values: HandoffValues; version: string }>();
  const journal = new Map<string, string[]>();
  const coming = [...faults];
  let notes: readonly StoredNote[] = [];
  let stamps = 0;

  const rowOf = (record: RecordKey) =>
    held.get(recordKeyToString(record)) ?? { values: {}, version: toStamp(0) };
  const put = (record: RecordKey, values: HandoffValues): string => {
    stamps += 1;
    const version = toStamp(stamps);
    held.set(recordKeyToString(record), {
      values: { ...rowOf(record).values, ...values },
      version,
    });
    return version;
  };
  const tell = (record: RecordKey, ...what: readonly string[]): void => {
    const key = recordKeyToString(record);
    journal.set(key, [...(journal.get(key) ?? []), ...what]);
  };

  /** A request that writes: leaves with its worker, takes effect without it, is answered to it. */
  const write = async <Value>(
    life: Life,
    label: string,
    effect: () => Value,
  ): Promise<Outcome<Value>> => {
    await stage.turn(life, `${label} leaves`);
    const fault = coming.shift() ?? { type: "none" };
    const arrive = () => stage.step(ALWAYS, `${label} takes effect`, async () => effect());
    const answer = async (outcome: Outcome<Value>) => {
      await stage.turn(life, `${label} is answered ${outcome.ok ? "yes" : outcome.failure.type}`);
      return outcome;
    };
    if (!crm.isKeyGood) return answer(fail(NO_KEY));
    switch (fault.type) {
      case "none":
        return answer(succeed(await arrive()));
      case "lost":
        return answer(fail(BROKEN));
      case "cut":
        await arrive();
        return answer(fail(BROKEN));
      case "late":
        stage.at(stage.now() + fault.ms, () => void arrive());
        return answer(fail(BROKEN));
      case "dead":
        stage.at(stage.now() + fault.ms, () => void arrive());
        stop(life);
        return answer(fail(BROKEN));
      case "busy":
        return answer(fail({ type: "busy", retryAt: stage.now() + BUSY_MS, detail: "" }));
    }
  };

  const read = async <Value>(
    life: Life,
    label: string,
    look: () => Value,
  ): Promise<Outcome<Value>> => {
    const seen = await stage.step(life, label, async () => (crm.isKeyGood ? [look()] : []));
    const [value] = seen;
    return value === undefined ? fail(NO_KEY) : succeed(value);
  };

  const patchMany = async (
    life: Life,
    items: readonly { readonly record: RecordKey; readonly write: PatchWrite }[],
  ): Promise<readonly Outcome<PatchReceipt>[]> => {
    const label = `patch ${items.map(({ record }) => record.recordId).join("+")}`;
    const merged = await read(life, `${label} reads`, () =>
      items.map((item) => mergeWrite(rowOf(item.record).values, item.write, (_, value) => value)),
    );
    if (!merged.ok) return items.map(() => merged);
    const sent = await write(life, label, () =>
      items.map(({ record, write: it }, index) => {
        const { fields, conflicts, replaced } = merged.value[index] ?? NOTHING;
        tell(record, ...it.events.map(({ id }) => id));
        return { recordId: record.recordId, version: put(record, fields), conflicts, replaced };
      }),
    );
    return sent.ok ? sent.value.map(succeed) : items.map(() => sent);
  };

  const crm: RaceCrm = {
    isKeyGood: true,
    heldBy: (record) => rowOf(record).values,
    markersOf: (record) =>
      notes.filter((it) => it.record === recordKeyToString(record)).map(({ marker }) => marker),
    journalOf: (record) => journal.get(recordKeyToString(record)) ?? [],
    writeElsewhere: put,
    gatewayFor: (life) =>
      ({
        capabilities: CAPABILITIES,
        server: SERVER,
        getRecord: (_type: string, recordId: string) =>
          read(life, `get ${recordId}`, () => toSnapshot(keyOf(recordId), rowOf(keyOf(recordId)))),
        patch: async (record: RecordKey, it: PatchWrite) =>
          (await patchMany(life, [{ record, write: it }]))[0],
        patchMany: (items: Parameters<Gateway["patchMany"]>[0]) => patchMany(life, items),
        createTimelineNote: (record: RecordKey, { marker }: TimelineNoteWrite) =>
          write(life, `note ${marker}`, () => {
            stamps += 1;
            const remoteId = String(stamps);
            notes = [...notes, { remoteId, record: recordKeyToString(record), marker }];
            tell(record, marker);
            return { remoteId };
          }),
        findTimelineNotes: (record: RecordKey, { marker }: TimelineNoteWrite) =>
          read(life, `look for ${marker}`, () =>
            notes
              .filter((it) => it.marker === marker && it.record === recordKeyToString(record))
              .map(({ remoteId }): FoundNote => ({ remoteId, edited: false })),
          ),
        deleteTimelineNote: (remoteId: string) =>
          write(life, `delete ${remoteId}`, () => {
            notes = notes.filter((it) => it.remoteId !== remoteId);
            return null;
          }),
        // What the engine does not ask for is no part of it.
      }) as unknown as Gateway,
  };
  const keyOf = (recordId: string): RecordKey => ({ ...snapshot().key, recordId });
  return crm;
}

const NOTHING: MergedWrite = { fields: {}, conflicts: [], replaced: [] };

const CAPABILITIES: Partial<Gateway["capabilities"]> = {
  idempotentCreate: "marker",
  lateCommitMs: LATE_COMMIT_MS,
  changesLagMs: 1_000,
  writeBatchMax: 100,
};

function toStamp(count: number): string {
  return new Date(Date.parse("2026-11-20T09:00:00Z") + count).toISOString();
}

function toSnapshot(
  key: RecordKey,
  { values, version }: { readonly values: HandoffValues; readonly version: string },
): RecordSnapshot {
  return snapshot({ key, handoff: values, version });
}
