import type { Gateway } from "#lib/domain/gateway.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";

/** A gateway before a fresh CRM account, and a hand behind the CRM's back. One for each CRM. */
export interface ContractWorld {
  readonly gateway: Gateway;
  readonly accountId: string;
  readonly owner: ContractOwner;
  readonly formerOwner: ContractOwner;
  /** An id of the CRM's own form that no record has. */
  readonly missingId: string;
  /** Of the statuses that refuse a write, those that this CRM has a word for; see `strikeNextWrite`. */
  readonly refusals: readonly RefusalStatus[];
  addPerson(person: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
  }): RecordKey;
  /** A colleague changes fields in the CRM itself. */
  changeElsewhere(record: RecordKey, fields: HandoffValues): void;
  /** A colleague writes a line below a note. */
  editNote(remoteId: string, line: string): void;
  /** What the CRM really holds. */
  heldBy(record: RecordKey): HandoffValues;
  notesOf(record: RecordKey): readonly string[];
  /** The tasks at the record that were made to be done; nothing that a CRM keeps among them for want of a better place. */
  tasksOf(record: RecordKey): readonly ContractTask[];
  /** A colleague writes a line below a task. */
  editTask(remoteId: string, line: string): void;
  /** A colleague ticks a task off. */
  finishTask(remoteId: string): void;
  archive(record: RecordKey): void;
  /** Merges two records; answers the survivor. Null where the CRM leaves no trail from the one to the other. */
  readonly merge: ((record: RecordKey, other: RecordKey) => RecordKey) | null;
  /** How many writes have taken effect. */
  writes(): number;
  /** A status stands for what it means over HTTP; a CRM that says it otherwise says it its own way. */
  strikeNextWrite(mishap: Mishap): void;
  /** As above for the next creation of a person alone; a creation can also take effect late. */
  strikeNextCreation(mishap: Mishap | LateCommit): void;
  goOffline(): void;
  passTime(milliseconds: number): void;
}

export interface ContractTask {
  readonly title: string;
  /** Plain text, as people read it. */
  readonly text: string;
  /** ISO 8601 in UTC, as far as the CRM keeps it: the beginning of what was asked for. */
  readonly due: string;
  readonly ownerId: string | null;
  readonly done: boolean;
}

export interface ContractOwner {
  readonly id: string;
  readonly name: string;
  readonly teamIds: readonly string[];
}

/** Bad values, no sign-in, no right, no such record, a write that met another, a lock, too many calls. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 423 | 429;

export const ALL_REFUSALS: readonly RefusalStatus[] = [400, 401, 403, 404, 409, 423, 429];

/** The connection breaks, and what was sent takes effect so much later. */
export interface LateCommit {
  readonly lateCommitMs: number;
}

export type Mishap =
  | "drop-before"
  | "commit-then-drop"
  | "html-200"
  | "commit-then-html-200"
  | "empty-200"
  | "truncated-json"
  | { readonly status: number; readonly retryAfter?: number | string };
