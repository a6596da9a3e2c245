import { fail, type Outcome } from "#lib/domain/failure.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { Store } from "#lib/store/databases.ts";
import { createRecordsPort } from "#lib/store/pull-store.ts";
import { type FetchPorts, fetchRecord, fetchWritten } from "#lib/sync/fetch-record.ts";
import type { Gateways } from "./gateways.ts";

/** Fetches a record that a person opened. Answers the id under which it lives now. */
export async function refresh(
  store: Store,
  gateways: Gateways,
  record: RecordKey,
): Promise<Outcome<{ recordId: string }>> {
  const ports = await fetchPorts(store, gateways, record.connectionId);
  if (ports === null) return fail({ type: "needs-sign-in", cause: "missing" });
  const fetched = await fetchRecord(ports, record, true);
  if (fetched.ok) await gateways.report(record.connectionId, null);
  else if (fetched.failure.type === "needs-sign-in") {
    await gateways.report(record.connectionId, fetched.failure);
  }
  return fetched;
}

/** Fetches what a drain has sent something to: a few records at once, the rest with the next pull. */
export async function refreshWritten(
  store: Store,
  gateways: Gateways,
  records: readonly RecordKey[],
): Promise<void> {
  for (const [connectionId, written] of Map.groupBy(records, (it) => it.connectionId)) {
    const ports = await fetchPorts(store, gateways, connectionId);
    if (ports !== null) await fetchWritten(ports, written);
  }
}

async function fetchPorts(
  store: Store,
  gateways: Gateways,
  connectionId: string,
): Promise<FetchPorts | null> {
  const open = await gateways.open(connectionId);
  if (open === null) return null;
  return { open, records: createRecordsPort(store, connectionId), clock: { now: Date.now } };
}
