import {
  confirmedNoteTouch,
  markerOfConfirmed,
  withConfirmedNotes,
} from "../domain/confirmed-note.ts";
import { logToText, mergeLogs, parseLog } from "../domain/log.ts";
import { addressKey } from "../domain/mail/address.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { applyPending } from "../domain/overlay.ts";
import { type RecordKey, recordKeyToString } from "../domain/record.ts";
import type { Owner, RecordSnapshot } from "../domain/snapshot.ts";
import { toSearchTerms } from "../domain/text/to-search-text.ts";
import type { Write } from "../domain/write.ts";
import type { CachePort, WriteReceipt } from "../sync/ports.ts";
import { addAliases, allKeys, livingKey, withIdOf } from "./alias-store.ts";
import { harvestAssignments } from "./assignment-store.ts";
import { deleteCached, putCached, recordTables } from "./cached-rows.ts";
import type { CacheDatabase, Store } from "./databases.ts";
import { addressKeysOf } from "./record-row.ts";
import type { Presence, RecordRow } from "./rows.ts";

/** A cached record as the person should see it: the CRM's row with everything pending laid over it. */
export interface RecordView {
  readonly snapshot: RecordSnapshot;
  readonly pending: readonly OutboxEntry[];
  /** Epoch milliseconds of the CRM's last answer. */
  readonly fetchedAt: number;
  /** What the CRM showed of it last; what is not there any more is shown as it was known. */
  readonly presence: Presence;
  /** Whether only lists of the CRM's have shown it so far: what happened is not known here yet. */
  readonly isListed: boolean;
}

/** Reads one record with its overlay (P6.1). Follows merges. Null when it has never been fetched. */
export async function readRecord(store: Store, key: RecordKey): Promise<RecordView | null> {
  const row = await store.cache.records.get(await livingKey(store.ops, key));
  if (row === undefined) return null;
  const ids = new Set([row.snapshot.key.recordId, key.recordId, ...row.snapshot.mergedIds]);
  const keys = [...ids].map((recordId) => recordKeyToString({ ...key, recordId }));
  const pending = await store.ops.outbox.where("recordKey").anyOf(keys).sortBy("seq");
  const mergedIds = [...ids].filter((id) => id !== row.snapshot.key.recordId);
  const snapshot = withoutWaiting({ ...row.snapshot, mergedIds }, pending);
  return {
    snapshot: applyPending(snapshot, pending),
    pending,
    fetchedAt: row.fetchedAt,
    presence: row.presence,
    isListed: row.openedAt === 0 && row.snapshot.touches.length === 0,
  };
}

/**
 * The record without what stands in for notes that still wait here: between its confirmation and its
 * leaving the outbox a note would be shown twice.
 */
function withoutWaiting(snapshot: RecordSnapshot, pending: readonly OutboxEntry[]): RecordSnapshot {
  const waiting = new Set(
    pending.map(({ write }) => (write.kind === "timeline-note" ? write.marker : null)),
  );
  const touches = snapshot.touches.filter((touch) => {
    const marker = markerOfConfirmed(touch);
    return marker === null || !waiting.has(marker);
  });
  return touches.length === snapshot.touches.length ? snapshot : { ...snapshot, touches };
}

/** What waits in the outbox for a record, by sequence; also what was made for ids since merged into it. */
export async function readPending({ ops }: Store, key: RecordKey): Promise<readonly OutboxEntry[]> {
  const keys = await allKeys(ops, key.connectionId, await livingKey(ops, key));
  return ops.outbox.where("recordKey").anyOf(keys).sortBy("seq");
}

/** Finds the cached records of all connections that bear any of these addresses, each once, by index. */
export async function findByAddresses(
  { cache }: Store,
  addresses: readonly string[],
): Promise<readonly RecordRow[]> {
  const found = await cache.transaction("r", cache.records, () =>
    // One question an address: a walk over all of them takes twice as long.
    Promise.all(
      addressKeysOf(addresses).map((key) => cache.records.where("emails").equals(key).toArray()),
    ),
  );
  const byKey = new Map(found.flat().map((row) => [row.key, row]));
  return [...byKey.values()];
}

/**
 * Some cached records with an address of a company's domain, most recently opened first. Of a company with
 * hundreds of them only some are looked at.
 */
export async function findByDomain(
  { cache }: Store,
  domain: string,
  limit: number,
): Promise<readonly FoundRecord[]> {
  const rows = await cache.records.where("domains").equals(domain).limit(MOST_LOOKED_AT).toArray();
  return rows
    .toSorted((left, right) => right.openedAt - left.openedAt)
    .slice(0, limit)
    .map(({ snapshot, presence }) => ({ snapshot, presence }));
}

const MOST_LOOKED_AT = 100;

/** A cached record that a search has found. */
export interface FoundRecord {
  readonly snapshot: RecordSnapshot;
  readonly presence: Presence;
}

/** Searches cached names, companies and addresses; at most `limit`, most recently opened first. */
export async function searchRecords(
  store: Store,
  words: string,
  limit: number,
): Promise<readonly FoundRecord[]> {
  const terms = toSearchTerms(words);
  if (terms.length === 0) return [];
  const { records } = store.cache;
  return store.cache.transaction("r", records, async () => {
    const found: string[] = [];
    // By keys alone: to read ten thousand records with all that happened takes ten times as long.
    await records
      .orderBy("[openedAt+searchText]")
      .reverse()
      .until(() => found.length >= limit)
      .eachKey((key, { primaryKey }) => {
        const text = Array.isArray(key) ? String(key[1]) : "";
        if (terms.every((term) => text.includes(term))) found.push(primaryKey);
      });
    const rows = await records.bulkGet(found);
    return rows.flatMap((row) =>
      row === undefined ? [] : [{ snapshot: row.snapshot, presence: row.presence }],
    );
  });
}

/** The CRM's users as last fetched, active ones first, by name. */
export async function readOwners(store: Store, connectionId: string): Promise<readonly Owner[]> {
  const rows = await store.cache.owners.where("connectionId").equals(connectionId).toArray();
  return rows.toSorted(
    (left, right) =>
      Number(right.active) - Number(left.active) || left.name.localeCompare(right.name),
  );
}

/** Replaces the known users of a connection. */
export async function putOwners(
  store: Store,
  connectionId: string,
  owners: readonly Owner[],
): Promise<void> {
  await store.cache.transaction("rw", store.cache.owners, async () => {
    await store.cache.owners.where("connectionId").equals(connectionId).delete();
    await store.cache.owners.bulkPut(
      owners.map((owner) => ({
        ...owner,
        connectionId,
        key: `${connectionId}/${owner.id}`,
        addressKey: owner.email === null ? null : addressKey(owner.email),
      })),
    );
  });
}

/** The cache as the drain needs it: what was confirmed is on show before the CRM shows it (P6.2). */
export function createCachePort({ ops, cache }: Store): CachePort {
  return {
    confirm: async (record, write, receipt) => {
      const key = await livingKey(ops, record);
      const tables = [...recordTables(cache), cache.assignments];
      await cache.transaction("rw", tables, async () => {
        // A merge that a stopped browser has kept as an alias, but not in the cache, is made up for.
        if (key !== recordKeyToString(record)) await foldRow(cache, record, withIdOf(record, key));
        const row = await cache.records.get(key);
        if (row === undefined) return;
        const snapshot = withWrite(row.snapshot, write, receipt);
        // Put together here: the next pull asks the CRM, should nobody do it sooner.
        await putCached(cache, [{ ...row, snapshot, stale: true }]);
        await harvestAssignments(cache, [snapshot]);
      });
    },

    rename: async (record, recordId) => {
      const to = { ...record, recordId };
      const merge = { from: recordKeyToString(record), to: recordKeyToString(to) };
      await addAliases(ops, record.connectionId, [merge]);
      await cache.transaction("rw", recordTables(cache), () => foldRow(cache, record, to));
    },
  };
}

function withWrite(
  snapshot: RecordSnapshot,
  write: Write,
  { version, noteId }: WriteReceipt,
): RecordSnapshot {
  const newest = version !== null && version > snapshot.version ? version : snapshot.version;
  if (write.kind === "timeline-note") {
    const touch = confirmedNoteTouch(write, noteId);
    const others = snapshot.touches.filter(({ id }) => id !== touch.id);
    return { ...snapshot, version: newest, touches: [...others, touch] };
  }
  if (write.kind === "task") return snapshot;
  const log = mergeLogs(parseLog(snapshot.handoff.log), { events: write.events, unread: [] });
  const handoff = { ...snapshot.handoff, ...write.fields, log: logToText(log) };
  return { ...snapshot, version: newest, handoff };
}

/** Until the CRM shows a merged record under its new id, it is shown there as it was under the old one. */
async function foldRow(cache: CacheDatabase, from: RecordKey, to: RecordKey): Promise<void> {
  const { records } = cache;
  const old = await records.get(recordKeyToString(from));
  if (old === undefined) return;
  const own = await records.get(recordKeyToString(to));
  const openedAt = Math.max(old.openedAt, own?.openedAt ?? 0);
  const base = own ?? { ...old, snapshot: { ...old.snapshot, key: to, version: "" } };
  const folded = [...base.snapshot.mergedIds, ...old.snapshot.mergedIds, from.recordId];
  const touches = withConfirmedNotes(base.snapshot.touches, old.snapshot.touches);
  const snapshot = { ...base.snapshot, mergedIds: [...new Set(folded)], touches };
  await deleteCached(cache, [old.key]);
  await putCached(cache, [{ ...base, snapshot, openedAt, stale: true }]);
}
