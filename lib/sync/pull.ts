import type { Outcome } from "../domain/failure.ts";
import type { ChangesCursor, Gateway } from "../domain/gateway.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";

/** What the pull needs from the store, for one connection. */
export interface PullPort {
  readCursor(): Promise<ChangesCursor | null>;
  /** Takes the changed records that belong to what the person works on; the others are left out. */
  take(records: readonly RecordSnapshot[]): Promise<void>;
  writeCursor(cursor: ChangesCursor): Promise<void>;
}

/** Pages asked for in one pull. What is left waits for the next one; the cursor remembers. */
const MOST_PAGES = 20;

/**
 * Asks a CRM what changed since last time. The list of changes lags behind, so every pull starts a
 * little before the newest row it has seen; taking a row twice is harmless. The first pull starts at
 * `startFrom` (ISO 8601): older records arrive when somebody opens them.
 */
export async function pullChanges(
  gateway: Gateway,
  port: PullPort,
  startFrom: string,
): Promise<Outcome<{ taken: number }>> {
  const overlapMs = gateway.capabilities.changesLagMs * 2;
  let cursor = rewind((await port.readCursor()) ?? { since: startFrom, lastId: null }, overlapMs);
  let taken = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const changes = await gateway.changes("person", cursor);
    if (!changes.ok) return changes;
    await port.take(changes.value.records);
    await port.writeCursor(changes.value.cursor);
    taken += changes.value.records.length;
    const stuck =
      changes.value.cursor.since === cursor.since && changes.value.cursor.lastId === cursor.lastId;
    if (!changes.value.more || stuck) break;
    cursor = changes.value.cursor;
  }
  return { ok: true, value: { taken } };
}

function rewind(cursor: ChangesCursor, byMs: number): ChangesCursor {
  return { since: new Date(Date.parse(cursor.since) - byMs).toISOString(), lastId: null };
}
