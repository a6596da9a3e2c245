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
  const [place, accounts] = await Promise.all([readPlace(store), readAccounts(store)]);
  const owners = headOwners(place, accounts);
  if (owners === "no-head")
    return { place, accounts, facts: await readQueue(store), isWhole: true };
  return { place, accounts, facts: await readQueueHead(store, HEAD, owners), isWhole: false };
}

/** Whose leads make up the head; "no-head" where the list begins with other leads than those due first. */
function headOwners(
  { choice, scrolledTo }: QueuePlace,
  accounts: readonly Account[],
): readonly QueueOwner[] | null | "no-head" {
  const { view, ...asked } = choice;
  const { view: _, ...unasked } = FIRST_CHOICE;
  const isPlain = JSON.stringify(asked) === JSON.stringify(unasked) && scrolledTo === 0;
  if (!isPlain || (view !== "mine" && view !== "team")) return "no-head";
  if (view === "team") return null;
  return accounts.flatMap(({ connection: { id, person } }) =>
    person === null ? [] : [{ connectionId: id, ownerId: person.ownerId }],
  );
}

/** All connections with the CRM's users behind each. */
export async function readAccounts(store: Store): Promise<readonly Account[]> {
  const connections = await readConnections(store);
  return Promise.all(
    connections.map(async (connection) => ({
      connection,
      owners: await readOwners(store, connection.id),
    })),
  );
}
