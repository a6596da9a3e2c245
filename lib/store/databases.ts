import Dexie, { type EntityTable, type Table } from "dexie";
import type {
  AliasRow,
  AssignmentRow,
  AuthoredNoteRow,
  ConnectionRow,
  CredentialRow,
  CursorRow,
  DraftFieldRow,
  KeyRow,
  LeaseRow,
  MailChoiceRow,
  OutboxRow,
  OwnerRow,
  PlaybookRow,
  PlaybookSourceRow,
  PreferenceRow,
  QueueRow,
  RecordRow,
  SentRow,
  TurnsReadRow,
  WorkingCopyRow,
} from "./rows.ts";
import { CACHE_VERSIONS, declareVersions, OPS_VERSIONS, type SchemaVersion } from "./schema.ts";

/** What people did and typed. Strict durability: a commit is on disk before anybody is told. */
export type OpsDatabase = Dexie & {
  outbox: EntityTable<OutboxRow, "seq">;
  sent: Table<SentRow, string>;
  drafts: Table<DraftFieldRow, [string, string]>;
  connections: Table<ConnectionRow, string>;
  credentials: Table<CredentialRow, string>;
  keys: Table<KeyRow, string>;
  cursors: Table<CursorRow, string>;
  aliases: Table<AliasRow, string>;
  preferences: Table<PreferenceRow, string>;
  leases: Table<LeaseRow, string>;
  playbooks: Table<PlaybookRow, string>;
  playbookSources: Table<PlaybookSourceRow, string>;
  workingCopies: Table<WorkingCopyRow, string>;
  authoredNotes: Table<AuthoredNoteRow, string>;
  mailChoices: Table<MailChoiceRow, string>;
};

/** Copies of the CRM. May be deleted and rebuilt at any time, so speed wins over durability. */
export type CacheDatabase = Dexie & {
  records: Table<RecordRow, string>;
  owners: Table<OwnerRow, string>;
  queue: Table<QueueRow, string>;
  assignments: Table<AssignmentRow, string>;
  turnsRead: Table<TurnsReadRow, string>;
};

export interface Store {
  readonly ops: OpsDatabase;
  readonly cache: CacheDatabase;
}

/**
 * The two databases. No transaction spans both: the outbox entry is the optimistic overlay, so none
 * is needed. `suffix` keeps test runs apart.
 */
export function createStore(suffix = ""): Store {
  // Dexie adds the tables as properties when the versions are declared, which types cannot follow.
  const ops = new Dexie(`handrail-ops${suffix}`, {
    chromeTransactionDurability: "strict",
    // The draft journal writes beside Dexie, which would make its query cache stale.
    cache: "disabled",
  }) as OpsDatabase;
  declareVersions(ops, OPS_VERSIONS);
  const cache = new Dexie(`handrail-cache${suffix}`, {
    chromeTransactionDurability: "relaxed",
  }) as CacheDatabase;
  declareVersions(cache, CACHE_VERSIONS);
  keepToOwnSchema(ops, OPS_VERSIONS);
  keepToOwnSchema(cache, CACHE_VERSIONS);
  return { ops, cache };
}

/**
 * Dexie would open a database of a newer schema as if it were ours: a tab that outlived an update would
 * then write rows of the old shape among the new ones.
 */
function keepToOwnSchema(database: Dexie, versions: readonly SchemaVersion[]): void {
  const newest = Math.max(...versions.map(({ version }) => version));
  const refuseNewer = (): void => {
    // A native version has one digit more than ours, for additions that Dexie makes by itself.
    if (Math.floor(database.backendDB().version / 10) <= newest) return;
    throw new DOMException("The database belongs to a newer Handrail.", "VersionError");
  };
  database.on("ready", refuseNewer, true);
}
