import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { rememberAccount } from "#lib/crm/http/remembered-account.ts";
import { HUBSPOT_CAPABILITIES } from "#lib/crm/hubspot/capabilities.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { API_HOST } from "#lib/crm/hubspot/paths.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { createStore } from "#lib/store/databases.ts";
import { createPlacesPort, createRecordsPort } from "#lib/store/pull-store.ts";
import { pull } from "#lib/sync/pull.ts";
import type { PullPorts } from "#lib/sync/pull-ports.ts";
import { updateRecord } from "#tests/sandbox/hubspot/records.ts";
import { createHubspotSandbox, type HubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { DEFAULT_PORTAL_ID, KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { OWNERS } from "#tests/sandbox/seed/stories.ts";
import { addObject, past } from "#tests/sandbox/seed/writer.ts";
import { createProcessLocks } from "../contenders/process-locks.ts";
import { PROPERTY } from "../writes.ts";

const RECORDS = 10_000;
const CHANGED = RECORDS / 100;
const HOUR_MS = 60 * 60 * 1000;
const CONNECTION_ID = "bench";
const ACCOUNT = String(DEFAULT_PORTAL_ID);

export interface Traffic {
  readonly calls: number;
  /** Of questions and answers, without headers. */
  readonly bytes: number;
}

export interface DeltaPull {
  readonly full: Traffic;
  readonly delta: Traffic;
  /** Changed records that are kept here and show an old value afterwards. */
  readonly stale: number;
  /** Changed records that are kept here at all: a pull keeps what the person works on. */
  readonly kept: number;
}

/**
 * Ten thousand handoffs, of which one in a hundred has changed since the last pull. Against a pull without
 * a memory, which reads all of them through the same list each time.
 */
export async function measureDeltaPull(): Promise<DeltaPull> {
  let now = Date.parse("2026-11-21T10:00:00.000Z");
  const traffic = { calls: 0, bytes: 0 };
  const sandbox = createFilledSandbox(() => now);
  const pass = async (milliseconds: number) => {
    now += milliseconds;
  };
  const gateway = createGateway(sandbox, () => now, pass, traffic);
  const store = createStore("-bench-pull");
  const ports: PullPorts = {
    connectionId: CONNECTION_ID,
    account: ACCOUNT,
    personId: OWNERS.sdr,
    open: { gateway, account: rememberAccount(async () => KEYS.good, gateway.account) },
    records: createRecordsPort(store, CONNECTION_ID),
    places: createPlacesPort(store, CONNECTION_ID),
    locks: createProcessLocks(),
    clock: { now: () => now },
  };
  await store.ops.connections.put(CONNECTION);
  await pullOnce(ports);
  await pass(HOUR_MS);
  const changed = changeSome(sandbox, pass);
  await pass(HOUR_MS);

  const delta = await count(traffic, () => pullOnce(ports));
  const full = await count(traffic, () => readEverything(gateway));
  const rows = await ports.records.list();
  const shown = new Map(rows.map(({ snapshot }) => [snapshot.key.recordId, snapshot.handoff]));
  const kept = changed.filter((id) => shown.has(id));
  const stale = kept.filter((id) => shown.get(id)?.noteProblem !== textFor(id));
  await Promise.all([store.ops.delete(), store.cache.delete()]);
  return { full, delta, stale: stale.length, kept: kept.length };
}

async function pullOnce(ports: PullPorts): Promise<void> {
  const pulled = await pull(ports);
  if (pulled?.ok !== true) throw new Error(`The pull broke off: ${JSON.stringify(pulled)}`);
}

async function readEverything(gateway: Gateway): Promise<void> {
  const ids = new Set<string>();
  let cursor = { since: new Date(0).toISOString(), lastId: null as string | null };
  for (let more = true; more; ) {
    const page = await gateway.changes("person", cursor);
    if (!page.ok) throw new Error(`The list broke off: ${JSON.stringify(page.failure)}`);
    for (const { key } of page.value.records) ids.add(key.recordId);
    ({ cursor, more } = page.value);
  }
  if (ids.size !== RECORDS) throw new Error(`${ids.size} records were read.`);
}

async function count(traffic: Traffic, work: () => Promise<void>): Promise<Traffic> {
  const before = { ...traffic };
  await work();
  return { calls: traffic.calls - before.calls, bytes: traffic.bytes - before.bytes };
}

function createFilledSandbox(now: () => number): HubspotSandbox {
  const sandbox = createHubspotSandbox({ now, sleep: async () => undefined, enforceLimits: false });
  sandbox.state.owners.push({
    id: OWNERS.sdr,
    userId: 7001,
    email: "dana@vendor.example",
    firstName: "Dana",
    lastName: "Whitlock",
    archived: false,
    createdAt: now(),
    team: null,
  });
  const start = now() - RECORDS * 60_000;
  for (let index = 0; index < RECORDS; index += 1) {
    const values = {
      firstname: "Sara",
      lastname: `Lindqvist ${index}`,
      email: `buyer-${index}@buyers.example`,
      company: "Nordic Presses",
      hubspot_owner_id: OWNERS.sdr,
      handrail_status: "accepted",
    };
    addObject(sandbox.world, "contacts", values, start + index * 60_000);
  }
  return sandbox;
}

/** Somebody else changes one record in a hundred, a second apart; answers which. */
function changeSome(
  sandbox: HubspotSandbox,
  pass: (milliseconds: number) => Promise<void>,
): readonly string[] {
  const random = createRandom(1);
  const ids = [...sandbox.state.records.contacts.keys()];
  const chosen = new Set<string>();
  while (chosen.size < CHANGED) chosen.add(ids[random.between(0, RECORDS - 1)] ?? "");
  for (const id of chosen) {
    const record = sandbox.state.records.contacts.get(id);
    if (record === undefined) throw new Error(`There is no contact ${id}.`);
    updateRecord(sandbox.world, record, new Map([[PROPERTY, textFor(id)]]), past("CRM_UI"));
    void pass(1_000);
  }
  return [...chosen];
}

function textFor(id: string): string {
  return `Work orders of ${id} are typed twice`;
}

function createGateway(
  sandbox: HubspotSandbox,
  now: () => number,
  sleep: (milliseconds: number) => Promise<void>,
  traffic: { calls: number; bytes: number },
): Gateway {
  return createHubspotGateway({
    http: createHttp({
      fetch: async (url, init) => {
        const answer = await sandbox.app.fetch(new Request(url, init));
        const body = await answer.clone().arrayBuffer();
        traffic.calls += 1;
        traffic.bytes += body.byteLength + String(init.body ?? "").length;
        return answer;
      },
      isOnline: () => true,
      abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
      origins: [`https://${API_HOST}`],
    }),
    access: keyAccess(async () => KEYS.good),
    allowance: createAllowance({ now, sleep, limits: {} }),
    now,
    memory: createMemory(),
    connection: { id: CONNECTION_ID, server: API_HOST, accountId: ACCOUNT },
  });
}

const CONNECTION = {
  id: CONNECTION_ID,
  crm: "hubspot",
  server: API_HOST,
  account: { id: ACCOUNT, name: "Bench", pageHost: "app.hubspot.com", timeZone: null },
  person: { ownerId: OWNERS.sdr, name: "Dana Whitlock" },
  capabilities: HUBSPOT_CAPABILITIES,
  fields: "ready",
  lastSyncAt: null,
  trouble: null,
  setup: null,
} as const;
