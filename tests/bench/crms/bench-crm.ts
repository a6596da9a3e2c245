import type { GatewayPorts } from "#lib/crm/http/gateway-ports.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { ContractWorld } from "#tests/contract/gateway/world.ts";

/** One CRM to be measured, before its sandbox. */
export interface BenchCrm {
  readonly name: string;
  readonly createWorld: () => BenchWorld;
  readonly create: (ports: GatewayPorts) => Gateway;
  /** Host name of the API. */
  readonly server: string;
  readonly token: string;
  readonly limits: readonly Limit[];
  /** What a call costs where the CRM counts in something else than calls. */
  readonly tokensOf: ((method: string, path: string) => number) | null;
}

export type BenchWorld = ContractWorld & {
  readonly sandbox: {
    readonly app: { readonly fetch: (request: Request) => Response | Promise<Response> };
    readonly world: { readonly now: () => number };
  };
};

/** What a CRM allows, as its documentation says for the smallest plan on which Handrail runs. */
export interface Limit {
  readonly amount: number;
  readonly unit: "calls" | "tokens";
  /** "10 s", "day". */
  readonly per: string;
}
