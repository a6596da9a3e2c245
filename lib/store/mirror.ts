import type { Store } from "./databases.ts";
import { type CopiedEntry, chooseCopied, MOST_COPIED_ENTRIES } from "./mirror-entry.ts";

/**
 * The second copy: what waits in the outbox, kept once more outside IndexedDB, because a browser keeps all
 * databases of an extension in one place and loses them together (P2.4).
 *
 * It is a list of parts, one for each `ops` database that there has been. The last is the one in use and is
 * replaced at every update. A part of a database that is gone stays until the new database remembers that
 * it took its entries in. So an empty new database never wipes out what its predecessor held, restoring is
 * one transaction, and nobody but the worker ever writes the copy.
 */
export interface SecondCopy {
  readonly format: 1;
  readonly parts: readonly CopyPart[];
}

export interface CopyPart {
  /** Which `ops` database these entries waited in. */
  readonly database: string;
  /** By `seq`. */
  readonly entries: readonly CopiedEntry[];
}

/** Keeps one text outside IndexedDB, unreadable without its key. */
export interface MirrorVault {
  /** Null when there is none, or none that can be opened. Rejects when the browser did not answer. */
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}

export interface Mirror {
  /** Brings the second copy up to date; writes only what changed. Rejects when it could not be kept. */
  update(): Promise<void>;
}

export interface MirrorDeps {
  readonly store: Store;
  readonly vault: MirrorVault;
  /** A new ULID. */
  readonly newId: () => string;
}

/** The worker's side: `update` is called at each wake and after each drain. */
export function createMirror({ store, vault, newId }: MirrorDeps): Mirror {
  // What the vault holds, null while that is not known. Only this worker writes it.
  let kept: string | null = null;
  let last: Promise<void> = Promise.resolve();

  const update = async (): Promise<void> => {
    const ids = await readDatabaseIds(store);
    const [database, ...restored] = ids.length > 0 ? ids : [await nameDatabase(store, newId())];
    if (database === undefined) throw new Error("A database that was named has a name.");
    kept ??= await vault.read();
    const taken = [database, ...restored];
    const lost = lostParts(parseCopy(kept), taken);
    const entries = chooseCopied(
      await store.ops.outbox.orderBy("seq").limit(MOST_COPIED_ENTRIES).toArray(),
    );
    const copy: SecondCopy = { format: 1, parts: [...lost, { database, entries }] };
    const text = JSON.stringify(copy);
    if (text === kept) return;
    await vault.write(text);
    kept = text;
  };

  return {
    update: () => {
      // One after the other: a later one must not be overtaken by what an earlier one read.
      last = last.then(update, update);
      return last;
    },
  };
}

/** What the vault holds; nothing when it is empty or of a format that is not ours. */
export function parseCopy(text: string | null): readonly CopyPart[] {
  if (text === null) return [];
  // Sealed and opened with our own key, so it is what this function's twin above once wrote.
  const { format, parts } = JSON.parse(text) as SecondCopy;
  return format === 1 ? parts : [];
}

/** The parts whose database is gone and whose entries have not been taken in. */
export function lostParts(
  parts: readonly CopyPart[],
  databaseIds: readonly string[],
): readonly CopyPart[] {
  return parts.filter(
    ({ database, entries }) => !databaseIds.includes(database) && entries.length > 0,
  );
}

const DATABASE_IDS = "database-ids";

/** The id of this `ops` database, then those of the lost ones whose entries it took in; empty when it is new. */
export async function readDatabaseIds({ ops }: Store): Promise<readonly string[]> {
  const row = await ops.preferences.get(DATABASE_IDS);
  return typeof row?.value === "string" ? row.value.split(" ") : [];
}

/** Remembers that this database has taken in what those held. Within the caller's transaction. */
export async function addDatabaseIds(store: Store, more: readonly string[]): Promise<void> {
  const ids = [...(await readDatabaseIds(store)), ...more];
  await store.ops.preferences.put({ name: DATABASE_IDS, value: ids.join(" ") });
}

/** Gives the database an id, unless it has got one in the meantime. Answers the id that it has. */
function nameDatabase(store: Store, id: string): Promise<string> {
  return store.ops.transaction("rw", store.ops.preferences, async () => {
    const [existing] = await readDatabaseIds(store);
    if (existing !== undefined) return existing;
    await addDatabaseIds(store, [id]);
    return id;
  });
}
