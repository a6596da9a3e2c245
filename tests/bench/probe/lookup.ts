import Dexie, { type Table } from "dexie";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Store } from "#lib/store/databases.ts";
import { findByAddresses } from "#lib/store/record-store.ts";

/** Milliseconds of each look-up, by way. */
export interface LookupTimes {
  readonly byIndex: readonly number[];
  readonly byScan: readonly number[];
  readonly inOneBlob: readonly number[];
}

/** One row that holds the whole cache as text, as persisters of whole query caches keep it. */
type BlobDatabase = Dexie & { blobs: Table<{ id: string; text: string }, string> };

/** So many look-ups by index for each one in another way: those take a hundred times as long. */
const BY_INDEX_AT_ONCE = 10;
/** What one way leaves behind is cleared away before the next one is timed. */
const REST_MS = 150;

/**
 * Looks the same people up by e-mail in three ways, in turn: by the product's index; by a scan of the
 * same table; and in one blob that is read, parsed and searched as a fresh page would have to.
 */
export async function timeLookups(
  store: Store,
  connectionId: string,
  emails: readonly string[],
): Promise<LookupTimes> {
  const blobs = new Dexie("bench-blob") as BlobDatabase;
  blobs.version(1).stores({ blobs: "&id" });
  const rows = await store.cache.records.toArray();
  await blobs.blobs.put({ id: "cache", text: JSON.stringify(rows.map((row) => row.snapshot)) });

  const inBlob = async (email: string) => {
    const blob = await blobs.blobs.get("cache");
    const snapshots: readonly RecordSnapshot[] = JSON.parse(blob?.text ?? "[]");
    return snapshots.find((snapshot) => snapshot.emails.includes(email));
  };
  const byIndex = async (email: string) =>
    (await findByAddresses(store, [email])).find((row) => row.connectionId === connectionId);
  const byScan = (email: string) =>
    store.cache.records.filter((row) => row.emails.includes(email)).first();

  const times = { byIndex: [] as number[], byScan: [] as number[], inOneBlob: [] as number[] };
  for (let from = 0; from < emails.length; from += BY_INDEX_AT_ONCE) {
    const some = emails.slice(from, from + BY_INDEX_AT_ONCE);
    await rest();
    for (const email of some) times.byIndex.push(await timed(() => byIndex(email)));
    for (const email of some.slice(0, 1)) {
      times.byScan.push(await timed(() => byScan(email)));
      await rest();
      times.inOneBlob.push(await timed(() => inBlob(email)));
    }
  }
  await blobs.delete();
  return times;
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}

/** How long a look-up took. One that finds nothing measures nothing. */
async function timed(look: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const found = await look();
  const time = performance.now() - start;
  if (!found)
    throw new Error("A look-up by e-mail found nobody: the cache is not what it should be.");
  return time;
}
