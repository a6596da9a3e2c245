import { browser } from "wxt/browser";
import { type AllowanceState, createAllowance } from "#lib/crm/http/allowance.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { rememberAccount } from "#lib/crm/http/remembered-account.ts";
import { HUBSPOT_LIMITS } from "#lib/crm/hubspot/capabilities.ts";
import { createHubspotGateway, type HubspotConnection } from "#lib/crm/hubspot/gateway.ts";
import { API_HOST } from "#lib/crm/hubspot/paths.ts";
import type { Failure } from "#lib/domain/failure.ts";
import type { SessionTokens } from "#lib/platform/session-tokens.ts";
import { updateConnection } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { ConnectionsPort, OpenConnection } from "#lib/sync/ports.ts";

export interface Gateways extends ConnectionsPort {
  /** Forgets what is known of a connection's allowance and credential. */
  readonly forget: (connectionId: string) => Promise<void>;
}

/** The gateways of all connections, each with one allowance that outlives the worker. */
export function createGateways(store: Store, tokens: SessionTokens): Gateways {
  const http = createHttp({
    fetch: (url, init) => fetch(url, init),
    isOnline: () => navigator.onLine,
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    hosts: [API_HOST],
  });

  const openRow = async (row: ConnectionRow): Promise<OpenConnection> => {
    const name = allowanceName(row.id);
    const saved = (await browser.storage.session.get(name))[name];
    const allowance = createAllowance({
      now: Date.now,
      sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
      limits: HUBSPOT_LIMITS,
      // Only this worker writes it, so its shape is known.
      saved: (saved as AllowanceState | undefined) ?? null,
      save: (state) => void browser.storage.session.set({ [name]: state }),
    });
    const token = () => tokens.read(row.id);
    const gateway = createHubspotGateway({
      http,
      token,
      allowance,
      now: Date.now,
      connection: toHubspotConnection(row),
    });
    return { gateway, account: rememberAccount(token, () => gateway.account()) };
  };

  const opened = new Map<string, Promise<OpenConnection>>();
  return {
    open: async (connectionId) => {
      const row = await store.ops.connections.get(connectionId);
      if (row === undefined) return null;
      // The account is part of the key: a connection that was just tried learns its account.
      const known = `${row.id}/${row.account.id}`;
      const gateway = opened.get(known) ?? openRow(row);
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
      await browser.storage.session.remove(allowanceName(connectionId));
    },
  };
}

/** An account that has not been tried yet has an empty id: nothing is known of it. */
function toHubspotConnection({ id, account }: ConnectionRow): HubspotConnection {
  if (account.id === "") return { id, accountId: null };
  return { id, accountId: account.id, pageHost: account.pageHost, timeZone: account.timeZone };
}

function allowanceName(connectionId: string): string {
  return `allowance:${connectionId}`;
}
