import { fail, type Outcome } from "#lib/domain/failure.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { Store } from "#lib/store/databases.ts";
import { createRecordsPort } from "#lib/store/pull-store.ts";
import { type FetchPorts, fetchRecord, fetchWritten } from "#lib/sync/fetch-record.ts";
import type { RecordsPort } from "#lib/sync/pull-ports.ts";
import type { Gateways } from "./gateways.ts";

export interface Refresher {
  /** Fetches a record that a person opened. Answers the id under which it lives now. */
  readonly refresh: (record: RecordKey) => Promise<Outcome<{ recordId: string }>>;
  /** Fetches what a drain has sent something to: a few records at once, the rest with the next pull. */
  readonly refreshWritten: (records: readonly RecordKey[]) => Promise<void>;
}

/** @param watch looks at every record that the CRM shows. */
export function createRefresher(
  store: Store,
  gateways: Gateways,
  watch: (records: RecordsPort) => RecordsPort,
): Refresher {
  const portsOf = async (connectionId: string): Promise<FetchPorts | null> => {
    const open = await gateways.open(connectionId);
    if (open === null) return null;
    const records = watch(createRecordsPort(store, connectionId));
    return { open, records, clock: { now: Date.now } };
  };

  return {
    refresh: async (record) => {
      const ports = await portsOf(record.connectionId);
      if (ports === null) return fail({ type: "needs-sign-in", cause: "missing" });
      const fetched = await fetchRecord(ports, record, true);
      if (fetched.ok) await gateways.report(record.connectionId, null);
      else if (fetched.failure.type === "needs-sign-in") {
        await gateways.report(record.connectionId, fetched.failure);
      }
      return fetched;
    },

    refreshWritten: async (records) => {
      for (const [connectionId, written] of Map.groupBy(records, (it) => it.connectionId)) {
        const ports = await portsOf(connectionId);
        if (ports !== null) await fetchWritten(ports, written);
      }
    },
  };
}
