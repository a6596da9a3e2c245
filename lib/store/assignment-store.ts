import { type ObjectType, type RecordKey, recordKeyToString } from "../domain/record.ts";
import {
  assignmentsIn,
  assignmentsOf,
  type NamedAssignment,
} from "../domain/routing/assignments-of.ts";
import type { Assignment } from "../domain/routing/route.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";
import type { CacheDatabase, Store } from "./databases.ts";
import type { AssignmentRow, TurnsReadRow } from "./rows.ts";

/**
 * Who got which lead since a moment (epoch milliseconds), as far as the CRM has shown it, with what waits
 * here to be sent: whoever hands off ten leads without a network gives them to ten turns, not to one.
 */
export async function readAssignments(
  { ops, cache }: Store,
  connectionId: string,
  since: number,
): Promise<readonly Assignment[]> {
  const kept = await cache.assignments.where("connectionId").equals(connectionId).toArray();
  const waiting = await ops.outbox.where("connectionId").equals(connectionId).toArray();
  const own = waiting.flatMap(({ record, write }) =>
    write.kind === "patch" ? toRows(record, assignmentsIn(write.events, record.recordId)) : [],
  );
  const byId = new Map([...own, ...kept].map((row) => [row.id, row]));
  return [...byId.values()].filter(({ at }) => at >= since);
}

/**
 * Keeps who got these leads, whether or not the records themselves are kept. What is known already costs no
 * write. A record that has taken others in is counted once.
 */
export async function harvestAssignments(
  { assignments }: CacheDatabase,
  snapshots: readonly RecordSnapshot[],
): Promise<void> {
  const rows = snapshots.flatMap((snapshot) => toRows(snapshot.key, assignmentsOf(snapshot)));
  const merged = snapshots.flatMap(({ key, mergedIds }) =>
    mergedIds.map((recordId) => prefixOf({ ...key, recordId })),
  );
  if (merged.length > 0) await assignments.where("id").startsWithAnyOf(merged).delete();
  if (rows.length === 0) return;
  const known = await assignments.bulkGet(rows.map(({ id }) => id));
  const changed = rows.filter((row, index) => !isSame(row, known[index]));
  if (changed.length > 0) await assignments.bulkPut(changed);
}

/** How far the past of a connection has been read for its turns; null before the first time. */
export async function readTurnsPlace(
  { cache }: Store,
  connectionId: string,
  objectType: ObjectType,
): Promise<TurnsPlace | null> {
  return (await cache.turnsRead.get(`${connectionId}/${objectType}`)) ?? null;
}

/** Keeps what a page of the past has shown, together with how far it was read. */
export async function keepPast(
  { ops, cache }: Store,
  connectionId: string,
  objectType: ObjectType,
  snapshots: readonly RecordSnapshot[],
  place: TurnsPlace,
): Promise<void> {
  // Somebody may have signed out while the page was on its way (P13.3).
  if ((await ops.connections.get(connectionId)) === undefined) return;
  await cache.transaction("rw", cache.assignments, cache.turnsRead, async () => {
    await harvestAssignments(cache, snapshots);
    await cache.turnsRead.put({ ...place, id: `${connectionId}/${objectType}`, connectionId });
  });
}

export type TurnsPlace = Pick<TurnsReadRow, "ownedFor" | "after" | "isDone">;

/** Forgets what is too old to count for any turn. `now` in epoch milliseconds. */
export async function pruneAssignments({ cache }: Store, now: number): Promise<void> {
  await cache.assignments
    .where("at")
    .below(now - KEPT_FOR)
    .delete();
}

function toRows(
  record: RecordKey,
  assignments: readonly NamedAssignment[],
): readonly AssignmentRow[] {
  return assignments.map(({ name, ...assignment }) => ({
    ...assignment,
    id: `${prefixOf(record)}${name}`,
    connectionId: record.connectionId,
  }));
}

/** Two browsers that act on one miss name it alike, and the CRM keeps what one of them made of it. */
function isSame(row: AssignmentRow, known: AssignmentRow | undefined): boolean {
  return known?.ownerId === row.ownerId && known.at === row.at && known.ruleId === row.ruleId;
}

function prefixOf(record: RecordKey): string {
  return `${recordKeyToString(record)}/`;
}

/** Milliseconds: longer than turns are counted, so that a clock that is set back finds enough. */
const KEPT_FOR = 120 * 86_400_000;
