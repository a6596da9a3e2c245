import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useConnections } from "#components/data/use-live.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

export interface Target {
  /** The record's name, null when it is not cached here. */
  readonly name: string | null;
  /** "HubSpot · Acme portal", null when the account is no longer connected. */
  readonly account: string | null;
  /** The CRM's name as people say it. */
  readonly crm: string;
  /** Null when the account is not connected; undefined while that is being read. */
  readonly connection: ConnectionRow | null | undefined;
}

/** Where writes go, by record key. */
export function useTargets(records: readonly RecordKey[]): (record: RecordKey) => Target {
  const { store } = useHandrail();
  const connections = useConnections();
  const keys = [...new Set(records.map(recordKeyToString))].sort();
  const nameByKey = useLiveQuery(async () => {
    const aliases = await store.ops.aliases.bulkGet(keys);
    const rows = await store.cache.records.bulkGet(
      keys.map((key, index) => aliases[index]?.to ?? key),
    );
    return new Map(keys.map((key, index) => [key, rows[index]?.snapshot.name ?? null]));
  }, [store, keys.join("\n")]);
  return (record) => {
    const connection =
      connections && (connections.find((row) => row.id === record.connectionId) ?? null);
    return {
      name: nameByKey?.get(recordKeyToString(record)) ?? null,
      account: connection ? `${connection.capabilities.label} · ${connection.account.name}` : null,
      crm: connection?.capabilities.label ?? "the CRM",
      connection,
    };
  };
}
