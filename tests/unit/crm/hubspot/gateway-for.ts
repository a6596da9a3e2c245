import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import type { LaneLimit } from "#lib/crm/http/call-window.ts";
import {
  createMemory,
  type GatewayConnection,
  type GatewayMemory,
} from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { HUBSPOT_LIMITS } from "#lib/crm/hubspot/capabilities.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { nameOf, type Part, type PartState } from "#lib/crm/hubspot/parts.ts";
import { API_HOST } from "#lib/crm/hubspot/paths.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { PatchWrite } from "#lib/domain/write.ts";
import { type Script, scriptedFetch } from "../scripted-fetch.ts";

export const NOW = Date.parse("2026-11-21T10:00:00.000Z");
export const KEY = "pat-eu1-canary-5f1b";

/** What is known of a plan without extras: leads, events, form answers, page views, campaigns. */
const PLAIN_PLAN: readonly Part[] = ["leads", "events", "forms", "page-views", "campaigns"];

/** A memory in which these parts of the account are known; those that no plan gives for nothing are closed. */
export function memoryWith(parts: Partial<Record<Part, PartState | null>> = {}): GatewayMemory {
  const closed: PartState = { state: "closed", because: "plan", missingScopes: [] };
  const known = { ...Object.fromEntries(PLAIN_PLAN.map((part) => [part, closed])), ...parts };
  const memory = createMemory();
  for (const [part, state] of Object.entries(known)) void memory.write(nameOf(part as Part), state);
  return memory;
}

/** A gateway whose HubSpot is a script. */
export function gatewayFor(
  script: Script,
  options: {
    readonly token?: string | null;
    readonly isOnline?: () => boolean;
    readonly connection?: Partial<GatewayConnection>;
    readonly limits?: Readonly<Record<string, LaneLimit>>;
    readonly memory?: GatewayMemory;
  } = {},
) {
  const { fetch, seen } = scriptedFetch(script);
  let time = NOW;
  const now = () => time;
  const allowance = createAllowance({
    now,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
    limits: options.limits ?? HUBSPOT_LIMITS,
  });
  const http = createHttp({
    fetch,
    isOnline: options.isOnline ?? (() => true),
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    origins: [`https://${API_HOST}`],
  });
  const token = options.token === undefined ? KEY : options.token;
  const gateway = createHubspotGateway({
    http,
    access: keyAccess(async () => token),
    allowance,
    now,
    memory: options.memory ?? memoryWith(),
    connection: { id: "c1", server: API_HOST, accountId: "24861337", ...options.connection },
  });
  return { gateway, seen, allowance, now };
}

export function person(recordId: string): RecordKey {
  return { connectionId: "c1", objectType: "person", recordId };
}

export function patchOf(write: Partial<PatchWrite>): PatchWrite {
  return { kind: "patch", fields: {}, base: {}, events: [], ...write };
}

/** A HubSpot object as the API writes it. */
export function object(
  id: string,
  properties: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    id,
    properties: { hs_object_id: id, lastmodifieddate: "2026-11-20T08:00:00.123Z", ...properties },
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-11-20T08:00:00.123Z",
    archived: false,
    ...more,
  };
}
