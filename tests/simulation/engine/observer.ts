import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { readRecord } from "#lib/store/record-store.ts";
import type { OutboxRow, RecordRow, SentRow } from "#lib/store/rows.ts";
import { isLater } from "#lib/sync/stamps.ts";
import { MISSED } from "./asked.ts";
import type { Cloud } from "./clouds.ts";
import type { Device } from "./device.ts";
import { broken, createJournalReader, type JournalReader } from "./journal-reader.ts";
import type { Model } from "./model.ts";
import { findStuck } from "./stuck.ts";

/** Compares what the device and the CRM hold with what the model knows, after each step. */
export interface Observer extends Pick<JournalReader, "theyHaveSet" | "theyHaveMerged"> {
  /** Remembers what was sent: `sent` is kept for a day only. */
  readonly note: () => Promise<void>;
  /**
   * After a worker that did not die: whatever still waits for time has an alarm (P12.2), and nothing is
   * kept of an account that was signed out (P13.3).
   */
  readonly checkRested: () => Promise<void>;
  /** Throws when a promise of `lib/sync/SPEC.md` is broken at this moment. */
  readonly check: () => Promise<void>;
  /** Right after a drain, before the CRM is asked: what was sent is still to be seen (P6.2). */
  readonly checkSent: (records: readonly RecordKey[]) => Promise<void>;
  /** The cache was lost or emptied: it may show older records again. */
  readonly forgetVersions: () => void;
  /** The entries that were ever confirmed. */
  readonly sentIds: ReadonlySet<string>;
  /** Those over which the person and a colleague disagreed. */
  readonly conflictIds: ReadonlySet<string>;
  /** Those that set right what had come late. */
  readonly repairIds: ReadonlySet<string>;
  /** Those that were not needed any more (P7.6, P7.8). */
  readonly overtakenIds: ReadonlySet<string>;
}

export interface ObserverDeps {
  readonly device: Device;
  readonly clouds: readonly Cloud[];
  readonly model: Model;
}

export function createObserver({ device, clouds, model }: ObserverDeps): Observer {
  const { ops, cache } = device.store;
  const sentIds = new Set<string>();
  /** Entries that ever needed a person, or waited for one that did: they may be overtaken (P5.3). */
  const stuckIds = new Set<string>();
  const conflictIds = new Set<string>();
  const repairIds = new Set<string>();
  const overtakenIds = new Set<string>();
  const versions = new Map<string, string>();
  const journals = clouds.map((cloud) => createJournalReader(cloud, model));

  const note = async (): Promise<void> => {
    const own = new Set(model.entries.map(({ id }) => id));
    for (const { id, overtaken } of await ops.sent.toArray()) {
      sentIds.add(id);
      if (overtaken === true) overtakenIds.add(id);
      if (overtaken === true && own.has(id)) broken("P2.1", `the entry ${id} was not sent`);
      if (!own.has(id) && !id.startsWith(MISSED)) repairIds.add(id);
    }
  };
  const isSettled = (id: string): boolean =>
    sentIds.has(id) || stuckIds.has(id) || model.takenBack.has(id);

  return {
    sentIds,
    conflictIds,
    repairIds,
    overtakenIds,
    forgetVersions: () => versions.clear(),
    theyHaveSet: (...change) => journals.forEach((it) => void it.theyHaveSet(...change)),
    theyHaveMerged: (...change) => journals.forEach((it) => void it.theyHaveMerged(...change)),

    note,
    check: async () => {
      await note();
      const rows = await ops.outbox.orderBy("seq").toArray();
      for (const id of findStuck(rows)) stuckIds.add(id);
      for (const { id, trouble } of rows) if (trouble?.type === "conflict") conflictIds.add(id);
      for (const journal of journals) journal.read(isSettled);
      checkKept(model, rows, sentIds);
      checkVersions(versions, await cache.records.toArray());
      const records = new Map(rows.map(({ recordKey, record }) => [recordKey, record]));
      for (const record of records.values()) await checkShown(device, record, rows);
      if (!model.isHasty) checkCopies(model, clouds);
      const [unsafe] = device.disk.unsafe();
      if (unsafe !== undefined) broken("P1.1", `a commit to ${unsafe} was not strict`);
    },

    checkRested: async () => {
      const rows = await ops.outbox.orderBy("seq").toArray();
      const stuck = findStuck(rows);
      const asleep = rows.find(
        ({ id, connectionId }) => !stuck.has(id) && !device.hasAlarm(connectionId),
      );
      if (asleep !== undefined) broken("P12.2", `no alarm is set for ${asleep.id}`);
      await checkForgotten(device);
    },

    checkSent: async (records) => {
      const rows = await ops.outbox.toArray();
      const sent = await ops.sent.toArray();
      for (const record of records) await checkStillShown(device, record, rows, sent, sentIds);
    },
  };
}

function checkKept(model: Model, rows: readonly OutboxRow[], sent: ReadonlySet<string>): void {
  const waiting = new Set(rows.map(({ id }) => id));
  for (const { id } of model.entries) {
    if (waiting.has(id) || sent.has(id) || model.takenBack.has(id)) continue;
    broken("P2.1", `the entry ${id} was saved and is gone`);
  }
  const kept = new Set(model.entries.map(({ actionId }) => actionId));
  for (const { id, actionId, title } of rows) {
    const isOfPerson = !["Set ", "Put ", "Answer "].some((start) => title.startsWith(start));
    if (isOfPerson && !kept.has(actionId)) broken("P1.3", `part of an action was kept: ${id}`);
  }
}

async function checkForgotten({ store: { ops, cache } }: Device): Promise<void> {
  const connected = await ops.connections.toCollection().primaryKeys();
  const record = await cache.records.where("connectionId").noneOf(connected).first();
  if (record !== undefined) broken("P13.3", `${record.key} is kept of an account signed out`);
  const aliases = await ops.aliases.toCollection().primaryKeys();
  const alias = aliases.find((it) => !connected.some((id) => it.startsWith(`${id}/`)));
  if (alias !== undefined) broken("P13.3", `${alias} is known of an account signed out`);
}

function checkVersions(versions: Map<string, string>, rows: readonly RecordRow[]): void {
  for (const { key, version } of rows) {
    const before = versions.get(key);
    if (before !== undefined && version !== "" && isLater(before, version)) {
      broken("P9.1", `${key} went from ${before} back to ${version}`);
    }
  }
  versions.clear();
  for (const { key, version } of rows) versions.set(key, version);
}

async function checkShown(
  { store }: Device,
  record: RecordKey,
  rows: readonly OutboxRow[],
): Promise<void> {
  const view = await readRecord(store, record);
  if (view === null) return;
  for (const { write, id } of waitingFor(record, view.snapshot.mergedIds, rows)) {
    if (write.kind === "timeline-note") {
      const isShown = view.snapshot.touches.some(({ words }) => words === write.text);
      if (!isShown) broken("P6.1", `the note of ${id} is not shown`);
      continue;
    }
    if (write.kind === "task") continue;
    for (const field of Object.keys(write.fields)) {
      const last = waitingFor(record, view.snapshot.mergedIds, rows).findLast(
        (it) => it.write.kind === "patch" && Object.hasOwn(it.write.fields, field),
      );
      const wanted = last?.write.kind === "patch" ? toMap(last.write.fields).get(field) : null;
      const shown = toMap(view.snapshot.handoff).get(field) ?? null;
      if (shown !== wanted) broken("P6.1", `${field} shows ${shown} in place of ${wanted}`);
    }
  }
}

async function checkStillShown(
  { store }: Device,
  record: RecordKey,
  rows: readonly OutboxRow[],
  sent: readonly SentRow[],
  sentBefore: ReadonlySet<string>,
): Promise<void> {
  const view = await readRecord(store, record);
  if (view === null) return;
  const { mergedIds, touches, handoff } = view.snapshot;
  const bySeq = waitingFor(record, mergedIds, sent).toSorted((left, right) => left.seq - right.seq);
  // What waits is laid over what was sent, also when a merge has brought the two together.
  const all = [...bySeq, ...waitingFor(record, mergedIds, rows)];
  const isNew = (id: string) => !sentBefore.has(id) && sent.some((it) => it.id === id);
  for (const { write, id } of bySeq.filter((it) => isNew(it.id))) {
    if (write.kind === "timeline-note") {
      const isShown = touches.some(({ words }) => words?.includes(write.text) === true);
      if (!isShown) broken("P6.2", `the note of ${id} was sent and is not shown`);
      continue;
    }
    if (write.kind === "task") continue;
    for (const [field, value] of Object.entries(write.fields)) {
      const last = all.findLast(
        (it) => it.write.kind === "patch" && Object.hasOwn(it.write.fields, field),
      );
      const shown = toMap(handoff).get(field) ?? null;
      if (last?.id === id && shown !== value) {
        broken("P6.2", `${field} was sent as ${value} and shows ${shown}`);
      }
    }
  }
}

function checkCopies(model: Model, clouds: readonly Cloud[]): void {
  for (const { marker, account, record, id } of model.entries) {
    const cloud = clouds.find(({ accountId }) => accountId === account);
    if (marker === null || cloud === undefined) continue;
    const copies = cloud.countNotes(record.recordId, marker);
    if (copies > 1) broken("P3.3", `the note of ${id} is there ${copies} times`);
  }
}

function waitingFor<Row extends OutboxRow | SentRow>(
  record: RecordKey,
  mergedIds: readonly string[],
  rows: readonly Row[],
): readonly Row[] {
  const ids = [record.recordId, ...mergedIds];
  const keys = new Set(ids.map((recordId) => recordKeyToString({ ...record, recordId })));
  return rows.filter(({ recordKey }) => keys.has(recordKey));
}

function toMap(values: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(values));
}
