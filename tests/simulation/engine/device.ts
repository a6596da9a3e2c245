import type { AllowanceState } from "#lib/crm/http/allowance.ts";
import { removeConnection } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import type { Cloud } from "./clouds.ts";
import type { Disk } from "./disk.ts";
import type { Life } from "./life.ts";
import type { KeyState } from "./steps.ts";
import type { Time } from "./time.ts";

/** The person's device: what outlives the worker, and the way to the network. */
export interface Device {
  readonly store: Store;
  readonly disk: Disk;
  readonly time: Time;
  readonly locks: Map<string, Life>;
  /** What the browser's session remembers of each connection's limits. */
  readonly allowances: Map<string, AllowanceState>;
  readonly newId: () => string;
  readonly isOnline: () => boolean;
  readonly setOnline: (isOnline: boolean) => void;
  readonly cloudOf: (connectionId: string) => Cloud;
  readonly tokenOf: (connectionId: string) => string;
  readonly setKey: (cloud: Cloud, key: KeyState) => void;
  /** One request and its answer, with whatever the account's fault script makes of it. */
  readonly request: (url: string, init: RequestInit) => Promise<Response>;
  /** Lets time pass for everybody; requests that are late arrive. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** An alarm rings after as much true time as it was away when it was set. */
  readonly setAlarm: (connectionId: string, moment: number | null) => void;
  readonly hasAlarm: (connectionId: string) => boolean;
  /** When the first alarm rings, in true time. */
  readonly nextAlarm: () => number | null;
  /** Whether an alarm has rung; it rings once. */
  readonly takeAlarms: () => boolean;
  readonly connect: (cloud: Cloud) => Promise<void>;
  readonly disconnect: (cloud: Cloud) => Promise<void>;
}

/** One way there and back. */
const ROUND_TRIP_MS = 40;
const LATEST_ARRIVAL_MS = 61_000;

export function createDevice(
  store: Store,
  disk: Disk,
  time: Time,
  clouds: readonly Cloud[],
): Device {
  const alarms = new Map<string, number>();
  const keys = new Map<string, string>(clouds.map(({ connectionId, key }) => [connectionId, key]));
  let isOnline = true;
  let requestedAt = time.trueNow();
  let ids = 0;

  const pass = async (milliseconds: number): Promise<void> => {
    const end = time.trueNow() + milliseconds;
    while (time.trueNow() < end) {
      const left = end - time.trueNow();
      // While something may arrive late, no second is left out: the CRM stamps it with its own time.
      const mayArrive = time.trueNow() < requestedAt + LATEST_ARRIVAL_MS;
      time.pass(mayArrive ? Math.min(left, 1_000) : left);
      for (const cloud of clouds) await cloud.settle();
    }
  };

  return {
    store,
    disk,
    time,
    locks: new Map(),
    allowances: new Map(),
    newId: () => {
      ids += 1;
      return `ID${String(ids).padStart(6, "0")}`;
    },
    isOnline: () => isOnline,
    setOnline: (value) => {
      isOnline = value;
    },
    cloudOf: (connectionId) => {
      const cloud = clouds.find((it) => it.connectionId === connectionId);
      if (cloud === undefined) throw new Error(`There is no account behind ${connectionId}.`);
      return cloud;
    },
    tokenOf: (connectionId) => keys.get(connectionId) ?? "",
    setKey: (cloud, key) => {
      const other = clouds.find((it) => it !== cloud) ?? cloud;
      const token = { good: cloud.key, revoked: cloud.revokedKey, swapped: other.key }[key];
      keys.set(cloud.connectionId, token);
    },
    request: async (url, init) => {
      if (!isOnline) throw new TypeError("Failed to fetch");
      const request = new Request(url, init);
      const key = request.headers.get("authorization")?.slice("Bearer ".length) ?? "";
      const cloud = clouds.find((it) => it.answers(request, key)) ?? clouds[0];
      if (cloud === undefined) throw new Error("There is no account.");
      await pass(ROUND_TRIP_MS);
      requestedAt = time.trueNow();
      return cloud.sandbox.app.fetch(request);
    },
    pass,
    setAlarm: (connectionId, moment) => {
      if (moment === null) alarms.delete(connectionId);
      else alarms.set(connectionId, time.trueNow() + Math.max(0, moment - time.deviceNow()));
    },
    hasAlarm: (connectionId) => alarms.has(connectionId),
    nextAlarm: () => (alarms.size === 0 ? null : Math.min(...alarms.values())),
    takeAlarms: () => {
      const rung = [...alarms].filter(([, moment]) => moment <= time.trueNow());
      for (const [name] of rung) alarms.delete(name);
      return rung.length > 0;
    },
    connect: async ({ connectionId, accountId, server, capabilities, owner }) => {
      await store.ops.connections.put({
        id: connectionId,
        crm: capabilities.crm,
        server,
        account: { id: accountId, name: accountId, pageHost: "", timeZone: null },
        person: { ownerId: owner, name: "Omar Haddad" },
        capabilities,
        fields: "ready",
        lastSyncAt: null,
        trouble: null,
        setup: null,
      });
    },
    disconnect: ({ connectionId }) => removeConnection(store, connectionId),
  };
}
