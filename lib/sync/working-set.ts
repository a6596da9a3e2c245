import { recordKeyToString } from "../domain/record.ts";
import type { Owner, RecordSnapshot } from "../domain/snapshot.ts";
import type { CachedRecord, WaitingWrites } from "./pull-ports.ts";

/** Whose handoffs this person works on; `null` stands for those that are offered to nobody in particular. */
export interface Scope {
  /** In one order, so that two scopes can be compared. */
  readonly ownerIds: readonly (string | null)[];
}

const OPENED_LATELY_MS = 30 * 24 * 60 * 60 * 1000;

/** A larger team is a whole company: its handoffs are no queue that one person could work on. */
const MOST_TEAMMATES = 200;

/** The person, everybody who shares a team with them, and the queue of nobody (P10.6). */
export function scopeOf(personId: string | null, owners: readonly Owner[]): Scope {
  const me = owners.find((owner) => owner.id === personId);
  const teams = new Set(me?.teamIds);
  const team = owners.filter((owner) => owner.teamIds.some((id) => teams.has(id)));
  const others = team.length > MOST_TEAMMATES ? [] : team.map((owner) => owner.id);
  const ids = new Set([...(personId === null ? [] : [personId]), ...others]);
  return { ownerIds: [...[...ids].sort(), null] };
}

/** Whether a record is a handoff of the person or of their team's queue. */
export function isInScope({ handoff }: RecordSnapshot, scope: Scope): boolean {
  const { status = null, ownerId = null } = handoff;
  if (status === null || !scope.ownerIds.includes(ownerId)) return false;
  return ownerId !== null || status === "offered";
}

/**
 * Whether a record stays here: it is the person's or their team's, they opened it in the last 30 days,
 * or something waits for it. One that the CRM no longer shows stays only while somebody may look for it.
 */
export function isKept(
  record: CachedRecord,
  scope: Scope,
  writes: WaitingWrites,
  now: number,
): boolean {
  if (record.openedAt > 0 && now - record.openedAt <= OPENED_LATELY_MS) return true;
  if (record.presence === "present" && isInScope(record.snapshot, scope)) return true;
  return hasWrite(record.snapshot, writes.any);
}

/** Whether a write is among these for the record under any of its ids. */
export function hasWrite(
  { key, mergedIds }: RecordSnapshot,
  recordKeys: ReadonlySet<string>,
): boolean {
  return [key.recordId, ...mergedIds].some((recordId) =>
    recordKeys.has(recordKeyToString({ ...key, recordId })),
  );
}
