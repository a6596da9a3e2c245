/** The protections that can be taken away one at a time, to see that each of them is needed. */
export interface Protections {
  /** A record waits after an unknown outcome until a late commit can no longer arrive. */
  readonly hold: boolean;
  /** What may have happened is looked for before it is sent again. */
  readonly probe: boolean;
  /** "This is leaving" is on disk before it leaves; without it a crash forgets the last commit. */
  readonly strictCommit: boolean;
  /** Entries of one record leave in the order in which they were made. */
  readonly perRecordOrder: boolean;
}

export const ALL_PROTECTIONS: Protections = {
  hold: true,
  probe: true,
  strictCommit: true,
  perRecordOrder: true,
};

/** What happens to one request. */
export const FAULTS = [
  "none",
  "drop-before",
  "commit-then-drop",
  "late-commit",
  "refused",
  "signed-out",
  "error-before",
  "error-after",
] as const;

export interface ModelOperation {
  readonly record: number;
  readonly kind: "patch" | "note";
  /** Seconds after the start. */
  readonly at: number;
}

/** A whole run as data. Faults and crashes are looked up by the number of the request or step. */
export interface Schedule {
  readonly operations: readonly ModelOperation[];
  /** By request: index into `FAULTS`. */
  readonly faults: readonly number[];
  /** By request: seconds until a late commit, up to 60. */
  readonly delays: readonly number[];
  /** The steps at which the worker dies. */
  readonly crashes: readonly number[];
}

/** An outbox entry as it stands on disk. */
export interface Entry {
  readonly id: number;
  readonly record: number;
  readonly kind: "patch" | "note";
  readonly madeAt: number;
  state: "pending" | "sending" | "done";
  mayHaveHappened: boolean;
  notBefore: number;
}

export interface Verdict {
  readonly lost: number;
  readonly doubled: number;
  readonly wrongFinal: number;
  readonly stuck: number;
}
