import type { Outcome } from "#lib/domain/failure.ts";
import { fail, succeed } from "#lib/domain/failure.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { Store } from "#lib/store/databases.ts";
import { forgetRecord, putRecords } from "#lib/store/record-store.ts";
import type { Gateways } from "./gateways.ts";

/** Fetches one record into the cache. Answers the id under which it lives now. */
export async function refresh(
  store: Store,
  gateways: Gateways,
  record: RecordKey,
): Promise<Outcome<{ recordId: string }>> {
  const connection = await gateways.open(record.connectionId);
  if (connection === null) return fail({ type: "needs-sign-in", cause: "missing" });
  const fetched = await connection.gateway.getRecord(record.objectType, record.recordId);
  if (!fetched.ok) {
    const { failure } = fetched;
    if (failure.type === "archived" || failure.type === "not-found") {
      await forgetRecord(store, record);
    }
    if (failure.type === "needs-sign-in") await gateways.report(record.connectionId, failure);
    return fetched;
  }
  await putRecords(store, [fetched.value], Date.now());
  await gateways.report(record.connectionId, null);
  return succeed({ recordId: fetched.value.key.recordId });
}
