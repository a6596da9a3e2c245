import type { Collection } from "dexie";
import type { Store } from "./databases.ts";
import type { QueueRow } from "./rows.ts";

/** Whose leads: one of the CRM's users, as a connection knows them. */
export interface QueueOwner {
  readonly connectionId: string;
  readonly ownerId: string;
}

/** For how many leads of these people somebody owes an answer; counted by index. */
export async function countWaiting(store: Store, owners: readonly QueueOwner[]): Promise<number> {
  const counts = await Promise.all(owners.map((owner) => waitingOf(store, owner).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The leads of somebody's for which they owe an answer, what is due first by its note first. */
export function waitingOf(
  { cache }: Store,
  { connectionId, ownerId }: QueueOwner,
): Collection<QueueRow, string> {
  return cache.queue
    .where("[connectionId+ownerId+dueAt]")
    .between([connectionId, ownerId, EARLIEST], [connectionId, ownerId, LATEST]);
}

const EARLIEST = Number.NEGATIVE_INFINITY;
const LATEST = Number.POSITIVE_INFINITY;
