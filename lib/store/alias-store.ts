import { type RecordKey, recordKeyToString } from "../domain/record.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";
import type { OpsDatabase } from "./databases.ts";
import type { AliasRow } from "./rows.ts";

/**
 * Remembers which ids the CRM has folded into which. Every alias names the record that lives now: of A
 * into B and B into C it keeps A into C and B into C (P10.5). An id that took another one in lives.
 */
export async function addAliases(
  { aliases }: OpsDatabase,
  connectionId: string,
  merges: readonly AliasRow[],
): Promise<void> {
  if (merges.length === 0) return;
  await aliases.db.transaction("rw", aliases, async () => {
    const known = await aliases.where("from").startsWith(`${connectionId}/`).toArray();
    const livesAs = new Map(known.map(({ from, to }) => [from, to]));
    for (const { from, to } of merges) {
      livesAs.delete(to);
      livesAs.set(from, to);
    }
    const ends = [...livesAs.keys()].map((from) => ({ from, to: endOf(from, livesAs) }));
    const wereKnown = new Map(known.map(({ from, to }) => [from, to]));
    await aliases.bulkDelete([...wereKnown.keys()].filter((from) => !livesAs.has(from)));
    await aliases.bulkPut(ends.filter(({ from, to }) => wereKnown.get(from) !== to));
  });
}

function endOf(from: string, livesAs: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  let end = from;
  for (let next = livesAs.get(end); next !== undefined && !passed.has(next); ) {
    passed.add(next);
    end = next;
    next = livesAs.get(end);
  }
  return end;
}

/** The key, as `recordKeyToString` writes it, under which a record lives now. */
export async function livingKey({ aliases }: OpsDatabase, key: RecordKey): Promise<string> {
  const wanted = recordKeyToString(key);
  return (await aliases.get(wanted))?.to ?? wanted;
}

/** The record that a key as `recordKeyToString` writes it names: one of the same connection and type. */
export function withIdOf(record: RecordKey, key: string): RecordKey {
  return { ...record, recordId: recordIdOf(key) };
}

function recordIdOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

/** Every key that has become this one, itself first. */
export async function allKeys(
  { aliases }: OpsDatabase,
  connectionId: string,
  living: string,
): Promise<readonly string[]> {
  const own = aliases.where("from").startsWith(`${connectionId}/`);
  const folded = await own.filter(({ to }) => to === living).primaryKeys();
  return [living, ...folded];
}

/** Learns the merges that snapshots tell of, and answers them with all ids that were ever folded into them. */
export async function learnMerges(
  ops: OpsDatabase,
  connectionId: string,
  seen: readonly RecordSnapshot[],
): Promise<readonly RecordSnapshot[]> {
  const merges = seen.flatMap(({ key, mergedIds }) =>
    mergedIds.map((recordId) => ({
      from: recordKeyToString({ ...key, recordId }),
      to: recordKeyToString(key),
    })),
  );
  if (merges.length === 0) return seen;
  await addAliases(ops, connectionId, merges);
  const rows = await ops.aliases.where("from").startsWith(`${connectionId}/`).toArray();
  const foldedInto = Map.groupBy(rows, ({ to }) => to);
  return seen.map((snapshot) => {
    const folded = foldedInto.get(recordKeyToString(snapshot.key)) ?? [];
    const ids = folded.map(({ from }) => recordIdOf(from));
    return { ...snapshot, mergedIds: [...new Set([...snapshot.mergedIds, ...ids])] };
  });
}
