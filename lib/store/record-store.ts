import { logToText, mergeLogs, parseLog } from "../domain/log.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { applyPending } from "../domain/overlay.ts";
import { type RecordKey, recordKeyToString } from "../domain/record.ts";
import type { Owner, RecordSnapshot } from "../domain/snapshot.ts";
import type { Write } from "../domain/write.ts";
import type { CachePort } from "../sync/ports.ts";
import type { Store } from "./databases.ts";
import type { RecordRow } from "./rows.ts";

/** A cached record as the person should see it: the CRM's row with everything pending laid over it. */
export interface RecordView {
  readonly snapshot: RecordSnapshot;
  readonly pending: readonly OutboxEntry[];
  /** Epoch milliseconds of the CRM's last answer. */
  readonly fetchedAt: number;
}

/** Reads one record with its overlay (P6). Follows merges. Null when it has never been fetched. */
export async function readRecord(store: Store, key: RecordKey): Promise<RecordView | null> {
  const wanted = recordKeyToString(key);
  const alias = await store.ops.aliases.get(wanted);
  const row = await store.cache.records.get(alias?.to ?? wanted);
  if (row === undefined) return null;
  const keys = [...new Set([wanted, row.key])];
  const pending = await store.ops.outbox.where("recordKey").anyOf(keys).sortBy("seq");
  return {
    snapshot: applyPending(row.snapshot, pending),
    pending,
    fetchedAt: row.fetchedAt,
  };
}

/** What waits in the outbox for a record, by sequence; also what was made for an id since merged. */
export async function readPending(store: Store, key: RecordKey): Promise<readonly OutboxEntry[]> {
  const wanted = recordKeyToString(key);
  const alias = await store.ops.aliases.get(wanted);
  const keys = [...new Set([wanted, alias?.to ?? wanted])];
  return store.ops.outbox.where("recordKey").anyOf(keys).sortBy("seq");
}

/** Keeps records as the CRM answered them. An older version never replaces a newer one (P9). */
export async function putRecords(
  store: Store,
  snapshots: readonly RecordSnapshot[],
  fetchedAt: number,
): Promise<void> {
  await store.cache.transaction("rw", store.cache.records, async () => {
    const keys = snapshots.map((snapshot) => recordKeyToString(snapshot.key));
    const existing = await store.cache.records.bulkGet(keys);
    const rows = snapshots
      .map((snapshot) => toRow(snapshot, fetchedAt))
      .filter((row, index) => (existing[index]?.version ?? "") <= row.version);
    await store.cache.records.bulkPut(rows);
  });
  const merged = snapshots.flatMap((snapshot) =>
    snapshot.mergedIds.map((id) => ({
      from: recordKeyToString({ ...snapshot.key, recordId: id }),
      to: recordKeyToString(snapshot.key),
    })),
  );
  if (merged.length > 0) await store.ops.aliases.bulkPut(merged);
}

/**
 * Keeps what a list of changes said about records that this person works on: those already here and
 * those they own. Such rows come without touches, so the known ones stay.
 */
export async function takeChanges(
  store: Store,
  snapshots: readonly RecordSnapshot[],
  personOwnerId: string | null,
  fetchedAt: number,
): Promise<void> {
  const keys = snapshots.map((snapshot) => recordKeyToString(snapshot.key));
  const known = await store.cache.records.bulkGet(keys);
  const wanted = snapshots.flatMap((snapshot, index) => {
    const row = known[index];
    if (row !== undefined) return [{ ...snapshot, touches: row.snapshot.touches }];
    return personOwnerId !== null && snapshot.handoff.ownerId === personOwnerId ? [snapshot] : [];
  });
  await putRecords(store, wanted, fetchedAt);
}

/** Forgets a record that the CRM no longer shows. Pending writes stay in the outbox. */
export function forgetRecord(store: Store, key: RecordKey): Promise<void> {
  return store.cache.records.delete(recordKeyToString(key));
}

/** Finds a cached person by any of their addresses. */
export async function findRecordByEmail(
  store: Store,
  connectionId: string,
  email: string,
): Promise<RecordSnapshot | null> {
  const rows = await store.cache.records.where("emails").equals(email.toLowerCase()).toArray();
  return rows.find((row) => row.connectionId === connectionId)?.snapshot ?? null;
}

/** Searches cached names, companies and addresses; at most `limit`, most recently fetched first. */
export async function searchRecords(
  store: Store,
  words: string,
  limit: number,
): Promise<readonly RecordSnapshot[]> {
  const terms = toSearchText(words).split(" ").filter(Boolean);
  if (terms.length === 0) return [];
  const rows = await store.cache.records
    .orderBy("fetchedAt")
    .reverse()
    .filter((row) => terms.every((term) => row.searchText.includes(term)))
    .limit(limit)
    .toArray();
  return rows.map((row) => row.snapshot);
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
      owners.map((owner) => ({ ...owner, connectionId, key: `${connectionId}/${owner.id}` })),
    );
  });
}

/** The cache as the sync engine needs it. */
export function createCachePort(store: Store): CachePort {
  return {
    confirm: async (record, write, version) => {
      const key = recordKeyToString(record);
      const alias = await store.ops.aliases.get(key);
      await store.cache.records.update(alias?.to ?? key, (row) => {
        const snapshot = withWrite(row.snapshot, write);
        const newest = version !== null && version > row.version ? version : row.version;
        Object.assign(row, {
          snapshot: { ...snapshot, version: newest },
          version: newest,
          ownerId: snapshot.handoff.ownerId ?? "",
        });
      });
    },
    rename: async (record, recordId) => {
      await store.ops.aliases.put({
        from: recordKeyToString(record),
        to: recordKeyToString({ ...record, recordId }),
      });
    },
  };
}

function withWrite(snapshot: RecordSnapshot, write: Write): RecordSnapshot {
  if (write.kind !== "patch") return snapshot;
  const log = mergeLogs(parseLog(snapshot.handoff.log), { events: write.events, unread: [] });
  return { ...snapshot, handoff: { ...snapshot.handoff, ...write.fields, log: logToText(log) } };
}

function toRow(snapshot: RecordSnapshot, fetchedAt: number): RecordRow {
  return {
    key: recordKeyToString(snapshot.key),
    connectionId: snapshot.key.connectionId,
    objectType: snapshot.key.objectType,
    ownerId: snapshot.handoff.ownerId ?? "",
    emails: snapshot.emails,
    searchText: toSearchText(
      [snapshot.name, snapshot.company.name, ...snapshot.emails].filter(Boolean).join(" "),
    ),
    version: snapshot.version,
    fetchedAt,
    snapshot,
  };
}

/** One form for search: compatibility characters folded, lower case, single spaces. */
function toSearchText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
