import type { Outcome, Result } from "./failure.ts";
import type { Capabilities } from "./gateway.ts";
import type { AddressTrouble } from "./server-address.ts";

/** What a person typed into the connection form, by field name. Keys are read at the last moment. */
export type Typed = Readonly<Record<string, string>>;

/** What connecting will reach, worked out of what was typed before anything is asked of anybody. */
export interface ConnectionPlan {
  /** Host name of the API, or its origin where it is not https on the usual port. */
  readonly server: string;
  /** Where people open the account; empty when only the CRM can say. */
  readonly pageHost: string;
  /** The browser's patterns of what has to be allowed first, API and pages; empty when that is given. */
  readonly origins: readonly string[];
  /** Something to know before agreeing, for instance that the address is in a private network. */
  readonly caution: string | null;
}

/** What signing in through the CRM's own page needs from the browser. */
export interface SignInPorts {
  readonly http: SignInHttp;
  /** Opens the CRM's page and answers with the address it came back to; null when the person closed it. */
  readonly authorize: (url: string) => Promise<string | null>;
  /** Where the CRM's page comes back to for this CRM. */
  readonly redirectUrl: string;
  /** So many random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  readonly sha256: (text: string) => Promise<ArrayBuffer>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** One request of the sign-in. Replies of any status are a success here. */
export interface SignInHttp {
  readonly send: (request: {
    readonly method: "GET" | "POST";
    readonly url: string;
    readonly body?: unknown;
    readonly form?: Readonly<Record<string, string>>;
  }) => Promise<Outcome<{ readonly status: number; readonly value: unknown }>>;
}

/** What the connection form needs to know of one CRM. Each CRM's folder makes its own. */
export interface CrmSetup {
  /** What the CRM can do as far as is known before its server was asked. */
  readonly capabilities: Capabilities;
  readonly plan: (typed: Typed) => Result<ConnectionPlan, AddressTrouble>;
  /**
   * Makes the secret that is kept for the connection when the person brought none, by signing in on the
   * CRM's own page; null where a key is the only way.
   */
  readonly signIn:
    | ((plan: ConnectionPlan, typed: Typed, ports: SignInPorts) => Promise<Outcome<string>>)
    | null;
  /** The browser's patterns of the pages beside which the sidebar stands, for a connection. */
  readonly pages: (connection: {
    readonly server: string;
    readonly pageHost: string;
  }) => readonly string[];
}
