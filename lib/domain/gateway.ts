import type { FieldConflict, Outcome } from "./failure.ts";
import type { CrmId, ObjectType, RecordKey } from "./record.ts";
import type { CompanyContext, Owner, RecordSnapshot } from "./snapshot.ts";
import type { PatchWrite, TaskWrite, TimelineNoteWrite } from "./write.ts";

/** What a CRM can do. The engine and the UI ask these, never the CRM's name. */
export interface Capabilities {
  readonly crm: CrmId;
  /** The CRM's name as people say it. */
  readonly label: string;
  /**
   * On which records people hand leads over here, the usual one first: these are listed and pulled. Others
   * can still be opened.
   */
  readonly handoffObjects: readonly [ObjectType, ...ObjectType[]];
  /** Whether the credential names a person, or only an account ("Who are you?" is then asked). */
  readonly identity: "person" | "account";
  readonly conditionalWrite: "none" | "seconds" | "exact";
  /** How a repeated create is recognised: by nothing but a marker that we read back, a key, or our own id. */
  readonly idempotentCreate: "marker" | "external-key" | "client-id";
  readonly readBatchMax: number;
  readonly writeBatchMax: number;
  /** Whether the list of changes also names deleted records. */
  readonly changesNameDeleted: boolean;
  /** How long a change may stay invisible to the list of changes, in milliseconds. */
  readonly changesLagMs: number;
  /** How long after a lost reply a write may still take effect, in milliseconds. */
  readonly lateCommitMs: number;
  readonly timelineNoteMaxCharacters: number;
  /** What a new person becomes here; null or left out where this credential may not create anybody. */
  readonly creates?: ObjectType | null;
  /** What is done with what somebody leaves empty or the CRM cannot take, in words for the form; null for nothing. */
  readonly createsInWords?: string | null;
  /** In words, for the settings page. */
  readonly inWords: readonly string[];
}

/** The CRM account that a credential opens. */
export interface Account {
  /** As the addresses of the account's pages tell it, see `OpenRecord.account`. */
  readonly id: string;
  readonly name: string;
  /** The host on which people open this account, for links. */
  readonly pageHost: string;
  readonly timeZone: string | null;
  /** Whom the credential names among the CRM's users; null or left out when it names nobody. */
  readonly user?: { readonly ownerId: string; readonly name: string } | null;
}

export interface SearchHit {
  readonly objectType: ObjectType;
  readonly recordId: string;
  readonly name: string;
  readonly detail: string;
}

/** A person to be created, as somebody typed and confirmed them. */
export interface NewPerson {
  /** Lower case. */
  readonly email: string;
  /** "" where nobody said. */
  readonly firstName: string;
  readonly lastName: string;
  /** The company's name as typed; "" for none. */
  readonly company: string;
  /** Who is to own the record; null leaves it to the CRM. */
  readonly ownerId: string | null;
}

/** The record of a person who was to be created: a new one, or the one that was there already. */
export interface CreatedPerson {
  readonly objectType: ObjectType;
  readonly recordId: string;
  readonly existed: boolean;
}

/** A place in the list of changes: never a timestamp alone, since rows can share one. */
export interface ChangesCursor {
  readonly since: string;
  readonly lastId: string | null;
}

export interface ChangesPage {
  readonly records: readonly RecordSnapshot[];
  readonly cursor: ChangesCursor;
  readonly more: boolean;
}

export interface PatchReceipt {
  /** The record that really took the change: another id than asked when the CRM merged records. */
  readonly recordId: string;
  readonly version: string;
  /** Fields that somebody else changed since the base: left as they are, to be decided by the person. */
  readonly conflicts: readonly FieldConflict[];
  /** Fields in which our later choice replaced somebody else's, which the log keeps. */
  readonly replaced: readonly FieldConflict[];
}

/** One copy of a note or a task of ours on a record's timeline. */
export interface FoundNote {
  readonly remoteId: string;
  /** Whether somebody has changed its text since we wrote it, or has done the task: then it bears their work. */
  readonly edited: boolean;
}

/** A page of the records that given people own, by id. */
export interface OwnedPage {
  readonly records: readonly RecordSnapshot[];
  /** Where the next page starts, null after the last. */
  readonly lastId: string | null;
}

/** What is left of what a CRM allows a whole account in a day, as it said last. */
export interface DayAllowance {
  readonly left: number;
  readonly of: number;
  /** Below so many nothing large is begun or gone on with: everybody's work needs them. */
  readonly kept: number;
  /** What is counted; a call may cost several tokens. */
  readonly unit: "calls" | "tokens";
}

/** One step of "Set up CRM fields". */
export interface FieldSetupStep {
  readonly label: string;
  readonly state: "exists" | "created" | "missing" | "foreign" | "failed";
  readonly detail: string | null;
}

/** One CRM's adapter, bound to one connection. Every method answers with a typed outcome and never throws for the CRM's sake. */
export interface Gateway {
  readonly capabilities: Capabilities;
  /** Host name of the API that it speaks to, or its origin where it is not https on the usual port. */
  readonly server: string;
  /**
   * What is left of the day, as the CRM's last answers told it: asks for nothing itself. Null while none
   * told; left out where the CRM never does.
   */
  dayAllowance?(): Promise<DayAllowance | null>;
  account(): Promise<Outcome<Account>>;
  /** What this server and this credential can really do, asked when it is connected or tested. */
  probe(): Promise<Outcome<Capabilities>>;
  owners(): Promise<Outcome<readonly Owner[]>>;
  /** The record with its touches. A merged record answers under its new id with the old one in `mergedIds`. */
  getRecord(objectType: ObjectType, recordId: string): Promise<Outcome<RecordSnapshot>>;
  /** The records' fields without their touches; ids that are missing are left out. */
  getRecords(
    objectType: ObjectType,
    ids: readonly string[],
  ): Promise<Outcome<readonly RecordSnapshot[]>>;
  /**
   * All records that bear one of these addresses, as a further one too: people, and leads where the CRM has
   * them, so that one person may be there twice. In as few calls as the CRM allows; without touches. What is
   * no address is not asked for.
   */
  findByEmails(emails: readonly string[]): Promise<Outcome<readonly RecordSnapshot[]>>;
  /**
   * The person as a new record, or the record that bears their address already: looks, creates, and looks
   * again after an answer that was lost. While nobody can say whether it was created, it is not sent again.
   */
  createPerson(person: NewPerson): Promise<Outcome<CreatedPerson>>;
  search(words: string): Promise<Outcome<readonly SearchHit[]>>;
  /** Records changed since the cursor, oldest first, without touches; the caller drops repeats. */
  changes(objectType: ObjectType, cursor: ChangesCursor): Promise<Outcome<ChangesPage>>;
  /** The end of the list of changes by the CRM's own stamps, to start reading from. */
  newestChange(objectType: ObjectType): Promise<Outcome<ChangesCursor>>;
  /** Handoff records of these owners, by id, without touches; `null` as owner asks for those of nobody. */
  owned(
    objectType: ObjectType,
    ownerIds: readonly (string | null)[],
    afterId: string | null,
  ): Promise<Outcome<OwnedPage>>;
  /**
   * The companies of some records, by record, with those who own them: for a CRM whose lists show records
   * without. Left out where lists show them.
   */
  companiesOf?(
    objectType: ObjectType,
    ids: readonly string[],
  ): Promise<Outcome<ReadonlyMap<string, CompanyContext>>>;
  /** Reads, merges field by field with what is there (`mergeWrite`), writes what may be written. */
  patch(record: RecordKey, write: PatchWrite): Promise<Outcome<PatchReceipt>>;
  /** Several patches in one call; one outcome per item, in the order given. */
  patchMany(
    items: readonly {
      readonly record: RecordKey;
      readonly write: PatchWrite;
    }[],
  ): Promise<readonly Outcome<PatchReceipt>[]>;
  createTimelineNote(
    record: RecordKey,
    write: TimelineNoteWrite,
  ): Promise<Outcome<{ remoteId: string }>>;
  /** The note's copies by its marker, oldest first, from the record's own list: search lags. */
  findTimelineNotes(
    record: RecordKey,
    write: TimelineNoteWrite,
  ): Promise<Outcome<readonly FoundNote[]>>;
  /** Takes a note away. One that is gone already counts as done. */
  deleteTimelineNote(remoteId: string): Promise<Outcome<null>>;
  /**
   * Creates a task for its owner, tied to the record. Where the CRM knows no key (`idempotentCreate`) a repeat
   * makes a second one: look first.
   */
  createTask(record: RecordKey, write: TaskWrite): Promise<Outcome<{ remoteId: string }>>;
  /** The task's copies by its marker, oldest first, done ones too, from the record's own list: search lags. */
  findTasks(record: RecordKey, write: TaskWrite): Promise<Outcome<readonly FoundNote[]>>;
  /** Takes a task away. One that is gone already counts as done. */
  deleteTask(remoteId: string): Promise<Outcome<null>>;
  /** Creates what is missing, never touches what exists; reports each step as it goes. Repeatable. */
  setUpFields(
    onStep: (step: FieldSetupStep) => Promise<void>,
  ): Promise<Outcome<readonly FieldSetupStep[]>>;
}
