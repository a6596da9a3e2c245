import type { Failure } from "./failure.ts";
import type { Account, Capabilities } from "./gateway.ts";
import type { CrmId } from "./record.ts";

/**
 * Where the CRM keeps handoffs (R-HN-13): in fields of the record, in a note on it that is made to be
 * read, or in a note that is made to be small.
 */
export type HandoffStorage = "fields" | "note" | "short";

/** A gateway plus an account. The credential is kept apart, encrypted, under the same id. */
export interface Connection {
  readonly id: string;
  readonly crm: CrmId;
  /** Host name of the API, or its origin where it is not https on the usual port. */
  readonly server: string;
  readonly account: Account;
  /** Who the person at this browser is in the CRM; null until they say so. */
  readonly person: { readonly ownerId: string; readonly name: string } | null;
  /** As last probed. */
  readonly capabilities: Capabilities;
  /** Where handoffs are kept, `fields` when left out. */
  readonly storage?: HandoffStorage;
  /** Whether Handrail's own fields are there: `unknown` until looked. */
  readonly fields: "unknown" | "ready" | "missing";
  /** Epoch milliseconds of the last successful exchange, null before the first. */
  readonly lastSyncAt: number | null;
  /** What stops the connection as a whole (sign-in, scope), null when it works. */
  readonly trouble: Failure | null;
  /**
   * How far the CRM's clock is ahead of this device's, as its replies tell, in milliseconds; left out while
   * the two were never far apart.
   */
  readonly clockOffset?: number;
}

/**
 * The lasting id of a connection: made of the CRM and its account, so that connecting an account again
 * finds what waits for it. An account may be a host name; dots and colons, which no id may hold, become
 * an underscore, which no host name holds.
 */
export function connectionIdFor(crm: CrmId, accountId: string): string {
  return `${crm}-${accountId.replaceAll(/[^\w-]/g, "_")}`;
}
