import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { rememberAccount } from "#lib/crm/http/remembered-account.ts";
import { HUBSPOT_LIMITS } from "#lib/crm/hubspot/capabilities.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { API_HOST } from "#lib/crm/hubspot/paths.ts";
import { type NewOutboxEntry, pendingEntry } from "#lib/domain/outbox.ts";
import type { Write } from "#lib/domain/write.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries, createOutboxPort, releaseConnection } from "#lib/store/outbox-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import { drain } from "#lib/sync/drain.ts";
import type { OpenConnection, OutboxLease, OutboxPort, SyncPorts } from "#lib/sync/ports.ts";
import { DEFAULT_PORTAL_ID, KEYS } from "#tests/sandbox/hubspot/settings.ts";
import type { Process } from "../mortal.ts";
import type { BenchWrite } from "../writes.ts";
import type { Contender, Device, Running } from "./contender.ts";
import { createProcessLocks } from "./process-locks.ts";

const CONNECTION_ID = "bench";
const ACCOUNT = String(DEFAULT_PORTAL_ID);

/**
 * The product's engine, outbox and gateway, put together as its worker does. Without the sweep for second
 * copies, which would only take away what is not to be there in the first place.
 */
export const handrail = createHandrail(0);

/** @param undoWindowMs how long each write waits for the person to think better of it. */
export function createHandrail(undoWindowMs: number): Contender {
  return {
    id: "handrail",
    name: "Handrail",
    start: (device, process) => start(device, process, undoWindowMs),
    waiting: (device) => openDatabases(device).ops.outbox.count(),
    clear: async (device) => {
      const { ops, cache } = openDatabases(device);
      await Promise.all([ops.delete(), cache.delete()]);
      stores.delete(device.name);
    },
  };
}

async function start(device: Device, process: Process, undoWindowMs: number): Promise<Running> {
  const { step } = process;
  const { network } = device;
  const store = openDatabases(device);
  const connection = connect(device, process);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ports: SyncPorts = {
    outbox: stepwise(createOutboxPort(store), process),
    cache: createCachePort(store),
    connections: { open: async () => connection, report: async () => undefined },
    locks: createProcessLocks(),
    wake: {
      at: (_, moment) =>
        step(async () => {
          clearTimeout(timer);
          if (moment !== null) timer = setTimeout(run, Math.max(0, moment - Date.now()));
        }),
    },
    clock: { now: Date.now },
    random: { next: Math.random },
  };
  function run(): void {
    void drain(ports);
  }
  network.onOnline(() => {
    void step(() => releaseConnection(store, CONNECTION_ID, Date.now(), "offline")).then(run);
  });
  run();
  return {
    save: async (writes) => {
      // A page saves, which goes on when the worker is stopped.
      await addEntries(
        store,
        writes.map((write) => toEntry(write, Date.now() + undoWindowMs)),
        null,
      );
      run();
    },
  };
}

const stores = new Map<string, Store>();

function openDatabases({ name }: Device): Store {
  const store = stores.get(name) ?? createStore(`-${name}`);
  stores.set(name, store);
  return store;
}

function connect({ network }: Device, { fetch }: Process): OpenConnection {
  const token = async () => KEYS.good;
  const gateway = createHubspotGateway({
    http: createHttp({
      fetch: (url, init) => fetch(new Request(url, init)),
      isOnline: network.isOnline,
      abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
      origins: [`https://${API_HOST}`],
    }),
    access: keyAccess(token),
    allowance: createAllowance({
      now: Date.now,
      sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
      limits: HUBSPOT_LIMITS,
    }),
    now: Date.now,
    memory: createMemory(),
    connection: { id: CONNECTION_ID, server: API_HOST, accountId: ACCOUNT },
  });
  return { gateway, account: rememberAccount(token, () => gateway.account()) };
}

/** Each call of the outbox is a step that the process may be stopped at. */
function stepwise(outbox: OutboxPort, { step }: Process): OutboxPort {
  return {
    connectionIds: () => step(outbox.connectionIds),
    claim: async (connectionId) => {
      const lease = await step(() => outbox.claim(connectionId));
      return {
        token: lease.token,
        recordKeys: () => step(lease.recordKeys),
        unsent: (keys) => step(() => lease.unsent(keys)),
        markSending: (...given) => step(() => lease.markSending(...given)),
        settle: (changes) => step(() => lease.settle(changes)),
        markSent: (receipts) => step(() => lease.markSent(receipts)),
        endOvertaken: (...given) => step(() => lease.endOvertaken(...given)),
        endRefused: (...given) => step(() => lease.endRefused(...given)),
      } satisfies OutboxLease;
    },
  };
}

/** The entry that the product would make of it. */
function toEntry(write: BenchWrite, notBefore: number): NewOutboxEntry {
  const at = Date.now();
  return pendingEntry({
    id: idOf(write.id),
    actionId: idOf(write.id),
    title: "Bench",
    record: { connectionId: CONNECTION_ID, objectType: "person", recordId: write.recordId },
    account: ACCOUNT,
    server: API_HOST,
    write: toWrite(write, at),
    dependsOn: write.after === null ? null : idOf(write.after),
    createdAt: at,
    notBefore,
    typed: null,
  });
}

function toWrite({ id, kind, text, base }: BenchWrite, at: number): Write {
  if (kind === "patch") {
    return {
      kind: "patch",
      fields: { noteProblem: text },
      base: { noteProblem: base },
      events: [],
    };
  }
  const marker = `HR-BENCH-${id}`;
  return { kind: "timeline-note", text, marker, at: new Date(at).toISOString(), ownerId: null };
}

function idOf(id: number): string {
  return `bench-${id}`;
}
