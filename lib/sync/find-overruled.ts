import { type LogEvent, parseLog } from "../domain/log.ts";
import type { PatchWrite } from "../domain/write.ts";
import type { OwnWrites } from "./sent-ports.ts";

/** Crossed writes are found with the next pulls, when a task that is held has let them go; what is found later was somebody's choice. */
const FOUND_WITHIN_MS = 30 * 60_000;

/**
 * Two browsers saw a miss at the same moment and knew of different turns, and their writes crossed: the record
 * names whom this one chose, and the log, under the same event, whom the other one did. The log is right (P7.11).
 * Only the browser whose owner stands there sets it, and only while nothing but that event has happened since. What
 * it has sent for that is its latest word afterwards: it does so once.
 *
 * @returns what sets it; null where nothing has crossed.
 */
export function findOverruled(
  { snapshot, sent, unsent }: OwnWrites,
  now: number,
): PatchWrite | null {
  const { ownerId = null, status = null, noteOwner = null, log } = snapshot.handoff;
  if (unsent.some(({ write }) => write.kind === "patch")) return null;
  const last = sent.findLast(({ write }) => write.kind === "patch" && sets(write));
  if (last?.write.kind !== "patch" || last.write.onlyWhile === undefined) return null;
  const { fields, events } = last.write;
  const isLate = Math.abs(now - last.sentAt) > FOUND_WITHIN_MS;
  const isOurs = fields.ownerId === ownerId && (fields.status ?? status) === status;
  if (isLate || ownerId === null || !isOurs) return null;
  const theirs = lastOwner(parseLog(log).events);
  const isSame = events.some(({ id, at }) => id === theirs?.id && at !== theirs.at);
  if (theirs?.to === undefined || !isSame || theirs.to === ownerId) return null;
  const named = noteOwner === ownerId ? { noteOwner: theirs.to } : {};
  const base = noteOwner === ownerId ? { ownerId, noteOwner } : { ownerId };
  return {
    kind: "patch",
    fields: { ownerId: theirs.to, ...named },
    base,
    events: [],
    onlyWhile: { ownerId, status },
  };
}

function sets({ fields }: PatchWrite): boolean {
  return fields.ownerId !== undefined;
}

/** The latest event that says who owns the lead, unless somebody has taken or moved it since. */
function lastOwner(events: readonly LogEvent[]): LogEvent | null {
  const moves = events.filter(({ type }) => type !== "touched" && type !== "snoozed");
  const last = moves.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
  return last?.type === "escalated" ? last : null;
}
