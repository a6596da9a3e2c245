import { type Outcome, succeed } from "../domain/failure.ts";
import type { RecordKey } from "../domain/record.ts";
import type { CachedRecord, PullPorts } from "./pull-ports.ts";
import { takeWhole } from "./revisions.ts";

export type FetchPorts = Pick<PullPorts, "open" | "records" | "clock">;

/**
 * Fetches one record with its touches. `opened` says that a person looks at it, which keeps it here for 30
 * days, whatever the CRM answers (P10.6). Answers the id under which it lives now. A record that the CRM
 * no longer shows stays as it was last known.
 */
export async function fetchRecord(
  { open, records, clock }: FetchPorts,
  record: RecordKey,
  opened: boolean,
): Promise<Outcome<{ recordId: string }>> {
  const before = await records.find(record);
  const fetched = await open.gateway.getRecord(record.objectType, record.recordId);
  const at = clock.now();
  if (!fetched.ok) {
    const isDeleted = fetched.failure.type === "archived";
    const openedAt = opened ? { openedAt: at } : {};
    const presence = isDeleted ? ({ presence: "deleted", missedScans: 0 } as const) : {};
    await records.amend([record], (kept) => ({ ...kept, ...openedAt, ...presence }));
    return fetched;
  }
  const { sending } = await records.writes();
  await records.revise([fetched.value], takeWhole({ sending, at, opened, before }));
  return succeed({ recordId: fetched.value.key.recordId });
}

/** What is fetched with its touches right after it was written; the rest waits for the next pull. */
const FETCHED_AT_ONCE = 5;

/** Fetches what a drain has written, the first few in full, and sees to it that the next pull gets the rest. */
export async function fetchWritten(
  ports: FetchPorts,
  written: readonly RecordKey[],
): Promise<void> {
  const markStale = (kept: CachedRecord): CachedRecord => ({ ...kept, stale: true });
  await ports.records.amend(written, markStale);
  for (const record of written.slice(0, FETCHED_AT_ONCE)) {
    await fetchRecord(ports, record, false);
  }
}
