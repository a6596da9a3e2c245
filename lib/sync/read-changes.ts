import { fail, type Outcome, succeed } from "../domain/failure.ts";
import type { ChangesCursor } from "../domain/gateway.ts";
import type { ObjectType } from "../domain/record.ts";
import type { Place, PullPorts } from "./pull-ports.ts";
import { isLater, laterOf, rewind } from "./stamps.ts";
import { brokenList, ENDLESS, LEADS_BACK, MOST_PAGES, takeList } from "./take-list.ts";

/**
 * Reads the list of changes by (stamp, id) to where the CRM had got when the reading began (P10.1).
 *
 * The list lags, so a reading starts `2 x changesLagMs` before the last one's end. That end is never later
 * than the CRM's newest stamp at the last one's beginning: whatever was still invisible then lies after
 * the overlap's start, however long the reading took. No clock takes part.
 */
export async function readChanges(
  ports: PullPorts,
  objectType: ObjectType,
): Promise<Outcome<null>> {
  const place = await ports.places.read(objectType);
  if (place !== null && place.reach !== null) {
    const finished = await walk(ports, objectType, place, place.reach);
    if (!finished.ok) return finished;
  }
  return readAnew(ports, objectType);
}

async function readAnew(ports: PullPorts, objectType: ObjectType): Promise<Outcome<null>> {
  const { gateway } = ports.open;
  const newest = await gateway.newestChange(objectType);
  if (!newest.ok) return newest;
  const place =
    (await ports.places.read(objectType)) ?? startingAt(newest.value, ports.clock.now());
  if (Number.isNaN(Date.parse(newest.value.since))) return fail(brokenList(LIST, "it has no end"));
  const since = rewind(place.since, 2 * gateway.capabilities.changesLagMs);
  const reach = laterOf(place.since, newest.value.since);
  return walk(ports, objectType, { ...place, since, lastId: null }, reach);
}

/** The first reading starts where the CRM is, and what was there before comes with the owned records (P10.2). */
function startingAt({ since }: ChangesCursor, now: number): Place {
  const unread = { reach: null, ownedFor: null, ownedAfter: null };
  return { since, lastId: null, ...unread, reconciledAt: now };
}

async function walk(
  ports: PullPorts,
  objectType: ObjectType,
  from: Place,
  reach: string,
): Promise<Outcome<null>> {
  const { open, places } = ports;
  const seen = new Set<string>();
  let place: Place = { ...from, reach };
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { since, lastId } = place;
    seen.add(nameOf(place));
    const changes = await open.gateway.changes(objectType, { since, lastId });
    if (!changes.ok) return changes;
    const { records, cursor, more } = changes.value;
    await takeList(ports, records);
    const isForward = Date.parse(cursor.since) >= Date.parse(since) && !seen.has(nameOf(cursor));
    if (more && !isForward) return fail(brokenList(LIST, LEADS_BACK));
    if (!more || isLater(cursor.since, reach)) {
      await places.keep(objectType, { ...place, since: reach, lastId: null, reach: null });
      return succeed(null);
    }
    place = { ...place, since: cursor.since, lastId: cursor.lastId };
    await places.keep(objectType, place);
  }
  return fail(brokenList(LIST, ENDLESS));
}

const LIST = "list of changes";

function nameOf({ since, lastId }: ChangesCursor): string {
  return `${since} ${lastId}`;
}
