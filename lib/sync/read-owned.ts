import { fail, type Outcome, succeed } from "../domain/failure.ts";
import { MOST_KEPT } from "../domain/queue/most-kept.ts";
import type { ObjectType } from "../domain/record.ts";
import type { PlacesPort, PullPorts } from "./pull-ports.ts";
import { brokenList, ENDLESS, LEADS_BACK, MOST_PAGES, takeList } from "./take-list.ts";
import { scopeOf } from "./working-set.ts";

/**
 * Reads what the person and their team own, by id, once: the list of changes tells what happens to it
 * afterwards (P10.2). Begins anew when it is for other people than last time, and once a day. Goes on
 * after the last page that was kept (P10.7).
 */
export async function readOwned(ports: PullPorts, objectType: ObjectType): Promise<Outcome<null>> {
  const { open, records, places, personId } = ports;
  const place = await places.read(objectType);
  if (place === null) return succeed(null);
  const { ownerIds } = scopeOf(personId, await records.owners());
  const ownedFor = JSON.stringify(ownerIds);
  const isUnderWay = place.ownedFor === ownedFor;
  if (isUnderWay && place.ownedAfter === null) return succeed(null);
  const seen = new Set<string | null>();
  let after = isUnderWay ? place.ownedAfter : null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const isFull = (await records.count()) >= MOST_KEPT;
    if (isFull) {
      await places.keep(objectType, { ...place, ownedFor, ownedAfter: null });
      return succeed(null);
    }
    seen.add(after);
    const owned = await open.gateway.owned(objectType, ownerIds, after);
    if (!owned.ok) return owned;
    const { lastId } = owned.value;
    await takeList(ports, owned.value.records);
    if (lastId !== null && seen.has(lastId)) return fail(brokenList(LIST, LEADS_BACK));
    await places.keep(objectType, { ...place, ownedFor, ownedAfter: lastId });
    if (lastId === null) return succeed(null);
    after = lastId;
  }
  return fail(brokenList(LIST, ENDLESS));
}

/** Makes what people own due to be read from its beginning. */
export async function readOwnedAnew(
  places: PlacesPort,
  objectTypes: readonly ObjectType[],
): Promise<void> {
  for (const objectType of objectTypes) {
    const place = await places.read(objectType);
    if (place !== null) {
      await places.keep(objectType, { ...place, ownedFor: null, ownedAfter: null });
    }
  }
}

const LIST = "list of owned records";
