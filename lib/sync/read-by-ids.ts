import { type Outcome, succeed } from "../domain/failure.ts";
import type { Gateway } from "../domain/gateway.ts";
import { recordKeyToString } from "../domain/record.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";
import type { CachedRecord } from "./pull-ports.ts";

/** What the CRM shows of some cached records, and those among them that it does not show. */
export interface ReadByIds {
  readonly seen: readonly RecordSnapshot[];
  readonly missing: readonly CachedRecord[];
}

/** Reads cached records by id, without their touches, as many calls as it takes. All of them or a failure. */
export async function readByIds(
  gateway: Gateway,
  records: readonly CachedRecord[],
): Promise<Outcome<ReadByIds>> {
  const seen: RecordSnapshot[] = [];
  const byType = Map.groupBy(records, (record) => record.snapshot.key.objectType);
  for (const [objectType, ofType] of byType) {
    const ids = ofType.map((record) => record.snapshot.key.recordId);
    for (let at = 0; at < ids.length; at += gateway.capabilities.readBatchMax) {
      const part = ids.slice(at, at + gateway.capabilities.readBatchMax);
      const read = await gateway.getRecords(objectType, part);
      if (!read.ok) return read;
      seen.push(...read.value);
    }
  }
  const shown = new Set(seen.flatMap(keysOf));
  const missing = records.filter(({ snapshot }) => !shown.has(recordKeyToString(snapshot.key)));
  return succeed({ seen, missing });
}

/** A record answers for every id that was folded into it. */
function keysOf({ key, mergedIds }: RecordSnapshot): readonly string[] {
  return [key.recordId, ...mergedIds].map((recordId) => recordKeyToString({ ...key, recordId }));
}
