import type { Capabilities } from "#lib/domain/gateway.ts";

/** What of a CRM's declared capabilities the protocol rests on. */
export type ModelCapabilities = Pick<
  Capabilities,
  "idempotentCreate" | "conditionalWrite" | "writeBatchMax" | "changesLagMs" | "lateCommitMs"
>;

/** A CRM that helps in nothing. */
export const UNAIDED: ModelCapabilities = {
  idempotentCreate: "marker",
  conditionalWrite: "none",
  writeBatchMax: 1,
  changesLagMs: 0,
  lateCommitMs: 60_000,
};

/** The protections that can be taken away one at a time, to see that each of them is needed. */
export interface Protections {
  /** A record waits after an unknown outcome until a late commit can no longer arrive (P3.3). */
  readonly hold: boolean;
  /** A note that may have happened is looked for before it is sent again (P3.4). */
  readonly look: boolean;
  /** "It is leaving" is on disk before it leaves; without it a crash forgets the last commit (P3.1). */
  readonly strictCommit: boolean;
  /** Entries of one record leave in the order in which they were made (P4.1). */
  readonly order: boolean;
  /** An entry found `sending` has an unknown outcome; without it, it is taken for unsent (P3.2). */
  readonly orphans: boolean;
  /** Second copies of a doubtful note are taken away (P3.7). */
  readonly sweep: boolean;
  /** An older value of ours that came back is set right (P8.1). */
  readonly reassert: boolean;
  /** A wait longer than its reason allows starts anew (P4.4). */
  readonly mendedWaits: boolean;
}

export const ALL_PROTECTIONS: Protections = {
  hold: true,
  look: true,
  strictCommit: true,
  order: true,
  orphans: true,
  sweep: true,
  reassert: true,
  mendedWaits: true,
};

/** What happens to one request. */
export const FAULTS = [
  "none",
  "drop-before",
  "commit-then-drop",
  "late-commit",
  "timeout",
  "limited",
  "signed-out",
  "error-before",
  "error-after",
] as const;

export type Fault = (typeof FAULTS)[number];

/** What the person does. Each operation sets another value, or writes another note. */
export interface Operation {
  readonly record: number;
  readonly kind: "patch" | "note";
  /** After the start. */
  readonly at: number;
}

/** The device's clock, set forward or back while everything goes on. */
export interface ClockJump {
  /** After the start, in true time. */
  readonly at: number;
  readonly by: number;
}

/** A whole run as data, so that a failing one can be shrunk and kept. Times are in milliseconds. */
export interface Schedule {
  /** By `at`. */
  readonly operations: readonly Operation[];
  /** By request: index into `FAULTS`. All later requests meet no fault. */
  readonly faults: readonly number[];
  /** By request: until a late commit, up to a minute. */
  readonly delays: readonly number[];
  /** The steps at which the worker dies, of all steps of all records together. */
  readonly crashes: readonly number[];
  /** By `at`. */
  readonly clockJumps: readonly ClockJump[];
  /** How long a new note may be missing in the record's list of notes. */
  readonly listLag: number;
}

/** Something that waits by the device's clock, as it stands on disk. */
export interface Wait {
  until: number;
  /** The longest that the reason of this wait allows. */
  longest: number;
}

/** An outbox entry as it stands on disk. A sent note that is doubtful waits for its next sweep. */
export interface Entry extends Wait {
  readonly record: number;
  readonly kind: "patch" | "note";
  /** The operation whose value it sets, or whose note it writes. */
  readonly operation: number;
  /** In true time. */
  readonly madeAt: number;
  state: "pending" | "sending" | "sent";
  mayHaveHappened: boolean;
  doubtful: boolean;
  /** In true time; infinite until it is sent. */
  sentAt: number;
}

export interface Verdict {
  readonly lost: number;
  readonly doubled: number;
  readonly wrongFinal: number;
  readonly stuck: number;
  /** Second copies and older values that were there for a while, whatever became of them. */
  readonly passing: number;
}
