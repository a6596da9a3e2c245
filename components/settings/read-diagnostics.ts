import type { CommandDeps } from "#lib/commands/deps.ts";
import type { Failure } from "#lib/domain/failure.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/** How Handrail is, without a word about a customer. */
export interface Diagnostics {
  readonly worker: "reachable" | "not reachable";
  readonly ops: DatabaseState;
  readonly cache: DatabaseState;
  /** Bytes used by the extension as the browser estimates them, null when it does not say. */
  readonly usedBytes: number | null;
  readonly connections: readonly ConnectionState[];
  /** What stopped writes last, each kind once. */
  readonly waitingTroubles: readonly Failure[];
}

export interface DatabaseState {
  readonly state: "open" | "cannot be opened";
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
}

interface ConnectionState {
  readonly crm: string;
  readonly fields: ConnectionRow["fields"];
  readonly hasPerson: boolean;
  readonly lastSyncAt: number | null;
  readonly trouble: Failure | null;
}

/** Asks every part how it is. Never rejects: a part that does not answer is a finding. */
export async function readDiagnostics(deps: CommandDeps): Promise<Diagnostics> {
  const { ops, cache } = deps.store;
  const [worker, opsState, cacheState, usedBytes, connections, entries] = await Promise.all([
    // A drain is the one request that costs nothing when there is nothing to send.
    deps.ask("drain", {}).then(
      () => "reachable" as const,
      () => "not reachable" as const,
    ),
    countRows(ops.tables),
    countRows(cache.tables),
    readUsedBytes(),
    ops.connections.toArray().catch(() => []),
    ops.outbox.toArray().catch(() => []),
  ]);
  const troubles = entries.flatMap(({ trouble }) => (trouble === null ? [] : [trouble]));
  return {
    worker,
    ops: opsState,
    cache: cacheState,
    usedBytes,
    connections: connections.map(toConnectionState),
    waitingTroubles: [...new Map(troubles.map((trouble) => [trouble.type, trouble])).values()],
  };
}

async function countRows(
  tables: readonly { readonly name: string; count(): Promise<number> }[],
): Promise<DatabaseState> {
  try {
    // Tables with keys and credentials are of no use in a report.
    const shown = tables.filter(({ name }) => name !== "keys" && name !== "credentials");
    const counts = await Promise.all(
      shown.map(async (table) => [table.name, await table.count()] as const),
    );
    return { state: "open", counts: Object.fromEntries(counts) };
  } catch {
    return { state: "cannot be opened", counts: {} };
  }
}

async function readUsedBytes(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    return null;
  }
}

function toConnectionState(connection: ConnectionRow): ConnectionState {
  const { capabilities, fields, person, lastSyncAt, trouble } = connection;
  return { crm: capabilities.label, fields, hasPerson: person !== null, lastSyncAt, trouble };
}
