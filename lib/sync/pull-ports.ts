import type { ObjectType, RecordKey } from "../domain/record.ts";
import type { Owner, RecordSnapshot } from "../domain/snapshot.ts";
import type { ClockPort, LocksPort, OpenConnection } from "./ports.ts";

/** What pulling needs from outside, for one connection. */
export interface PullPorts {
  readonly connectionId: string;
  /** The account that the cached records belong to. */
  readonly account: string;
  /** Who the person at this browser is in the CRM, null until they say so. */
  readonly personId: string | null;
  readonly open: OpenConnection;
  readonly records: RecordsPort;
  readonly places: PlacesPort;
  readonly locks: LocksPort;
  readonly clock: ClockPort;
}

/** A record as it is kept here. */
export interface CachedRecord {
  readonly snapshot: RecordSnapshot;
  /** Epoch milliseconds of the answer that it shows. */
  readonly fetchedAt: number;
  /** Epoch milliseconds when somebody last opened it here, 0 for never. */
  readonly openedAt: number;
  /** Whether the CRM may hold something newer that was not taken. */
  readonly stale: boolean;
  readonly presence: "present" | "deleted" | "not-visible";
  /** In how many comparisons in a row it was missing. */
  readonly missedScans: number;
}

/** The cached records of one connection. A record is found under every id that it ever had (P10.5). */
export interface RecordsPort {
  find(key: RecordKey): Promise<CachedRecord | null>;
  list(): Promise<readonly CachedRecord[]>;
  count(): Promise<number>;
  /** Keeps what the CRM has shown, as the rule decides, in one transaction. Knows its merges from then on. */
  revise(seen: readonly RecordSnapshot[], rule: Revision): Promise<void>;
  /** Changes or forgets (`null`) what is kept of these records, in one transaction. */
  amend(
    keys: readonly RecordKey[],
    rule: (kept: CachedRecord) => CachedRecord | null,
  ): Promise<void>;
  /** The records that the outbox holds something for at this moment. */
  writes(): Promise<WaitingWrites>;
  owners(): Promise<readonly Owner[]>;
  keepOwners(owners: readonly Owner[]): Promise<void>;
}

/**
 * Decides what is kept of a record that the CRM has shown. `kept` is what is known of it: its own row
 * first, then the rows of records that the CRM has folded into it, which go. Null keeps nothing of it;
 * the own row itself, unchanged, costs no write.
 */
export type Revision = (kept: readonly CachedRecord[], seen: RecordSnapshot) => CachedRecord | null;

/** Record keys, as `recordKeyToString` writes them. */
export interface WaitingWrites {
  readonly sending: ReadonlySet<string>;
  /** Those too that are sending. */
  readonly any: ReadonlySet<string>;
}

/** How far a connection's lists have been read, each object type by itself. */
export interface PlacesPort {
  /** Null before the first reading. */
  read(objectType: ObjectType): Promise<Place | null>;
  /** Keeps nothing for a connection that is gone (P13.3). */
  keep(objectType: ObjectType, place: Place): Promise<void>;
}

export interface Place {
  /** Where the list of changes has been read to: stamp, and id while walking records that share it. */
  readonly since: string;
  readonly lastId: string | null;
  /** How far a reading that is under way still goes; null when the last one reached its end. */
  readonly reach: string | null;
  /** For whom it was last read what they own; null before the first time, and when that is due again. */
  readonly ownedFor: string | null;
  /** Where that reading stopped; null when it has reached its end. */
  readonly ownedAfter: string | null;
  /** When the working set was last compared by id, epoch milliseconds; kept with the usual object type. */
  readonly reconciledAt: number | null;
}
