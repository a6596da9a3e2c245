import { type ObjectType, recordKeyToString } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { CachedRecord, Place, PlacesPort, RecordsPort } from "#lib/sync/pull-ports.ts";
import { personKey } from "./entries.ts";

/** Cached records in memory, for runs in which thousands of databases would be too slow. */
export function createFakeRecords() {
  const rows = new Map<string, CachedRecord>();
  const livesAs = new Map<string, string>();
  const sending = new Set<string>();
  const writtenIds: string[] = [];
  let owners: readonly Owner[] = [];
  const readTo = new Map<ObjectType, Place>();

  const livingId = (id: string): string => {
    const next = livesAs.get(id);
    return next === undefined ? id : livingId(next);
  };
  const put = (record: CachedRecord) => {
    const { key, version } = record.snapshot;
    const known = rows.get(key.recordId);
    if (known !== undefined && version < known.snapshot.version) {
      throw new Error(`Record ${key.recordId} went back from ${known.snapshot.version} (P9.1)`);
    }
    rows.set(key.recordId, record);
    writtenIds.push(key.recordId);
  };

  const records: RecordsPort = {
    find: async ({ recordId }) => rows.get(livingId(recordId)) ?? null,
    list: async () => [...rows.values()],
    count: async () => rows.size,
    revise: async (seen, rule) => {
      for (const one of seen) {
        const { recordId } = one.key;
        livesAs.delete(recordId);
        for (const id of one.mergedIds) livesAs.set(id, recordId);
        const folded = [...livesAs.keys()].filter((id) => livingId(id) === recordId);
        const mergedIds = [...new Set([...one.mergedIds, ...folded])];
        const kept = [recordId, ...mergedIds].flatMap((id) => rows.get(id) ?? []);
        const next = rule(kept, { ...one, mergedIds });
        for (const row of kept) {
          if (row.snapshot.key.recordId !== recordId || next === null) {
            rows.delete(row.snapshot.key.recordId);
          }
        }
        if (next !== null && !kept.includes(next)) put(next);
      }
    },
    amend: async (keys, rule) => {
      for (const id of new Set(keys.map(({ recordId }) => livingId(recordId)))) {
        const kept = rows.get(id);
        if (kept === undefined) continue;
        const next = rule(kept);
        if (next === null) rows.delete(id);
        else if (next !== kept) put(next);
      }
    },
    writes: async () => ({ sending: new Set(sending), any: new Set(sending) }),
    owners: async () => owners,
    keepOwners: async (next) => {
      owners = next;
    },
  };

  const places: PlacesPort = {
    read: async (objectType) => readTo.get(objectType) ?? null,
    keep: async (objectType, next) => {
      readTo.set(objectType, next);
    },
  };

  return {
    records,
    places,
    rows,
    /** The ids of rows that were written, in order. */
    writtenIds,
    /** How far people have been read. */
    place: () => readTo.get("person") ?? null,
    placeOf: (objectType: ObjectType) => readTo.get(objectType) ?? null,
    clear: () => {
      rows.clear();
      owners = [];
    },
    setSending: (id: string, on: boolean) => {
      const key = recordKeyToString(personKey(id));
      if (on) sending.add(key);
      else sending.delete(key);
    },
  };
}
