import { setTimeout as rest } from "node:timers/promises";
import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { HUBSPOT_CAPABILITIES } from "#lib/crm/hubspot/capabilities.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { API_HOST } from "#lib/crm/hubspot/paths.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { HubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { DEFAULT_PORTAL_ID, KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { OWNERS } from "#tests/sandbox/seed/stories.ts";
import { CONNECTION_ID } from "#tests/support/connect.ts";

export interface Account {
  readonly connection: ConnectionRow;
  readonly secret: string;
  readonly owners: readonly Owner[];
  /** Every contact that is open to view, as the product's own gateway reads it. */
  readonly leads: readonly RecordSnapshot[];
}

/** Reads the sandbox's account the way the product would, without a network in between. */
export async function readAccount(sandbox: HubspotSandbox): Promise<Account> {
  const account = {
    id: String(DEFAULT_PORTAL_ID),
    name: "Acme portal",
    pageHost: "app.hubspot.com",
    timeZone: null,
  };
  const gateway = createHubspotGateway({
    http: createHttp({
      fetch: async (url, init) => sandbox.app.fetch(new Request(url, init)),
      isOnline: () => true,
      abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
      origins: [`https://${API_HOST}`],
    }),
    access: keyAccess(async () => KEYS.good),
    allowance: createAllowance({ now: Date.now, sleep: (ms) => rest(ms), limits: {} }),
    now: Date.now,
    memory: createMemory(),
    connection: {
      id: CONNECTION_ID,
      server: API_HOST,
      accountId: account.id,
      pageHost: account.pageHost,
    },
  });
  const owners = await gateway.owners();
  if (!owners.ok) throw new Error(`The sandbox's owners: ${JSON.stringify(owners.failure)}`);
  const leads: RecordSnapshot[] = [];
  for (const contact of sandbox.state.records.contacts.values()) {
    if (contact.archivedAt !== null) continue;
    const read = await gateway.getRecord("person", contact.id);
    if (read.ok) leads.push(read.value);
  }
  return {
    connection: {
      id: CONNECTION_ID,
      crm: "hubspot",
      server: "api.hubapi.com",
      account,
      person: { ownerId: OWNERS.sdr, name: "Dana Whitlock" },
      capabilities: HUBSPOT_CAPABILITIES,
      fields: "ready",
      lastSyncAt: null,
      trouble: null,
      setup: null,
    },
    secret: KEYS.good,
    owners: owners.value,
    leads,
  };
}

/**
 * Leads to open, one after the other: ordinary people whose name stands for them alone, so that it can be
 * recognised on screen, and whose row is in the middle range of sizes.
 */
export function pickLeads(leads: readonly RecordSnapshot[]): readonly RecordSnapshot[] {
  const names = leads.map((lead) => lead.name);
  return leads.filter(
    ({ name, touches }) =>
      name !== null &&
      /^[A-Za-z]+( [A-Za-z]+)+$/.test(name) &&
      names.indexOf(name) === names.lastIndexOf(name) &&
      touches.length >= 4 &&
      touches.length <= 40,
  );
}
