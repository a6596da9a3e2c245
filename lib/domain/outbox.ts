import type { Failure } from "./failure.ts";
import type { RecordKey } from "./record.ts";
import type { Write } from "./write.ts";

/**
 * `pending` waits to be sent. `sending` has been committed to disk before the request leaves; found at
 * start-up it means that the outcome is unknown. `attention` waits for a person. A sent entry leaves
 * the outbox and becomes a `SentEntry`.
 */
export type OutboxState = "pending" | "sending" | "attention";

/** One line of an entry's history, shown to the person. Never holds a token or the text written. */
export interface Attempt {
  /** Epoch milliseconds, for display only. */
  readonly at: number;
  readonly failure: Failure | null;
}

/** A pending write. It is also the optimistic overlay: what it sets is shown as if it were true. */
export interface OutboxEntry {
  /** Given by the store, only ever grows: the one order there is. No clock takes part in it. */
  readonly seq: number;
  /** ULID, made on this device. */
  readonly id: string;
  /** Entries of one press of a button share this, so that Undo takes all of them back. */
  readonly actionId: string;
  /** "Hand off Sara Lindqvist to Omar Haddad" */
  readonly title: string;
  readonly record: RecordKey;
  /** The account that the entry was made for; it never goes out with another account's credential. */
  readonly account: string;
  /** Host name of the API that the entry was made for; it never goes to another server. */
  readonly server: string;
  readonly write: Write;
  readonly state: OutboxState;
  /**
   * Whether a try may have taken effect without our knowing. Set before each request leaves, and cleared
   * only by a definite no to the write itself: a question that failed clears nothing.
   */
  readonly mayHaveHappened: boolean;
  /**
   * Whether the outcome of any try was never learned, even if a later answer settled it. What such a try
   * asked for may still arrive late, so the record is watched for it afterwards.
   */
  readonly doubtful: boolean;
  /** The lease under which it was last marked `sending`; null once its outcome, or that there is none, is known. */
  readonly lease: number | null;
  /** The entry of the same record that must have been sent before this one, or null. */
  readonly dependsOn: string | null;
  /** Epoch milliseconds, for display only. */
  readonly createdAt: number;
  /** Not to be sent before this moment: the undo window, a backoff, a limit. Epoch milliseconds. */
  readonly notBefore: number;
  readonly attempts: readonly Attempt[];
  /** What stopped it last, null before the first trouble. */
  readonly trouble: Failure | null;
  /** The form that the person had filled, so that Undo and Discard give the text back. */
  readonly typed: TypedText | null;
}

/** Text as it stood in a form. */
export interface TypedText {
  readonly draftId: string;
  readonly values: Readonly<Record<string, string>>;
}

/** An entry as a command makes it; the store gives it its `seq`. */
export type NewOutboxEntry = Omit<OutboxEntry, "seq">;

/** What only the engine changes, as it is before the first try. */
type Untried = "state" | "mayHaveHappened" | "doubtful" | "lease" | "attempts" | "trouble";

/** Makes an entry that has not been tried. */
export function pendingEntry(asked: Omit<NewOutboxEntry, Untried>): NewOutboxEntry {
  return {
    ...asked,
    state: "pending",
    mayHaveHappened: false,
    doubtful: false,
    lease: null,
    attempts: [],
    trouble: null,
  };
}

/** A write that the CRM has confirmed, or that ended without being written since nobody had pressed it. */
export interface SentEntry {
  readonly id: string;
  readonly actionId: string;
  readonly seq: number;
  readonly title: string;
  readonly record: RecordKey;
  /** As on the entry: whatever follows from it goes to the same account and server. */
  readonly account: string;
  readonly server: string;
  /** What the CRM took: without the fields that somebody else had changed. */
  readonly write: Write;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly remoteId: string | null;
  /** As on the entry: something that was asked for may still arrive late. */
  readonly doubtful: boolean;
  /** When to look for a second copy of a note or a task, null when nothing is to be looked for. Epoch milliseconds. */
  readonly sweepAt: number | null;
  /** What the looks have found so far. */
  readonly copies: Copies;
  /** There was no reason for it any more when its turn came, so nothing was written (P7.6); else left out. */
  readonly overtaken?: true;
  /** Why the CRM refused what nobody has pressed, so that nothing of it was written (P7.9); else left out. */
  readonly refused?: Failure;
  /** Its fields, and the ids of its events, that were set right after it: once is enough. */
  readonly setRight: readonly string[];
}

/** Second copies of a note or a task: none seen, taken away again, or left because somebody has edited one. */
export type Copies = "none" | "removed" | "edited";
