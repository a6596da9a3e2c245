import type { HandoffStorage } from "../../domain/connection.ts";
import type { Capabilities } from "../../domain/gateway.ts";
import type { Access } from "./access.ts";
import type { Allowance } from "./allowance.ts";
import type { Http } from "./http.ts";

/** What every gateway is made of. */
export interface GatewayPorts {
  /** Reaches the connection's own server and nothing else. */
  readonly http: Http;
  readonly access: Access;
  /** Made with the CRM's limits, one for each connection. */
  readonly allowance: Allowance;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What was learned of the server, so that a worker that starts anew need not ask again. */
  readonly memory: GatewayMemory;
  readonly connection: GatewayConnection;
}

/** What a gateway needs to know of its connection; what is null is not known yet. */
export interface GatewayConnection {
  readonly id: string;
  /** Host name of the API, or its origin where it is not https on the usual port. */
  readonly server: string;
  /** The account that the credential must open, see `Account.id`. */
  readonly accountId: string | null;
  /** Where people open the account, with its port when it is not the usual one. */
  readonly pageHost?: string | null;
  /** The account's zone, for limits that start anew at midnight. */
  readonly timeZone?: string | null;
  /** As last probed. */
  readonly capabilities?: Capabilities | null;
  /** Where handoffs are kept, `fields` when left out. */
  readonly storage?: HandoffStorage;
}

/**
 * A small store of plain JSON for one connection that outlives the worker but not the browser session,
 * and that is forgotten when the connection is tested. What comes out must be parsed like a reply.
 */
export interface GatewayMemory {
  readonly read: (name: string) => Promise<unknown>;
  readonly write: (name: string, value: unknown) => Promise<void>;
}

/** A memory that forgets with the process: for a single run. */
export function createMemory(): GatewayMemory {
  const kept = new Map<string, unknown>();
  return {
    read: async (name) => kept.get(name) ?? null,
    write: async (name, value) => {
      kept.set(name, value);
    },
  };
}
