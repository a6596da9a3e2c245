import type { Failure, Outcome } from "../domain/failure.ts";
import type { Gateway } from "../domain/gateway.ts";
import type { Attempt, OutboxEntry, OutboxState } from "../domain/outbox.ts";
import type { RecordKey } from "../domain/record.ts";
import type { PatchWrite, Write } from "../domain/write.ts";

/** Everything that the engine needs from outside; each has a working twin in tests. */
export interface SyncPorts {
  readonly outbox: OutboxPort;
  readonly cache: CachePort;
  readonly connections: ConnectionsPort;
  readonly locks: LocksPort;
  readonly wake: WakePort;
  readonly clock: ClockPort;
  readonly random: RandomPort;
}

export interface OutboxPort {
  /** The connections that something waits for. */
  connectionIds(): Promise<readonly string[]>;
  /** Takes a connection's lease. Whoever held it before can no longer change anything (P3.9). */
  claim(connectionId: string): Promise<OutboxLease>;
}

/**
 * One connection's outbox in the hands of one drainer. Each change is one strict transaction that first
 * checks the lease, and throws `LeaseLostError` when a later drainer has taken it.
 */
export interface OutboxLease {
  /** Grows with every claim. */
  readonly token: number;
  /** The records that something waits for, as `recordKeyToString` writes them. */
  recordKeys(): Promise<readonly string[]>;
  /** What has not been sent of these records, by `seq`. */
  unsent(recordKeys: readonly string[]): Promise<readonly OutboxEntry[]>;
  /**
   * Commits "these are leaving now" to disk before they leave. `heldUntil` is when their outcome may be
   * looked at if nobody ever learns it. Answers the entries as they stood before; those that are no
   * longer there to send (undone, discarded, sent) are left out.
   */
  markSending(
    ids: readonly string[],
    attempt: Attempt,
    heldUntil: number,
  ): Promise<readonly OutboxEntry[]>;
  /** Puts entries back, each with its reason. Those that are gone are left out. */
  settle(changes: readonly EntryChange[]): Promise<void>;
  /** Takes confirmed entries out of the outbox, or leaves what of them is still to be decided. */
  markSent(receipts: readonly SentReceipt[]): Promise<void>;
  /**
   * Takes entries that are not needed any more out of the outbox, and what depends on them with them; what
   * was decided on their values stands on what was there before (P7.6). `at` in epoch milliseconds.
   */
  endOvertaken(ids: readonly string[], at: number): Promise<void>;
  /** The same for an entry that nobody has pressed and that the CRM refuses (P7.9). */
  endRefused(id: string, refused: Failure, at: number): Promise<void>;
}

/** A drainer found that another one has taken over. What it had begun is in the outbox as begun. */
export class LeaseLostError extends Error {
  override readonly name = "LeaseLostError";
}

export interface EntryChange {
  readonly id: string;
  readonly state: OutboxState;
  readonly notBefore: number;
  readonly mayHaveHappened: boolean;
  readonly doubtful: boolean;
  /** Null leaves reason and history as they are: nothing was tried. */
  readonly trouble: Failure | null;
}

export interface SentReceipt {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly remoteId: string | null;
  readonly doubtful: boolean;
  readonly sweepAt: number | null;
  /** The fields of which the CRM took no value, since somebody else had changed them. */
  readonly contested: readonly string[];
  /** What of the entry stays in the outbox and needs the person. */
  readonly left: { readonly write: PatchWrite; readonly trouble: Failure } | null;
}

/** What a drain has done. */
export interface DrainReport {
  /** The records that something was sent to, each once. */
  readonly records: readonly RecordKey[];
  /** Epoch milliseconds at which something is next to be tried, or null when nothing waits for time. */
  readonly nextAt: number | null;
}

export interface CachePort {
  /**
   * Makes the cached record show a confirmed write, before the overlay that showed it goes away.
   * `version` is the stamp that the CRM gave it, so that an older answer cannot undo it (P9).
   */
  confirm(record: RecordKey, write: Write, receipt: WriteReceipt): Promise<void>;
  /** The record now lives under another id. */
  rename(record: RecordKey, recordId: string): Promise<void>;
}

export interface WriteReceipt {
  readonly version: string | null;
  /** The note's id in the CRM, null for a patch. */
  readonly noteId: string | null;
}

export interface ConnectionsPort {
  /** The gateway for an entry, or null when the connection is gone or signed out. */
  open(connectionId: string): Promise<OpenConnection | null>;
  /** Remembers what stops a connection as a whole, or that nothing does. */
  report(connectionId: string, trouble: Failure | null): Promise<void>;
}

export interface OpenConnection {
  readonly gateway: Gateway;
  /** The account that the credential opens, asked from the CRM once in a worker's life (P13.2). */
  readonly account: () => Promise<Outcome<string>>;
}

export interface LocksPort {
  /** Runs `work` while holding the lock; answers `null` at once when somebody else holds it. */
  exclusively<Value>(name: string, work: () => Promise<Value>): Promise<Value | null>;
}

export interface WakePort {
  /**
   * Sees to it that this connection is drained again at `moment` (epoch ms), even if the worker dies
   * (P12.2); null where nothing waits for time. The last word counts.
   */
  at(connectionId: string, moment: number | null): Promise<void>;
}

export interface ClockPort {
  /** Epoch milliseconds. */
  now(): number;
}

export interface RandomPort {
  /** In [0, 1). */
  next(): number;
}
