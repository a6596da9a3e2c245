import type { Connection } from "../domain/connection.ts";
import type { FieldSetupStep } from "../domain/gateway.ts";
import type { NoteField } from "../domain/note/note.ts";
import type { OutboxEntry, SentEntry } from "../domain/outbox.ts";
import type { PlaybookIssue } from "../domain/playbook/issue.ts";
import type { Side } from "../domain/playbook/schema.ts";
import type { QueueFacts } from "../domain/queue/queue-facts.ts";
import type { ObjectType, RecordKey } from "../domain/record.ts";
import type { Assignment } from "../domain/routing/route.ts";
import type { Owner, RecordSnapshot } from "../domain/snapshot.ts";

/** An outbox entry with the columns that the database indexes. `seq` is its primary key. */
export type OutboxRow = OutboxEntry & {
  readonly recordKey: string;
  readonly connectionId: string;
};

/** A confirmed write, kept for a day for "Sent" and for recognising old values that come back. */
export type SentRow = SentEntry & { readonly recordKey: string; readonly connectionId: string };

/**
 * One field of a form that somebody typed into and has not handed over yet. Written at every keystroke.
 * A row a field, so that two tabs typing into one form keep the text of both.
 */
export interface DraftFieldRow {
  /** `<record key>#<form>`, or `#<form>` for text that belongs to no record. */
  readonly draftId: string;
  readonly field: string;
  readonly value: string;
  /** Epoch milliseconds; of two tabs typing into the same field the later keystroke stands. */
  readonly savedAt: number;
}

/** A connection with what the settings page shows while fields are being set up. */
export type ConnectionRow = Connection & {
  readonly setup: { readonly running: boolean; readonly steps: readonly FieldSetupStep[] } | null;
};

/** A credential at rest: AES-GCM under a key that cannot be exported. */
export interface CredentialRow {
  readonly connectionId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: ArrayBuffer;
}

/** Key material that the browser keeps and never hands out. */
export interface KeyRow {
  readonly name: string;
  readonly key: CryptoKey;
}

/** Where a connection has been read to, one row per connection and object type. */
export interface CursorRow {
  readonly id: string;
  readonly since: string;
  readonly lastId: string | null;
  /** How far a reading that is under way still goes; null when the last one reached its end. */
  readonly reach: string | null;
  /** For whom it was last read what they own; null before the first time, and when that is due again. */
  readonly ownedFor: string | null;
  /** Where that reading stopped; null when it has reached its end. */
  readonly ownedAfter: string | null;
  /** When the working set was last compared by id, epoch milliseconds; null before the first time. */
  readonly reconciledAt: number | null;
}

/** Who may drain: the latest token. One row. */
export interface LeaseRow {
  readonly name: string;
  readonly token: number;
}

/** An id that the CRM has folded into another one. */
export interface AliasRow {
  readonly from: string;
  readonly to: string;
}

/** A choice of the person at this browser: the sidebar's width on a screen size, the last tab. */
export interface PreferenceRow {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** A record as the CRM last showed it, with the columns that the database indexes. */
export interface RecordRow {
  readonly key: string;
  readonly connectionId: string;
  readonly objectType: ObjectType;
  readonly ownerId: string;
  /** The `addressKey` of every address, each once. */
  readonly emails: readonly string[];
  /** The domains of all addresses, each once. */
  readonly domains: readonly string[];
  /** Name, company and addresses, lower case, for the palette's search. */
  readonly searchText: string;
  /** The CRM's modified stamp. */
  readonly version: string;
  /** Epoch milliseconds of the last answer, for display and for choosing what to refresh. */
  readonly fetchedAt: number;
  /** Epoch milliseconds when somebody last opened it here; 0 for never. */
  readonly openedAt: number;
  /** Whether the CRM may hold something newer that was not taken: to be fetched when nothing of it is on its way. */
  readonly stale: boolean;
  /** What the CRM shows of it: the record, that it is archived, or nothing any more. */
  readonly presence: Presence;
  /** In how many comparisons in a row it was missing. */
  readonly missedScans: number;
  /**
   * What came of its messages with an angle, on the few records that have any: for an index that is read
   * without the records. `attempt-key.ts` writes and reads them.
   */
  readonly attempts?: readonly string[];
  readonly snapshot: RecordSnapshot;
}

/** `not-visible`: neither there nor archived; deleted for good, or the key may no longer see it. */
export type Presence = "present" | "deleted" | "not-visible";

/** Who got a lead when: what turns are counted by, kept longer than the records. */
export interface AssignmentRow extends Assignment {
  /** The record's key and what names it there, as `assignment-store.ts` writes them. */
  readonly id: string;
  readonly connectionId: string;
}

/** How far the leads of everybody who takes turns have been read, once. */
export interface TurnsReadRow {
  /** Connection and object type. */
  readonly id: string;
  readonly connectionId: string;
  /** The owners whose leads they are. */
  readonly ownedFor: string;
  /** After which record the reading goes on; null at its beginning and at its end. */
  readonly after: string | null;
  readonly isDone: boolean;
}

/** One of the CRM's users. */
export interface OwnerRow extends Owner {
  readonly key: string;
  readonly connectionId: string;
  /** The `addressKey` of their address; null where the CRM tells none. */
  readonly addressKey: string | null;
}

/** How a version of the playbook came here. */
export type PlaybookFrom = "shipped" | "editor" | "file" | "address" | "policy";

/** A version of the playbook that was in force here once. Never deleted: old notes name it. */
export interface PlaybookRow {
  /** `playbookRef`. */
  readonly ref: string;
  readonly id: string;
  readonly version: string;
  /** `versionHash`. */
  readonly hash: string;
  /** When it first came into force here, epoch milliseconds. */
  readonly keptAt: number;
  readonly from: PlaybookFrom;
  /** As it was then. Read with `parsePlaybook`: the shape may have changed since. */
  readonly document: unknown;
}

/** Who may say which playbook is in force; the first that has one wins. */
export const PLAYBOOK_SOURCES = ["policy", "policy-address", "address", "here"] as const;

export type PlaybookSourceName = (typeof PLAYBOOK_SOURCES)[number];

/** What one source has given last. A row is there as long as the source is. */
export interface PlaybookSourceRow {
  readonly source: PlaybookSourceName;
  /** The last good version that it gave; null before the first. */
  readonly ref: string | null;
  /** Since when it gives that version, epoch milliseconds. */
  readonly since: number | null;
  readonly address: string | null;
  /** The address's own mark of that version. */
  readonly etag: string | null;
  /** When it was last asked, epoch milliseconds. */
  readonly checkedAt: number | null;
  /** Why what it gives now is not taken. */
  readonly trouble: PlaybookTrouble | null;
}

/**
 * | type | what happened |
 * |---|---|
 * | offline, no-answer | nobody was reached, or no complete answer came |
 * | status | the server said no, or that it has trouble of its own |
 * | redirected, web-page, too-large | an answer that is not a playbook's |
 * | not-allowed | the browser may not ask this address |
 * | bad-address | a policy names an address that cannot be used |
 * | unreadable | it is no playbook: `issues` says where |
 * | not-agreed | it is one, but two sign-offs do not stand for it |
 * | outdated | a version that was kept here can no longer be read |
 */
export type PlaybookTroubleType =
  | "offline"
  | "no-answer"
  | "status"
  | "redirected"
  | "web-page"
  | "too-large"
  | "not-allowed"
  | "bad-address"
  | "unreadable"
  | "not-agreed"
  | "outdated";

/** Why a playbook was not taken; the last good one stays in force. */
export interface PlaybookTrouble {
  readonly type: PlaybookTroubleType;
  /** What happened and what to do, in one or two sentences. */
  readonly what: string;
  readonly issues: readonly PlaybookIssue[];
}

export type WorkingCopyName = "draft" | `definition/${Side}` | "agreed";

/** A playbook that somebody is writing. It may be anything while they write. */
export interface WorkingCopyRow {
  readonly name: WorkingCopyName;
  readonly document: unknown;
  readonly by: string;
  /** ISO 8601, as in a side's definition. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Epoch milliseconds. */
  readonly savedAt: number;
}

/** What the queue shows of a record, kept together with it. */
export interface QueueRow {
  /** The record's. */
  readonly key: string;
  readonly connectionId: string;
  /** Empty for nobody. */
  readonly ownerId: string;
  /** The note's deadline while somebody owes the buyer an answer; left out of the index afterwards. */
  readonly dueAt?: number;
  readonly facts: QueueFacts;
}

/** Which record somebody chose for a conversation in a mailbox. */
export interface MailChoiceRow {
  /** The mailbox and the conversation, as `mail-choices.ts` writes them. */
  readonly id: string;
  readonly record: RecordKey;
  /** As `recordKeyToString` writes it. */
  readonly recordKey: string;
  /** Epoch milliseconds. */
  readonly chosenAt: number;
}

/** What a note of this person's looked like, without its words: to notice one that is copied. */
export interface AuthoredNoteRow {
  readonly recordKey: string;
  readonly connectionId: string;
  /** The buyer's name, to say whose note it resembles. */
  readonly buyer: string;
  /** Epoch milliseconds. */
  readonly writtenAt: number;
  /** By part of the note. */
  readonly prints: Readonly<Partial<Record<NoteField, readonly number[]>>>;
}
