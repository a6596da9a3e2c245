import type { Failure } from "#lib/domain/failure.ts";
import { stayAwake } from "#lib/platform/stay-awake.ts";
import { createWebLocks } from "#lib/platform/web-locks.ts";
import { readConnections } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { createPlacesPort, createRecordsPort } from "#lib/store/pull-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { pull } from "#lib/sync/pull.ts";
import type { Gateways } from "./gateways.ts";
import { learnTurns } from "./learn-turns.ts";
import { readInForce } from "./read-in-force.ts";
import type { Refresher } from "./refresh.ts";
import type { Sweeper } from "./sweeper.ts";

export interface Puller {
  /** Asks every connection what changed. Never rejects. */
  readonly pullAll: () => void;
}

/**
 * Keeps the records that this person works on up to date while nobody opens them.
 *
 * @param afterPull is told after every reading, whatever came of it.
 */
export function createPuller(
  store: Store,
  gateways: Gateways,
  sweeper: Sweeper,
  refresher: Refresher,
  afterPull: () => void,
): Puller {
  const locks = createWebLocks(navigator.locks);

  const pullOne = async ({ id, account, person, trouble }: ConnectionRow): Promise<void> => {
    const open = trouble?.type === "needs-sign-in" ? null : await gateways.open(id);
    if (open === null) return;
    const pulled = await pull({
      connectionId: id,
      account: account.id,
      personId: person?.ownerId ?? null,
      open,
      records: sweeper.watch(createRecordsPort(store, id)),
      places: createPlacesPort(store, id),
      locks,
      clock: { now: Date.now },
    });
    if (pulled === null) return;
    // Trouble that somebody else met meanwhile is newer than this success.
    const metMeanwhile = trouble === null && (await readTrouble(store, id)) !== null;
    if (pulled.ok && !metMeanwhile) await gateways.report(id, null);
    else if (!pulled.ok && isWorthTelling(pulled.failure)) {
      await gateways.report(id, pulled.failure);
    }
    if (!pulled.ok) return;
    const { playbook } = await readInForce(store);
    await learnTurns(store, id, open.gateway, playbook);
  };

  const run = async (): Promise<void> => {
    const connections = await readConnections(store);
    await Promise.all(connections.map((it) => pullOne(it).catch(reportError)));
    await refresher.refreshWritten(await sweeper.sweep());
  };
  const runAndTell = () => run().finally(afterPull);
  return { pullAll: () => void stayAwake(runAndTell).catch(reportError) };
}

/** A pause ends by itself; these last until somebody does something. */
function isWorthTelling({ type }: Failure): boolean {
  return ["needs-sign-in", "wrong-account", "forbidden", "bad-reply"].includes(type);
}

async function readTrouble(store: Store, connectionId: string): Promise<Failure | null> {
  return (await store.ops.connections.get(connectionId))?.trouble ?? null;
}
