import type { LaneLimit } from "#lib/crm/http/call-window.ts";
import type { GatewayPorts } from "#lib/crm/http/gateway-ports.ts";
import type { CrmSetup, Typed } from "#lib/domain/crm-setup.ts";
import type { Gateway } from "#lib/domain/gateway.ts";

/** What one CRM adds: its gateway, and how a person is made and removed, which no gateway does. */
export interface LiveCrm {
  readonly setup: CrmSetup;
  readonly create: (ports: GatewayPorts) => Gateway;
  readonly limits: Readonly<Record<string, LaneLimit>>;
  /** What a person would have typed into the connection form. */
  readonly typed: (url: string) => Typed;
  /** Whether `--url` must be given; else there is one address for everybody. */
  readonly needsUrl: boolean;
  readonly headers: (token: string) => Readonly<Record<string, string>>;
  /** Answers with the new person's id. */
  readonly createPerson: (ask: Ask, person: LivePerson) => Promise<string>;
  /** Removes a person and whatever notes and tasks are still on them; one that is gone counts as removed. */
  readonly removePerson: (ask: Ask, id: string) => Promise<void>;
  /** What the CRM still keeps of what was removed, in a sentence. */
  readonly afterwards: string;
  /** Whether a request would change something: many reads are a POST. */
  readonly isWrite: (method: string, path: string, body: string) => boolean;
}

export interface LivePerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** One request beside the gateway. Answers with the parsed body; anything but a success throws. */
export type Ask = (
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: unknown,
) => Promise<unknown>;
