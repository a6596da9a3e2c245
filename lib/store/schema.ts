import type Dexie from "dexie";
import { addressKey } from "../domain/mail/address.ts";
import { toQueueRow } from "./queue-row.ts";
import { addressColumns } from "./record-row.ts";
import type { QueueRow, RecordRow } from "./rows.ts";

/**
 * The one place that names tables, indexes and versions, for every context: two contexts with
 * different ideas of the schema would raise each other's version. A new version is a new entry at the
 * end, with its upgrade, and a stored sample of the version before it under `tests/unit/store/samples`.
 *
 * | table | holds | cleared |
 * |---|---|---|
 * | ops.outbox | writes that wait | when sent, undone or discarded by the person |
 * | ops.sent | confirmed writes | after 24 hours |
 * | ops.drafts | typed text, and text selected on a page | when handed over or discarded by the person |
 * | ops.connections, credentials, aliases, cursors | connections | on disconnect |
 * | ops.keys | key material | never (a new one would make credentials unreadable) |
 * | ops.preferences | choices at this browser | never |
 * | ops.leases | who may drain | never |
 * | ops.playbooks | versions of the playbook that were in force here | never (old notes name them) |
 * | ops.playbookSources | where the playbook in force comes from | when the source is taken away |
 * | ops.workingCopies | playbooks that somebody is writing | when signed or discarded by the person |
 * | ops.authoredNotes | fingerprints of this person's notes, no words of theirs | beyond the newest 200; on disconnect |
 * | ops.mailChoices | which record somebody chose for a conversation | beyond the newest 2,000; on disconnect |
 * | cache.records, owners | copies of the CRM | any time |
 * | cache.queue | what the queue shows of each handoff among the records | together with its record |
 * | cache.assignments, turnsRead | who got which lead when, and how far the past was read for it | after 120 days |
 */
export const OPS_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      outbox: "++seq, &id, recordKey, connectionId, actionId, state",
      sent: "&id, recordKey, connectionId, sentAt",
      drafts: "&[draftId+field], draftId",
      connections: "&id, [crm+account.id]",
      credentials: "&connectionId",
      keys: "&name",
      cursors: "&id",
      aliases: "&from",
      preferences: "&name",
    },
  },
  {
    version: 2,
    stores: {
      leases: "&name",
      sent: "&id, recordKey, connectionId, sentAt, sweepAt",
    },
    upgrade: async (transaction) => {
      const untried = { server: ONLY_SERVER_OF_VERSION_1, doubtful: false, lease: null };
      await transaction.table("outbox").toCollection().modify(untried);
      await transaction
        .table("sent")
        .toCollection()
        .modify((row: { connectionId: string }) => {
          Object.assign(row, UNSWEPT, { account: accountOfVersion1(row.connectionId) });
        });
      await transaction
        .table("connections")
        .toCollection()
        .modify({ server: ONLY_SERVER_OF_VERSION_1 });
      await transaction
        .table("cursors")
        .toCollection()
        .modify({ reach: null, ownedFor: null, ownedAfter: null, reconciledAt: null });
    },
  },
  {
    version: 3,
    stores: {
      playbooks: "&ref, keptAt",
      playbookSources: "&source",
      workingCopies: "&name",
      authoredNotes: "&recordKey, connectionId, writtenAt",
    },
    upgrade: async (transaction) => {
      // Three handoff fields came with this version: until they are set up, those of a CRM are not all there.
      await transaction
        .table("connections")
        .filter(({ crm, fields }) => crm !== "sample" && fields === "ready")
        .modify({ fields: "missing" });
    },
  },
  { version: 4, stores: { mailChoices: "&id, recordKey, chosenAt" } },
];

/** Version 1 spoke to one server only, and wrote it nowhere. */
const ONLY_SERVER_OF_VERSION_1 = "api.hubapi.com";
const UNSWEPT = {
  server: ONLY_SERVER_OF_VERSION_1,
  doubtful: false,
  sweepAt: null,
  copies: "none",
  setRight: [],
};

/** Version 1 named each connection after its account, "hubspot-24861337". */
function accountOfVersion1(connectionId: string): string {
  return connectionId.slice(connectionId.indexOf("-") + 1);
}

export const CACHE_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      records: "&key, connectionId, *emails, [connectionId+ownerId], fetchedAt",
      owners: "&key, connectionId",
    },
  },
  {
    version: 2,
    stores: {
      records: "&key, connectionId, *emails, [connectionId+ownerId], fetchedAt, openedAt",
    },
    upgrade: async (transaction) => {
      // Whoever worked on a record before this version opened it: it stays in the working set.
      await transaction
        .table("records")
        .toCollection()
        .modify((row: { fetchedAt: number }) => {
          Object.assign(row, {
            openedAt: row.fetchedAt,
            stale: false,
            presence: "present",
            missedScans: 0,
          });
        });
      await transaction.table("owners").toCollection().modify({ teamIds: [] });
    },
  },
  {
    version: 3,
    // No upgrade: before this version no message named its angle.
    stores: {
      records:
        "&key, connectionId, *emails, [connectionId+ownerId], fetchedAt, openedAt, *attempts",
    },
  },
  {
    version: 4,
    stores: {
      records:
        "&key, connectionId, *emails, *domains, [connectionId+ownerId], [openedAt+searchText], fetchedAt, openedAt, *attempts",
      owners: "&key, connectionId, addressKey",
    },
    upgrade: async (transaction) => {
      // Before this version an address was found only as it was written.
      await transaction
        .table("records")
        .toCollection()
        .modify((row: { emails: readonly string[] }) => {
          Object.assign(row, addressColumns(row.emails));
        });
      await transaction
        .table("owners")
        .toCollection()
        .modify((row: { email: string | null }) => {
          Object.assign(row, { addressKey: row.email === null ? null : addressKey(row.email) });
        });
    },
  },
  {
    version: 5,
    stores: {
      queue: "&key, connectionId, dueAt, [connectionId+ownerId+dueAt]",
      assignments: "&id, connectionId, at",
      turnsRead: "&id, connectionId",
    },
    upgrade: async (transaction) => {
      const rows: QueueRow[] = [];
      await transaction.table<RecordRow, string>("records").each((record) => {
        const row = toQueueRow(record);
        if (row !== null) rows.push(row);
      });
      await transaction.table<QueueRow, string>("queue").bulkPut(rows);
    },
  },
];

export interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: Parameters<ReturnType<Dexie["version"]>["upgrade"]>[0];
}

/** Declares the versions on a database that has not been opened yet. */
export function declareVersions(database: Dexie, versions: readonly SchemaVersion[]): void {
  for (const { version, stores, upgrade } of versions) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
}
