import type { GatewayPorts } from "#lib/crm/http/gateway-ports.ts";
import type { Capabilities, Gateway } from "#lib/domain/gateway.ts";
import type { HandoffField } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { FaultEffect, FaultRule, FaultScript } from "#tests/sandbox/faults.ts";
import type { PlainField } from "./steps.ts";

/** One CRM account, in memory, with what only its colleagues and its operator see. */
export interface Cloud {
  readonly connectionId: string;
  readonly accountId: string;
  /** Host name of its API. */
  readonly server: string;
  readonly capabilities: Capabilities;
  readonly createGateway: (ports: GatewayPorts) => Gateway;
  /** The person at the device, as the CRM knows them. */
  readonly owner: string;
  /** The key that opens it, and one that did. */
  readonly key: string;
  readonly revokedKey: string;
  readonly sandbox: CloudSandbox;
  /** Whether a request that bears this key is for this account. */
  readonly answers: (request: Request, key: string) => boolean;
  readonly keyOf: (recordId: string) => RecordKey;
  /** Lets requests that were under way arrive; the writes that came so are late. */
  readonly settle: () => Promise<void>;
  /** What was written, from the nth entry of the journal on, ours and everybody's. */
  readonly writesFrom: (nth: number) => readonly CloudWrite[];
  /** Where a fault has to stand to meet whatever changes something. */
  readonly faultsOnWrites: (effect: FaultEffect) => readonly FaultRule[];
  readonly addPerson: (name: string) => string;
  /** Another of the CRM's users, who can own records; answers their id. */
  readonly addColleague: (name: string) => string;
  /** The id under which a record lives now. */
  readonly livingId: (recordId: string) => string;
  /** Whether there is, or was, such a record. */
  readonly knows: (recordId: string) => boolean;
  readonly isArchived: (recordId: string) => boolean;
  readonly heldBy: (recordId: string) => Readonly<Record<string, string | null>>;
  /** How many living notes bear the marker, on the timeline of this record. */
  readonly countNotes: (recordId: string, marker: string) => number;
  /** How many living tasks bear the marker, at this record. */
  readonly countTasks: (recordId: string, marker: string) => number;
  readonly editElsewhere: (recordId: string, field: PlainField | "outcome", value: string) => void;
  readonly archive: (recordId: string) => void;
  /** Folds the other one into this one; null where the CRM leaves no trail from the one to the other. */
  readonly merge: ((recordId: string, other: string) => void) | null;
}

export interface CloudSandbox {
  readonly app: { readonly fetch: (request: Request) => Response | Promise<Response> };
  readonly faults: FaultScript;
  readonly requests: readonly { readonly fault: string | null }[];
  readonly journal: readonly unknown[];
}

/** One write that took effect. */
export interface CloudWrite {
  readonly recordId: string;
  /** The handoff fields that it set on a person, by their names here; empty for anything else. */
  readonly fields: ReadonlyMap<HandoffField, string | null>;
  /** The marker of a note, null for anything else. */
  readonly marker: string | null;
  readonly isLate: boolean;
}

/** Two accounts of one CRM that know nothing of each other. */
export type CreateClouds = (now: () => number) => readonly [Cloud, Cloud];
