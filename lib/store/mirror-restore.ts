import { recordKeyToString } from "../domain/record.ts";
import type { Store } from "./databases.ts";
import {
  addDatabaseIds,
  type CopyPart,
  lostParts,
  type MirrorVault,
  parseCopy,
  readDatabaseIds,
} from "./mirror.ts";
import { type CopiedEntry, toRestored } from "./mirror-entry.ts";
import type { OutboxRow } from "./rows.ts";

/** For an entry whose connection was lost with the database: longer than any CRM's late commit. */
const LONGEST_LATE_COMMIT_MS = 5 * 60 * 1000;

/** What the second copy holds and this database does not, oldest first. */
export async function readLost(store: Store, vault: MirrorVault): Promise<readonly CopiedEntry[]> {
  const ids = await readDatabaseIds(store);
  const held = await readHeldIds(store);
  return missingEntries(lostParts(parseCopy(await vault.read()), ids), held);
}

/** Everything that the second copy holds, for when there is no database to compare it with. */
export async function readAllCopied(vault: MirrorVault): Promise<readonly CopiedEntry[]> {
  return missingEntries(parseCopy(await vault.read()), new Set());
}

/**
 * Puts back what the second copy holds and this database does not, in one transaction and in the old
 * order; answers how many. Each comes back as a write that may have happened (P3.2), before everything
 * that was done since. Done twice, or in two tabs, it adds nothing more.
 */
export async function restoreLost(store: Store, vault: MirrorVault, now: number): Promise<number> {
  const { ops } = store;
  const parts = parseCopy(await vault.read());
  return ops.transaction(
    "rw",
    [ops.outbox, ops.sent, ops.connections, ops.preferences],
    async () => {
      const lost = lostParts(parts, await readDatabaseIds(store));
      const missing = missingEntries(lost, await readHeldIds(store));
      const connections = await ops.connections.toArray();
      const lateById = new Map(
        connections.map(({ id, capabilities }) => [id, capabilities.lateCommitMs]),
      );
      // Between zero and the first number that this database has given, or will give.
      const first = (await ops.outbox.orderBy("seq").first())?.seq ?? 1;
      const step = Math.min(first, 1) / (missing.length + 1);
      const rows = missing.map((copy, index): OutboxRow => {
        const { connectionId } = copy.record;
        const late = lateById.get(connectionId) ?? LONGEST_LATE_COMMIT_MS;
        const entry = toRestored(copy, step * (index + 1), now, late);
        return { ...entry, recordKey: recordKeyToString(copy.record), connectionId };
      });
      await ops.outbox.bulkAdd(rows);
      const taken = lost.map(({ database }) => database);
      if (taken.length > 0) await addDatabaseIds(store, taken);
      return rows.length;
    },
  );
}

/** The ids of what waits here and of what was sent from here. */
async function readHeldIds({ ops }: Store): Promise<ReadonlySet<string>> {
  const [waiting, sent] = await Promise.all([
    ops.outbox.orderBy("id").keys(),
    ops.sent.toCollection().primaryKeys(),
  ]);
  return new Set([...waiting.map(String), ...sent]);
}

function missingEntries(
  parts: readonly CopyPart[],
  held: ReadonlySet<string>,
): readonly CopiedEntry[] {
  const byId = new Map<string, CopiedEntry>();
  for (const entry of parts.flatMap((part) => part.entries)) {
    if (!held.has(entry.id) && !byId.has(entry.id)) byId.set(entry.id, entry);
  }
  return [...byId.values()];
}
