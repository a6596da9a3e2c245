import { keyAccess } from "#lib/crm/http/access.ts";
import { type AllowanceState, createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { rememberAccount } from "#lib/crm/http/remembered-account.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { forgetLeftovers, readConnections, updateConnection } from "#lib/store/connection-store.ts";
import { createOutboxPort, releaseConnection } from "#lib/store/outbox-store.ts";
import { createPlacesPort, createRecordsPort } from "#lib/store/pull-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import { createSentPort } from "#lib/store/sent-store.ts";
import { drain } from "#lib/sync/drain.ts";
import { fetchRecord, fetchWritten } from "#lib/sync/fetch-record.ts";
import type { ConnectionsPort, LocksPort, OpenConnection, SyncPorts } from "#lib/sync/ports.ts";
import { pull } from "#lib/sync/pull.ts";
import { withReassert } from "#lib/sync/reassert.ts";
import { sweep } from "#lib/sync/sweep.ts";
import type { Cloud } from "./clouds.ts";
import type { Device } from "./device.ts";
import { createLife, type Life, mortal } from "./life.ts";

/** One life of the extension's worker: the real engine, store and gateways, until it dies. */
export interface Worker {
  readonly life: Life;
  /** What a worker begins with: whatever a stopped one left behind is found and finished. */
  readonly start: () => Promise<void>;
  /** Sends what may be sent, and fetches what was written. */
  readonly drain: () => Promise<void>;
  /** Reads what changed, looks for second copies, and sets right what came late. */
  readonly pull: () => Promise<void>;
  /** Looks for the second copies that are due, and no more. */
  readonly sweep: () => Promise<void>;
  /** Fetches a record that the person has opened. */
  readonly open: (record: RecordKey) => Promise<void>;
  /** The network is back: what waited for it goes now. */
  readonly goOnline: () => Promise<void>;
  /** Connects an account, or tries its key again, and lets go what waited for it. */
  readonly signIn: (cloud: Cloud) => Promise<void>;
  readonly signOut: (cloud: Cloud) => Promise<void>;
}

/**
 * @param onSent is told of the records that a drain has sent something to, before the CRM is asked what
 * became of them.
 */
export function createWorker(
  device: Device,
  onSent: (records: readonly RecordKey[]) => Promise<void>,
): Worker {
  const { store, time } = device;
  const life = createLife();
  const clock = { now: time.deviceNow };
  const locks = createLocks(device.locks, life);
  const connections = createConnections(device, life);
  const sent = mortal(createSentPort(store), life);
  const outbox = createOutboxPort(store);
  const ports: SyncPorts = {
    outbox: mortal(
      { ...outbox, claim: async (id: string) => mortal(await outbox.claim(id), life) },
      life,
    ),
    cache: mortal(createCachePort(store), life),
    connections: mortal(connections, life),
    locks,
    wake: mortal({ at: async (id, moment) => device.setAlarm(id, moment) }, life),
    clock,
    random: { next: () => 0.5 },
  };
  /** Whatever the CRM shows is looked at for what a late arrival has undone; what that adds is sent next. */
  let hasRepairs = false;
  const wakeForRepairs = (): void => {
    hasRepairs = true;
  };
  const watching = { sent, clock, newId: device.newId, wake: wakeForRepairs };
  const recordsOf = (id: string) =>
    withReassert(mortal(createRecordsPort(store, id), life), watching);

  const fetchAll = async (records: readonly RecordKey[]): Promise<void> => {
    for (const [id, some] of Map.groupBy(records, (it) => it.connectionId)) {
      const open = await ports.connections.open(id);
      if (open !== null) await fetchWritten({ open, records: recordsOf(id), clock }, some);
    }
  };
  const drainAll = async (): Promise<void> => {
    do {
      hasRepairs = false;
      const { records } = await drain(ports);
      await onSent(records);
      await fetchAll(records);
    } while (hasRepairs);
  };
  const sweepAll = async (): Promise<void> => {
    await fetchAll(await sweep({ sent, connections: ports.connections, locks, clock }));
    if (hasRepairs) await drainAll();
  };

  return {
    life,
    start: async () => {
      await forgetLeftovers(store);
      await drainAll();
    },
    drain: drainAll,
    goOnline: async () => {
      for (const id of await outbox.connectionIds()) {
        await releaseConnection(store, id, time.deviceNow(), "offline");
      }
      await drainAll();
    },
    signIn: async (cloud) => {
      const { connectionId } = cloud;
      const row = await store.ops.connections.get(connectionId);
      if (row === undefined) await device.connect(cloud);
      connections.forget(connectionId);
      const open = await ports.connections.open(connectionId);
      const account = await open?.gateway.account();
      if (account?.ok !== true) return;
      await ports.connections.report(connectionId, null);
      await releaseConnection(store, connectionId, time.deviceNow());
      await drainAll();
    },
    signOut: async (cloud) => {
      connections.forget(cloud.connectionId);
      await device.disconnect(cloud);
    },
    pull: async () => {
      for (const { id, account, person, trouble } of await readConnections(store)) {
        const open = trouble?.type === "needs-sign-in" ? null : await ports.connections.open(id);
        if (open === null) continue;
        const pulled = await pull({
          connectionId: id,
          account: account.id,
          personId: person?.ownerId ?? null,
          open,
          records: recordsOf(id),
          places: mortal(createPlacesPort(store, id), life),
          locks,
          clock,
        });
        if (pulled?.ok === true) await ports.connections.report(id, null);
      }
      await sweepAll();
    },
    sweep: sweepAll,
    open: async (record) => {
      const open = await ports.connections.open(record.connectionId);
      const records = recordsOf(record.connectionId);
      if (open !== null) await fetchRecord({ open, records, clock }, record, true);
      if (hasRepairs) await drainAll();
    },
  };
}

/** Locks that a dead worker's hand lets go of. */
function createLocks(held: Map<string, Life>, life: Life): LocksPort {
  return {
    exclusively: async (name, work) => {
      const holder = held.get(name);
      if (holder !== undefined && !holder.isOver()) return null;
      held.set(name, life);
      try {
        return await work();
      } finally {
        held.delete(name);
      }
    },
  };
}

/** The gateways of a worker, each asked for once in its life. */
function createConnections(
  device: Device,
  life: Life,
): ConnectionsPort & { readonly forget: (connectionId: string) => void } {
  const { store, time } = device;
  const opened = new Map<string, OpenConnection>();
  const openNew = (id: string, accountId: string): OpenConnection => {
    const { server, createGateway } = device.cloudOf(id);
    const http = createHttp({
      fetch: (url, init) => life.wait(() => device.request(url, init)),
      isOnline: device.isOnline,
      abortAfter: () => new AbortController().signal,
      origins: [`https://${server}`],
    });
    const token = async () => device.tokenOf(id);
    const allowance = createAllowance({
      now: time.deviceNow,
      sleep: device.pass,
      limits: {},
      saved: device.allowances.get(id) ?? null,
      save: (state: AllowanceState) => device.allowances.set(id, state),
    });
    const gateway = createGateway({
      http,
      access: keyAccess(token),
      allowance,
      now: time.deviceNow,
      memory: createMemory(),
      connection: { id, server, accountId },
    });
    return { gateway, account: rememberAccount(token, () => gateway.account()) };
  };

  return {
    open: async (id) => {
      const row = await store.ops.connections.get(id);
      if (row === undefined) return null;
      const connection = opened.get(id) ?? openNew(id, row.account.id);
      opened.set(id, connection);
      return connection;
    },
    forget: (id) => {
      opened.delete(id);
      device.allowances.delete(id);
    },
    report: async (id, trouble) => {
      const lastSyncAt = time.deviceNow();
      await updateConnection(store, id, trouble === null ? { trouble, lastSyncAt } : { trouble });
    },
  };
}
