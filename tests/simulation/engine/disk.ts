import "fake-indexeddb/auto";
import { createStore, type Store } from "#lib/store/databases.ts";
import type { OwnerRow, RecordRow } from "#lib/store/rows.ts";

/** The browser's disk, which forgets what was not committed strictly when the power goes. */
export interface Disk {
  /** The relaxed commits up to now are on the disk as well. */
  readonly flush: () => Promise<void>;
  /** Drops what was committed without being strict since the last flush. */
  readonly losePower: () => Promise<void>;
  /** The transactions on `ops` that were not strict: each of them could be lost. */
  readonly unsafe: () => readonly string[];
  /** The nth row that is added while `work` is done does not fit any more, nor does any after it. */
  readonly fillUp: (nth: number, work: () => Promise<void>) => Promise<void>;
}

let rowsLeft = Number.POSITIVE_INFINITY;
const unsafe: string[] = [];

/**
 * The browser's own copying, which every row goes through several times, is most of what a simulated run
 * costs. Rows are plain data, for which this does the same.
 */
function copyPlain<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyPlain) as Value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredCopy(value);
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) copy[name] = copyPlain(member);
  return copy as Value;
}

const structuredCopy = globalThis.structuredClone;
globalThis.structuredClone = copyPlain;

/** Both databases, opened once for all runs of a file, and emptied for each. */
export async function createDisk(suffix: string): Promise<{ store: Store; disk: Disk }> {
  const store = createStore(suffix);
  watchTransactions();
  await store.ops.open();
  await store.cache.open();
  let flushed = { records: [] as readonly RecordRow[], owners: [] as readonly OwnerRow[] };
  return {
    store,
    disk: {
      flush: async () => {
        const { records, owners } = store.cache;
        flushed = { records: await records.toArray(), owners: await owners.toArray() };
      },
      losePower: () => {
        const { records, owners } = store.cache;
        return store.cache.transaction("rw", records, owners, async () => {
          await records.clear();
          await owners.clear();
          await records.bulkPut([...flushed.records]);
          await owners.bulkPut([...flushed.owners]);
        });
      },
      unsafe: () => unsafe,
      fillUp: async (nth, work) => {
        rowsLeft = nth;
        await work().finally(() => {
          rowsLeft = Number.POSITIVE_INFINITY;
        });
      },
    },
  };
}

/** Empties every table, for the next run. */
export async function emptyDisk(store: Store): Promise<void> {
  rowsLeft = Number.POSITIVE_INFINITY;
  unsafe.length = 0;
  for (const table of [...store.ops.tables, ...store.cache.tables]) await table.clear();
}

/** The one seam between Dexie and the browser: what was asked for, and whether there is room. */
function watchTransactions(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...asked) {
    const [names, mode, options] = asked;
    const isUnsafe = mode === "readwrite" && options?.durability !== "strict";
    if (isUnsafe && this.name.startsWith("handrail-ops")) unsafe.push([names].flat().join(", "));
    return transaction.apply(this, asked);
  };
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...row) {
    rowsLeft -= 1;
    if (rowsLeft <= 0) throw new DOMException("There is no room.", "QuotaExceededError");
    return add.apply(this, row);
  };
}
