import { applyPending } from "../domain/overlay.ts";
import { MOST_KEPT } from "../domain/queue/most-kept.ts";
import type { QueueFacts } from "../domain/queue/queue-facts.ts";
import { queueFactsOf } from "../domain/queue/queue-facts-of.ts";
import { recordKeyToString } from "../domain/record.ts";
import { type QueueOwner, waitingOf } from "./count-waiting.ts";
import type { Store } from "./databases.ts";
import type { OutboxRow, QueueRow, RecordRow } from "./rows.ts";

/** Every handoff that is kept here, of all connections, with everything pending laid over it (P6.1). */
export async function readQueue(store: Store): Promise<readonly QueueFacts[]> {
  const [rows, pending] = await Promise.all([store.cache.queue.toArray(), readPendingFacts(store)]);
  return withPending(rows, pending);
}

/**
 * The leads for which somebody owes an answer soonest by their notes' deadlines: for the first paint. Not those
 * that only a pending write makes one.
 *
 * @param owners whose leads; null for everybody's.
 */
export async function readQueueHead(
  store: Store,
  limit: number,
  owners: readonly QueueOwner[] | null,
): Promise<readonly QueueFacts[]> {
  const { queue } = store.cache;
  const lists =
    owners === null
      ? [queue.orderBy("dueAt").limit(limit).toArray()]
      : owners.map((owner) => waitingOf(store, owner).limit(limit).toArray());
  const [rows, pending] = await Promise.all([Promise.all(lists), readPendingFacts(store)]);
  const soonest = rows
    .flat()
    .toSorted((left, right) => (left.dueAt ?? 0) - (right.dueAt ?? 0))
    .slice(0, limit);
  const keys = new Set(soonest.map(({ key }) => key));
  return withPending(soonest, pending).filter(({ key }) => keys.has(recordKeyToString(key)));
}

/** The rows as the person should see them; a record that only a pending write brings into the queue is added. */
function withPending(
  rows: readonly QueueRow[],
  pending: ReadonlyMap<string, QueueFacts | null>,
): readonly QueueFacts[] {
  if (pending.size === 0) return rows.map(({ facts }) => facts);
  const untouched = rows.filter(({ key }) => !pending.has(key)).map(({ facts }) => facts);
  return [...untouched, ...[...pending.values()].filter((facts) => facts !== null)];
}

/** What the queue shows of the records for which something waits, by key; null for what it does not show. */
async function readPendingFacts({
  ops,
  cache,
}: Store): Promise<ReadonlyMap<string, QueueFacts | null>> {
  const waiting = await ops.outbox.toArray();
  if (waiting.length === 0) return new Map();
  const named = [...new Set(waiting.map(({ recordKey }) => recordKey))];
  const aliases = await ops.aliases.bulkGet(named);
  const livesAs = new Map(
    aliases.flatMap((it) => (it === undefined ? [] : [[it.from, it.to] as const])),
  );
  const byRecord = Map.groupBy(waiting, ({ recordKey }) => livesAs.get(recordKey) ?? recordKey);
  const records = await cache.records.bulkGet([...byRecord.keys()]);
  const there = records.filter((row) => row !== undefined);
  return new Map(there.map((row) => [row.key, factsWith(row, byRecord.get(row.key) ?? [])]));
}

function factsWith(
  { presence, snapshot }: RecordRow,
  waiting: readonly OutboxRow[],
): QueueFacts | null {
  if (presence !== "present") return null;
  // What was made for an id that has been merged into this record since counts, too.
  const mergedIds = [...snapshot.mergedIds, ...waiting.map(({ record }) => record.recordId)];
  return queueFactsOf(applyPending({ ...snapshot, mergedIds }, waiting));
}

/** For a live query that is to notice every change of the queue without reading its rows. */
export async function watchQueue({ ops, cache }: Store): Promise<number> {
  const [rows, waiting] = await Promise.all([cache.queue.count(), ops.outbox.count()]);
  return rows + waiting;
}

/** The connections of which as many records are kept as are fetched by themselves: there may be more leads. */
export async function readFullConnections({ cache }: Store): Promise<readonly string[]> {
  const ids = (await cache.queue.orderBy("connectionId").uniqueKeys()).map(String);
  const counts = await Promise.all(
    ids.map((id) => cache.records.where("connectionId").equals(id).count()),
  );
  return ids.filter((_, place) => (counts[place] ?? 0) >= MOST_KEPT);
}
