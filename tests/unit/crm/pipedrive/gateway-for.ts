import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory, type GatewayConnection } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { PIPEDRIVE_LIMITS } from "#lib/crm/pipedrive/capabilities.ts";
import { createPipedriveGateway } from "#lib/crm/pipedrive/gateway.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { json, type Script, scriptedFetch } from "../scripted-fetch.ts";

export const NOW = Date.parse("2026-11-21T10:00:00.000Z");
export const KEY = "5f1bcanary000000000000000000000000000009";
export const HOST = "acme.pipedrive.com";
export const STATUS_CODE = "a".repeat(40);
export const LOG_CODE = "b".repeat(40);

/** A gateway whose Pipedrive is a script; what it asks about fields is answered unless the script does. */
export function gatewayFor(
  script: Script,
  options: {
    readonly token?: string | null;
    readonly connection?: Partial<GatewayConnection>;
  } = {},
) {
  const { fetch, seen } = scriptedFetch((request) =>
    /Fields$/.test(request.path) && request.method === "GET" ? fieldsReply() : script(request),
  );
  let time = NOW;
  const now = () => time;
  const allowance = createAllowance({
    now,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
    limits: PIPEDRIVE_LIMITS,
  });
  const http = createHttp({
    fetch,
    isOnline: () => true,
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    origins: [`https://${HOST}`],
  });
  const token = options.token === undefined ? KEY : options.token;
  const gateway = createPipedriveGateway({
    http,
    access: keyAccess(async () => token),
    allowance,
    now,
    memory: createMemory(),
    connection: { id: "c1", server: HOST, accountId: HOST, ...options.connection },
  });
  return { gateway, seen, allowance, now };
}

function fieldsReply(): Response {
  const field = (field_name: string, field_code: string, field_type: string) => ({
    field_name,
    field_code,
    field_type,
    is_custom_field: true,
  });
  return ok([
    field("Handrail: Handoff status", STATUS_CODE, "varchar"),
    field("Handrail: Handoff log", LOG_CODE, "text"),
  ]);
}

/** A reply as both versions wrap it. */
export function ok(data: unknown, more: Readonly<Record<string, unknown>> = {}): Response {
  return json({ success: true, data, additional_data: { next_cursor: null }, ...more });
}

/** A person as version 2 writes them. */
export function personRow(id: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    name: `P${id}`,
    owner_id: 7,
    update_time: "2026-11-20T08:00:00Z",
    add_time: "2026-01-01T00:00:00Z",
    is_deleted: false,
    emails: [],
    custom_fields: { [STATUS_CODE]: null, [LOG_CODE]: null },
    ...more,
  };
}

export function person(recordId: string): RecordKey {
  return { connectionId: "c1", objectType: "person", recordId };
}
