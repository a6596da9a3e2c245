import type { Gateway } from "#lib/domain/gateway.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";

/** A gateway before a fresh CRM account, and a hand behind the CRM's back. One for each CRM. */
export interface ContractWorld {
  readonly gateway: Gateway;
  readonly accountId: string;
  readonly owner: ContractOwner;
  readonly formerOwner: ContractOwner;
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
  archive(record: RecordKey): void;
  /** Merges two records; answers the survivor. */
  merge(record: RecordKey, other: RecordKey): RecordKey;
  /** How many writes have taken effect. */
  writes(): number;
  strikeNextWrite(mishap: Mishap): void;
  goOffline(): void;
  passTime(milliseconds: number): void;
}

export interface ContractOwner {
  readonly id: string;
  readonly name: string;
  readonly teamIds: readonly string[];
}

export type Mishap =
  | "drop-before"
  | "commit-then-drop"
  | "html-200"
  | "commit-then-html-200"
  | "empty-200"
  | "truncated-json"
  | { readonly status: number; readonly retryAfter?: number | string };
