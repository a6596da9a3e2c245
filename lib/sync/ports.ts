import type { Failure } from "../domain/failure.ts";
import type { Gateway } from "../domain/gateway.ts";
import type { Attempt, OutboxEntry, OutboxState } from "../domain/outbox.ts";
import type { RecordKey } from "../domain/record.ts";
import type { Write } from "../domain/write.ts";

/** Everything that the engine needs from outside; each has a working twin in tests. */
export interface SyncPorts {
  readonly outbox: OutboxPort;
  readonly cache: CachePort;
  readonly connections: ConnectionsPort;
  readonly locks: LocksPort;
  readonly clock: ClockPort;
  readonly random: RandomPort;
}

export interface OutboxPort {
  /** Every entry that has not been sent, by `seq`. */
  unsent(): Promise<readonly OutboxEntry[]>;
  /**
   * Commits "this is leaving now" to disk before it leaves. `heldUntil` is when its outcome may be
   * looked at if nobody ever learns it: a worker that dies after this leaves exactly that behind.
   * False when the entry is no longer there to send (undone, discarded, sent).
   */
  markSending(id: string, attempt: Attempt, heldUntil: number): Promise<boolean>;
  /** Puts an entry back, with the reason. */
  settle(id: string, change: EntryChange): Promise<void>;
  /** Takes a confirmed entry out of the outbox. Doing it twice is harmless. */
  markSent(entry: OutboxEntry, receipt: SentReceipt): Promise<void>;
}

export interface EntryChange {
  readonly state: OutboxState;
  readonly notBefore: number;
  readonly trouble: Failure;
  readonly mayHaveHappened: boolean;
}

export interface SentReceipt {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly remoteId: string | null;
}

export interface CachePort {
  /**
   * Makes the cached record show a confirmed write, before the overlay that showed it goes away.
   * `version` is the stamp that the CRM gave it, so that an older answer cannot undo it (P9).
   */
  confirm(record: RecordKey, write: Write, version: string | null): Promise<void>;
  /** The record now lives under another id. */
  rename(record: RecordKey, recordId: string): Promise<void>;
}

export interface ConnectionsPort {
  /** The gateway for an entry, or null when the connection is gone or signed out. */
  open(connectionId: string): Promise<OpenConnection | null>;
  /** Remembers what stops a connection as a whole, or that nothing does. */
  report(connectionId: string, trouble: Failure | null): Promise<void>;
}

export interface OpenConnection {
  readonly gateway: Gateway;
  readonly account: string;
}

export interface LocksPort {
  /** Runs `work` while holding the lock; answers `null` at once when somebody else holds it. */
  exclusively<Value>(name: string, work: () => Promise<Value>): Promise<Value | null>;
}

export interface ClockPort {
  /** Epoch milliseconds. */
  now(): number;
}

export interface RandomPort {
  /** In [0, 1). */
  next(): number;
}
