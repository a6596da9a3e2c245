import type { Copies, NewOutboxEntry, OutboxEntry, SentEntry } from "../domain/outbox.ts";
import type { RecordKey } from "../domain/record.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";

/** What was sent within the last day, for what may still arrive late. */
export interface SentPort {
  /** Forgets what was sent more than a day ago; a note that is still looked for stays a week. */
  forgetOld(now: number): Promise<void>;
  /**
   * The notes to look for: their moment has come, or is so far away (beyond `furthest`) that the clock was
   * set back. Longest waiting first, each under the id that its record has now. Both in epoch milliseconds.
   */
  dueSweeps(now: number, furthest: number): Promise<readonly SentEntry[]>;
  /** Keeps what a look has found. A note that is no longer known is left out. */
  keepLook(look: Look): Promise<void>;
  /** Those of these records, by any of their ids, that something of ours was sent to. */
  written(records: readonly RecordKey[]): Promise<readonly RecordKey[]>;
  /**
   * Everything of ours about one record, under all its ids; null when the record is not cached. The
   * picture is never older than what `sent` confirms.
   */
  ownWrites(record: RecordKey): Promise<OwnWrites | null>;
  /**
   * Adds the entry and marks what it sets right, in one strict transaction. Answers false, and does
   * nothing, when anything of the record was sent or asked for since `seen` was read.
   */
  addRepair(
    seen: OwnWrites,
    repaired: readonly Repaired[],
    entry: NewOutboxEntry,
  ): Promise<boolean>;
}

/** What a look for second copies has found, and when to look again. */
export interface Look {
  readonly id: string;
  /** The copy that stays. */
  readonly remoteId: string | null;
  readonly copies: Copies;
  /** Epoch milliseconds, null when it was the last look. */
  readonly sweepAt: number | null;
}

export interface OwnWrites {
  /** The record as the CRM last showed it, without what waits. */
  readonly snapshot: RecordSnapshot;
  readonly sent: readonly SentEntry[];
  readonly unsent: readonly OutboxEntry[];
}

/** What of a sent entry is set right: names of its fields, ids of its events. */
export interface Repaired {
  readonly sentId: string;
  readonly what: readonly string[];
}
