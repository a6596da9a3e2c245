import type { StorageAccess } from "#components/parts/storage-context.tsx";
import type { CommandDeps } from "#lib/commands/deps.ts";
import type { Failure } from "#lib/domain/failure.ts";
import { readAllCopied } from "#lib/store/mirror-restore.ts";
import type { StorageState } from "#lib/store/open-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/** How Handrail is, without a word about a customer. */
export interface Diagnostics {
  readonly worker: "reachable" | "not reachable";
  readonly storage: StorageState;
  readonly ops: DatabaseState;
  readonly cache: DatabaseState;
  readonly space: Space;
  /** Writes in the second copy of the outbox, null when it cannot be read. */
  readonly copied: number | null;
  readonly connections: readonly ConnectionState[];
  /** What stopped writes last, each kind once. */
  readonly waitingTroubles: readonly Failure[];
}

/** As the browser says it; null for what it does not say. */
export interface Space {
  readonly usedBytes: number | null;
  readonly ofBytes: number | null;
  /** Whether the browser keeps the databases also when the disk gets full. */
  readonly isPersisted: boolean | null;
}

export interface DatabaseState {
  readonly state: "open" | "cannot be opened";
  /** Of the schema that this Handrail speaks. */
  readonly version: number;
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
}

interface ConnectionState {
  readonly crm: string;
  readonly fields: ConnectionRow["fields"];
  readonly hasPerson: boolean;
  readonly lastSyncAt: number | null;
  /** How far the CRM's clock is ahead of this computer's, in milliseconds. */
  readonly clockOffset: number;
  readonly trouble: Failure | null;
}

/** Asks every part how it is. Never rejects: a part that does not answer is a finding. */
export async function readDiagnostics(
  deps: CommandDeps,
  { watch, vault }: StorageAccess,
): Promise<Diagnostics> {
  const { ops, cache } = deps.store;
  const storage = watch.state();
  // A database that still waits to be opened would keep the answer waiting.
  const isOpen = storage.type === "open";
  const [worker, opsState, cacheState, space, copied, connections, entries] = await Promise.all([
    // A drain is the one request that costs nothing when there is nothing to send.
    deps.ask("drain", {}).then(
      () => "reachable" as const,
      () => "not reachable" as const,
    ),
    countRows(ops, isOpen),
    countRows(cache, isOpen),
    readSpace(),
    readAllCopied(vault).then(
      (all) => all.length,
      () => null,
    ),
    isOpen ? ops.connections.toArray().catch(() => []) : [],
    isOpen ? ops.outbox.toArray().catch(() => []) : [],
  ]);
  const troubles = entries.flatMap(({ trouble }) => (trouble === null ? [] : [trouble]));
  return {
    worker,
    storage,
    ops: opsState,
    cache: cacheState,
    space,
    copied,
    connections: connections.map(toConnectionState),
    waitingTroubles: [...new Map(troubles.map((trouble) => [trouble.type, trouble])).values()],
  };
}

interface CountedDatabase {
  readonly verno: number;
  readonly tables: readonly { readonly name: string; count(): Promise<number> }[];
}

async function countRows(
  { verno, tables }: CountedDatabase,
  isOpen: boolean,
): Promise<DatabaseState> {
  const closed: DatabaseState = { state: "cannot be opened", version: verno, counts: {} };
  if (!isOpen) return closed;
  try {
    // Tables with keys and credentials are of no use in a report.
    const shown = tables.filter(({ name }) => name !== "keys" && name !== "credentials");
    const counts = await Promise.all(
      shown.map(async (table) => [table.name, await table.count()] as const),
    );
    return { state: "open", version: verno, counts: Object.fromEntries(counts) };
  } catch {
    return closed;
  }
}

async function readSpace(): Promise<Space> {
  try {
    const [{ usage, quota }, isPersisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { usedBytes: usage ?? null, ofBytes: quota ?? null, isPersisted };
  } catch {
    return { usedBytes: null, ofBytes: null, isPersisted: null };
  }
}

function toConnectionState(connection: ConnectionRow): ConnectionState {
  const { capabilities, fields, person, lastSyncAt, clockOffset = 0, trouble } = connection;
  const hasPerson = person !== null;
  return { crm: capabilities.label, fields, hasPerson, lastSyncAt, clockOffset, trouble };
}
