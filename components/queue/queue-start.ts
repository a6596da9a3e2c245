import { FIRST_CHOICE } from "#lib/domain/queue/queue-choice.ts";
import type { QueueFacts } from "#lib/domain/queue/queue-facts.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { readConnections } from "#lib/store/connection-store.ts";
import type { QueueOwner } from "#lib/store/count-waiting.ts";
import type { Store } from "#lib/store/databases.ts";
import { readQueue, readQueueHead } from "#lib/store/queue-store.ts";
import { readOwners } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { type QueuePlace, readPlace } from "./kept-place.ts";

/** A connection and the CRM's users behind it. */
export interface Account {
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
}

/** What is read before the queue is drawn. */
export interface QueueStart {
  readonly place: QueuePlace;
  readonly accounts: readonly Account[];
  /** What the first paint shows: what is due first, where that is what somebody looks at, else everything. */
  readonly facts: readonly QueueFacts[];
  /** Whether that is everything. */
  readonly isWhole: boolean;
}

/** More than a screen holds; each costs the first paint a little. */
const HEAD = 40;

/** Reads what the first paint shows: how the queue was left, and the leads that are due first. */
export async function readQueueStart(store: Store): Promise<QueueStart> {
  const [place, connections] = await Promise.all([readPlace(store), readConnections(store)]);
  const owners = headOwners(place, connections);
  const isWhole = owners === "no-head";
  const [accounts, facts] = await Promise.all([
    withOwners(store, connections),
    isWhole ? readQueue(store) : readQueueHead(store, HEAD, owners),
  ]);
  return { place, accounts, facts, isWhole };
}

/** Whose leads make up the head; "no-head" where the list begins with other leads than those due first. */
function headOwners(
  { choice, scrolledTo }: QueuePlace,
  connections: readonly ConnectionRow[],
): readonly QueueOwner[] | null | "no-head" {
  const { view, ...asked } = choice;
  const { view: _, ...unasked } = FIRST_CHOICE;
  const isPlain = JSON.stringify(asked) === JSON.stringify(unasked) && scrolledTo === 0;
  if (!isPlain || (view !== "mine" && view !== "team")) return "no-head";
  if (view === "team") return null;
  return connections.flatMap(({ id, person }) =>
    person === null ? [] : [{ connectionId: id, ownerId: person.ownerId }],
  );
}

/** All connections with the CRM's users behind each. */
export async function readAccounts(store: Store): Promise<readonly Account[]> {
  return withOwners(store, await readConnections(store));
}

function withOwners(
  store: Store,
  connections: readonly ConnectionRow[],
): Promise<readonly Account[]> {
  return Promise.all(
    connections.map(async (connection) => ({
      connection,
      owners: await readOwners(store, connection.id),
    })),
  );
}
