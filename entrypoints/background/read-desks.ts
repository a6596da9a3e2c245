import type { Desk } from "#lib/domain/alerts/watched-lead.ts";
import { type Clocks, createClocks } from "#lib/domain/clock/clocks.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { readConnections } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { readQueue } from "#lib/store/queue-store.ts";
import { readOwners } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/** A desk with all that is needed to act for it. */
export interface OpenDesk extends Desk {
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
  readonly clocks: Clocks;
}

/** The desks of all connections by id, from the cache alone: a browser without a network has them, too. */
export async function readDesks(
  store: Store,
  playbook: Playbook,
): Promise<ReadonlyMap<string, OpenDesk>> {
  const [connections, queue] = await Promise.all([readConnections(store), readQueue(store)]);
  const rowsOf = Map.groupBy(queue, ({ key }) => key.connectionId);
  const desks = await Promise.all(
    connections.map(async (connection): Promise<[string, OpenDesk]> => {
      const owners = await readOwners(store, connection.id);
      const clocks = createClocks({ playbook, owners });
      return [
        connection.id,
        {
          connection,
          clockOffset: connection.clockOffset ?? 0,
          owners,
          clocks,
          clockOf: clocks.of,
          ownerId: connection.person?.ownerId ?? null,
          rows: rowsOf.get(connection.id) ?? [],
        },
      ];
    }),
  );
  return new Map(desks);
}
