import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { createTwentyGateway } from "#lib/crm/twenty/gateway.ts";
import { toWorkspace } from "#lib/crm/twenty/workspace.ts";
import { type Script, scriptedFetch } from "../scripted-fetch.ts";

export const NOW = Date.parse("2026-11-21T10:00:00.000Z");
export const KEY = "eyJhbGciOiJIUzI1NiJ9.Y2FuYXJ5.c2lnbmVk";
export const SARA = "20202020-1111-4111-8111-111111111111";

/** A gateway whose server is a script, and that knows already which fields there are. */
export function gatewayFor(script: Script) {
  const { fetch, seen } = scriptedFetch(script);
  const memory = createMemory();
  const field = (name: string) => ({ name, type: "TEXT" });
  const person = ["name", "emails", "handrailStatus", "handrailOwner", "handrailLog"].map(field);
  const objects = [{ id: "1", nameSingular: "person", fields: person }];
  const known = toWorkspace(objects, { conditionalWrite: null, pageMax: 60 });
  void memory.write("twenty-workspace-1", known);
  const gateway = createTwentyGateway({
    http: createHttp({
      fetch,
      isOnline: () => true,
      abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
      origins: ["https://crm.acme.example"],
    }),
    access: keyAccess(async () => KEY),
    allowance: createAllowance({ now: () => NOW, sleep: async () => undefined, limits: {} }),
    now: () => NOW,
    memory,
    connection: { id: "c1", server: "crm.acme.example", accountId: "crm.acme.example" },
  });
  return { gateway, seen };
}

/** A list in a GraphQL answer. */
export function listOf(nodes: readonly unknown[], hasNextPage = false) {
  return { edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage } };
}

export function row(id: string, more: Readonly<Record<string, unknown>> = {}) {
  const at = "2026-11-20T08:00:00.000Z";
  return { id, createdAt: at, updatedAt: at, deletedAt: null, ...more };
}
