import { type ObjectType, recordKeyToString } from "../domain/record.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";
import type { PlacesPort, RecordsPort, Revision } from "../sync/pull-ports.ts";
import { learnMerges, livingKey } from "./alias-store.ts";
import { harvestAssignments } from "./assignment-store.ts";
import { deleteCached, putCached, recordTables } from "./cached-rows.ts";
import { forgetCached } from "./connection-store.ts";
import type { CacheDatabase, Store } from "./databases.ts";
import { putOwners, readOwners } from "./record-store.ts";

/** The cached records of one connection as pulls need them. */
export function createRecordsPort(store: Store, connectionId: string): RecordsPort {
  const { ops, cache } = store;
  const ofConnection = () => cache.records.where("connectionId").equals(connectionId);
  /** When somebody has signed out meanwhile, what was kept since then goes too (P13.3). */
  const whileConnected = async (work: Promise<void>): Promise<void> => {
    await work;
    if ((await ops.connections.get(connectionId)) === undefined) {
      await forgetCached(store, connectionId);
    }
  };

  return {
    find: async (key) => (await cache.records.get(await livingKey(ops, key))) ?? null,
    list: () => ofConnection().toArray(),
    count: () => ofConnection().count(),

    revise: async (seen, rule) => {
      const snapshots = await learnMerges(ops, connectionId, seen);
      const tables = [...recordTables(cache), cache.assignments];
      const work = cache.transaction("rw", tables, async () => {
        for (const snapshot of snapshots) await reviseOne(cache, snapshot, rule);
        // Of those too that are not kept: turns are counted by all that was handed over.
        await harvestAssignments(cache, snapshots);
      });
      await whileConnected(work);
    },

    amend: async (keys, rule) => {
      const living = await Promise.all(keys.map((key) => livingKey(ops, key)));
      const work = cache.transaction("rw", recordTables(cache), async () => {
        for (const row of await cache.records.bulkGet([...new Set(living)])) {
          if (row === undefined) continue;
          const next = rule(row);
          if (next === null) await deleteCached(cache, [row.key]);
          else if (next !== row) await putCached(cache, [next]);
        }
      });
      await whileConnected(work);
    },

    writes: async () => {
      const sending = await ops.outbox.where("state").equals("sending").toArray();
      const any = await ops.outbox.orderBy("recordKey").uniqueKeys();
      return {
        sending: new Set(sending.map(({ recordKey }) => recordKey)),
        any: new Set(any.map(String)),
      };
    },

    owners: () => readOwners(store, connectionId),
    keepOwners: (owners) => whileConnected(putOwners(store, connectionId, owners)),
  };
}

async function reviseOne(
  cache: CacheDatabase,
  seen: RecordSnapshot,
  rule: Revision,
): Promise<void> {
  const ids = [seen.key.recordId, ...seen.mergedIds];
  const keys = ids.map((recordId) => recordKeyToString({ ...seen.key, recordId }));
  const kept = (await cache.records.bulkGet(keys)).filter((row) => row !== undefined);
  const next = rule(kept, seen);
  const gone = kept.filter((row) => row !== next).map((row) => row.key);
  if (gone.length > 0) await deleteCached(cache, gone);
  if (next !== null && !kept.some((row) => row === next)) await putCached(cache, [next]);
}

/** How far a connection has been read. */
export function createPlacesPort({ ops }: Store, connectionId: string): PlacesPort {
  const idOf = (objectType: ObjectType) => `${connectionId}/${objectType}`;
  return {
    read: async (objectType) => (await ops.cursors.get(idOf(objectType))) ?? null,
    keep: (objectType, place) =>
      ops.transaction("rw", ops.connections, ops.cursors, async () => {
        const isThere = (await ops.connections.get(connectionId)) !== undefined;
        if (isThere) await ops.cursors.put({ ...place, id: idOf(objectType) });
      }),
  };
}
