import { browser } from "wxt/browser";
import { type AllowanceState, createAllowance } from "#lib/crm/http/allowance.ts";
import type { GatewayConnection, GatewayMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { originOf } from "#lib/crm/http/origin.ts";
import { rememberAccount } from "#lib/crm/http/remembered-account.ts";
import { withServerClock } from "#lib/crm/http/server-clock.ts";
import type { Failure } from "#lib/domain/failure.ts";
import { isAllowed } from "#lib/platform/host-access.ts";
import type { SessionTokens } from "#lib/platform/session-tokens.ts";
import { updateConnection } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { ConnectionsPort, OpenConnection } from "#lib/sync/ports.ts";
import { type AccessPorts, createAccess } from "./access.ts";
import { whileAllowed } from "./allowed-http.ts";
import { createCrmClocks } from "./crm-clocks.ts";
import { CRMS, type Crm } from "./crms.ts";
import { createNetwork } from "./network.ts";

export interface Gateways extends ConnectionsPort {
  /** Listens to a connection's replies: answers what the latest since then said of the CRM's clock, in ms. */
  readonly listen: (connectionId: string) => () => number | null;
  /** Forgets what is known of a connection's allowance and credential. */
  readonly forget: (connectionId: string) => Promise<void>;
}

/** The gateways of all connections, each with one allowance that outlives the worker. */
export function createGateways(store: Store, tokens: SessionTokens): Gateways {
  const network = createNetwork();
  const clocks = createCrmClocks((id, clockOffset) =>
    updateConnection(store, id, { clockOffset }).catch(reportError),
  );
  const accessPorts: AccessPorts = {
    ...network,
    tokens,
    now: Date.now,
    exclusively: (name, work) => navigator.locks.request(name, work),
  };
  const openRow = async (row: ConnectionRow, crm: Crm): Promise<OpenConnection> => {
    const name = allowanceName(row.id);
    const saved = (await browser.storage.session.get(name))[name];
    const allowance = createAllowance({
      now: Date.now,
      sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
      limits: crm.limits,
      // Only this worker writes it, so its shape is known.
      saved: (saved as AllowanceState | undefined) ?? null,
      save: (state) => void browser.storage.session.set({ [name]: state }),
    });
    const access = await createAccess(accessPorts, row.id);
    const origin = originOf(row.server);
    const hear = clocks.of(row.id, row.clockOffset ?? 0);
    const http = withServerClock(createHttp({ ...network, origins: [origin] }), Date.now, hear);
    const gateway = crm.create({
      http: whileAllowed(http, new URL(origin).host, () => isAllowed([`${origin}/*`])),
      access,
      allowance,
      now: Date.now,
      memory: sessionMemory(row.id),
      connection: toGatewayConnection(row),
    });
    return { gateway, account: rememberAccount(access.token, () => gateway.account()) };
  };

  const opened = new Map<string, Promise<OpenConnection>>();
  return {
    listen: clocks.listen,
    open: async (connectionId) => {
      const row = await store.ops.connections.get(connectionId);
      if (row === undefined) return null;
      // Made anew when a connection that was just tried learns its account, or keeps handoffs elsewhere.
      const known = `${row.id}/${row.account.id}/${row.storage ?? "fields"}`;
      const gateway = opened.get(known) ?? openRow(row, CRMS[row.crm]);
      opened.set(known, gateway);
      return gateway;
    },
    report: async (connectionId: string, trouble: Failure | null) => {
      await updateConnection(
        store,
        connectionId,
        trouble === null ? { trouble: null, lastSyncAt: Date.now() } : { trouble },
      );
    },
    forget: async (connectionId) => {
      for (const key of opened.keys()) if (key.startsWith(`${connectionId}/`)) opened.delete(key);
      await tokens.forget(connectionId);
      const names = Object.keys(await browser.storage.session.get(null));
      const learned = names.filter((name) => name.startsWith(memoryName(connectionId, "")));
      await browser.storage.session.remove([allowanceName(connectionId), ...learned]);
    },
  };
}

/** An account that has not been tried yet has an empty id: nothing is known of it. */
function toGatewayConnection(row: ConnectionRow): GatewayConnection {
  const { id, server, account, capabilities, storage = "fields" } = row;
  return {
    id,
    server,
    accountId: account.id === "" ? null : account.id,
    pageHost: account.pageHost === "" ? null : account.pageHost,
    timeZone: account.timeZone,
    capabilities,
    storage,
  };
}

/** What a gateway learned of its server: for this browser session, then it asks again. */
function sessionMemory(connectionId: string): GatewayMemory {
  return {
    read: async (name) => {
      const key = memoryName(connectionId, name);
      return (await browser.storage.session.get(key))[key] ?? null;
    },
    write: (name, value) =>
      browser.storage.session.set({ [memoryName(connectionId, name)]: value }),
  };
}

function memoryName(connectionId: string, name: string): string {
  return `learned:${connectionId}:${name}`;
}

function allowanceName(connectionId: string): string {
  return `allowance:${connectionId}`;
}
