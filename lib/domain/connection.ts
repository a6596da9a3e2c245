import type { Failure } from "./failure.ts";
import type { Account, Capabilities } from "./gateway.ts";
import type { CrmId } from "./record.ts";

/** A gateway plus an account. The credential is kept apart, encrypted, under the same id. */
export interface Connection {
  readonly id: string;
  readonly crm: CrmId;
  /** Host name of the API. */
  readonly server: string;
  readonly account: Account;
  /** Who the person at this browser is in the CRM; null until they say so. */
  readonly person: { readonly ownerId: string; readonly name: string } | null;
  readonly capabilities: Capabilities;
  /** Whether Handrail's own fields are there: `unknown` until looked. */
  readonly fields: "unknown" | "ready" | "missing";
  /** Epoch milliseconds of the last successful exchange, null before the first. */
  readonly lastSyncAt: number | null;
  /** What stops the connection as a whole (sign-in, scope), null when it works. */
  readonly trouble: Failure | null;
}
