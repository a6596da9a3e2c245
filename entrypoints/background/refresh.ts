import { fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { Store } from "#lib/store/databases.ts";
import { createRecordsPort } from "#lib/store/pull-store.ts";
import { type FetchPorts, fetchRecord, fetchWritten } from "#lib/sync/fetch-record.ts";
import { type FoundAddress, findPeople } from "#lib/sync/find-people.ts";
import type { RecordsPort } from "#lib/sync/pull-ports.ts";
import type { Gateways } from "./gateways.ts";

export interface Refresher {
  /** Fetches a record that a person opened. Answers the id under which it lives now. */
  readonly refresh: (record: RecordKey) => Promise<Outcome<{ recordId: string }>>;
  /**
   * The same for a record that nobody opened: it is kept no longer for it. Answers as well how far the CRM's clock
   * is ahead of this device's, in milliseconds; 0 where the CRM does not tell.
   */
  readonly look: (record: RecordKey) => Promise<Outcome<Looked>>;
  /** Asks a CRM for the people with these addresses, and keeps what it has of them. */
  readonly findPeople: (
    connectionId: string,
    addresses: readonly string[],
  ) => Promise<Outcome<readonly FoundAddress[]>>;
  /** Fetches what a drain has sent something to: a few records at once, the rest with the next pull. */
  readonly refreshWritten: (records: readonly RecordKey[]) => Promise<void>;
}

/** A record that was looked at. */
export interface Looked {
  /** The id under which it lives now. */
  readonly recordId: string;
  /** Milliseconds. */
  readonly clockOffset: number;
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

  const fetch = async <Value>(
    connectionId: string,
    work: (ports: FetchPorts) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> => {
    const ports = await portsOf(connectionId);
    if (ports === null) return fail({ type: "needs-sign-in", cause: "missing" });
    const fetched = await work(ports);
    if (fetched.ok) await gateways.report(connectionId, null);
    else if (fetched.failure.type === "needs-sign-in") {
      await gateways.report(connectionId, fetched.failure);
    }
    return fetched;
  };

  return {
    refresh: (record) => fetch(record.connectionId, (ports) => fetchRecord(ports, record, true)),

    look: async (record) => {
      const heard = gateways.listen(record.connectionId);
      const seen = await fetch(record.connectionId, (ports) => fetchRecord(ports, record, false));
      return seen.ok ? succeed({ ...seen.value, clockOffset: heard() ?? 0 }) : seen;
    },

    findPeople: (connectionId, addresses) =>
      fetch(connectionId, (ports) => findPeople(ports, addresses)),

    refreshWritten: async (records) => {
      for (const [connectionId, written] of Map.groupBy(records, (it) => it.connectionId)) {
        const ports = await portsOf(connectionId);
        if (ports !== null) await fetchWritten(ports, written);
      }
    },
  };
}
