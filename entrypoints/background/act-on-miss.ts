import { type Escalated, escalateMissed } from "#lib/commands/escalate.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { readAssignments } from "#lib/store/assignment-store.ts";
import type { Store } from "#lib/store/databases.ts";
import type { OpenDesk } from "./read-desks.ts";
import type { Refresher } from "./refresh.ts";

export interface MissPorts {
  readonly store: Store;
  /** Asks the CRM for a record that nobody opened; answers the id under which it lives now, and the CRM's time. */
  readonly look: Refresher["look"];
  /** Has what waits sent. */
  readonly drain: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Turns are counted by who got which lead within this time. */
const TURNS_MS = 90 * 24 * 60 * 60 * 1000;

/** What came of it; `unreachable` where the CRM did not show the record. */
export type MissOutcome = Escalated | "unreachable";

/**
 * Looks at a miss in the CRM itself and does what the playbook says, if it still is one: what the cache knows
 * is no reason to take a lead from somebody who has answered it meanwhile. Whether the time is over is said by the
 * CRM's clock as this look has heard it: one that was wrong here an hour ago may have been set since.
 */
export async function actOnMiss(
  { store, look, drain, now }: MissPorts,
  record: RecordKey,
  { connection, owners }: OpenDesk,
  playbook: Playbook,
): Promise<MissOutcome> {
  const seen = await look(record);
  if (!seen.ok) return "unreachable";
  const key = recordKeyToString({ ...record, recordId: seen.value.recordId });
  const row = await store.cache.records.get(key);
  if (row === undefined) return "unreachable";
  const { clockOffset } = seen.value;
  const assignments = await readAssignments(store, connection.id, now() + clockOffset - TURNS_MS);
  return escalateMissed(
    { store, wake: drain },
    { snapshot: row.snapshot, connection, playbook, owners, assignments, clockOffset, now: now() },
  );
}
