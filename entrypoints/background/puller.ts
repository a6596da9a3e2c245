import { stayAwake } from "#lib/platform/stay-awake.ts";
import { readConnections, readCursor, writeCursor } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { takeChanges } from "#lib/store/record-store.ts";
import { pullChanges } from "#lib/sync/pull.ts";
import type { Gateways } from "./gateways.ts";

export interface Puller {
  /** Asks every connection what changed. Never rejects. */
  readonly pullAll: () => void;
}

/** Keeps the records that this person works on up to date while nobody opens them. */
export function createPuller(store: Store, gateways: Gateways): Puller {
  const run = async (): Promise<void> => {
    for (const connection of await readConnections(store)) {
      const open = await gateways.open(connection.id);
      if (open === null || connection.trouble?.type === "needs-sign-in") continue;
      const port = {
        readCursor: () => readCursor(store, connection.id),
        writeCursor: (cursor: Parameters<typeof writeCursor>[2]) =>
          writeCursor(store, connection.id, cursor),
        take: (records: Parameters<typeof takeChanges>[1]) =>
          takeChanges(store, records, connection.person?.ownerId ?? null, Date.now()),
      };
      const pulled = await pullChanges(open.gateway, port, new Date().toISOString());
      if (pulled.ok) await gateways.report(connection.id, null);
      else if (pulled.failure.type === "needs-sign-in") {
        await gateways.report(connection.id, pulled.failure);
      }
    }
  };
  return { pullAll: () => void stayAwake(run).catch(reportError) };
}
