import type { Gateway } from "#lib/domain/gateway.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { ObjectType } from "#lib/domain/record.ts";
import { takersOf } from "#lib/domain/routing/takers-of.ts";
import { keepPast, readTurnsPlace } from "#lib/store/assignment-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { readOwners } from "#lib/store/record-store.ts";

/** In one go: the rest is read after the next pull. */
const MOST_PAGES = 20;

/**
 * Reads once what everybody who takes turns was given, so that a browser that was connected today counts
 * like one that has been there for months. A pull alone shows what changes from now on, and what this person
 * and their team own. Asks for nothing where no rule goes by turn.
 */
export async function learnTurns(
  store: Store,
  connectionId: string,
  gateway: Gateway,
  playbook: Playbook,
): Promise<void> {
  const takers = takersOf(playbook, await readOwners(store, connectionId));
  if (takers.length === 0) return;
  for (const objectType of gateway.capabilities.handoffObjects)
    await learnFrom(store, connectionId, gateway, objectType, takers);
}

async function learnFrom(
  store: Store,
  connectionId: string,
  gateway: Gateway,
  objectType: ObjectType,
  takers: readonly string[],
): Promise<void> {
  const ownedFor = takers.join(" ");
  const place = await readTurnsPlace(store, connectionId, objectType);
  const isUnderWay = place?.ownedFor === ownedFor;
  if (isUnderWay && place.isDone) return;
  let after = isUnderWay ? place.after : null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const owned = await gateway.owned(objectType, takers, after);
    // Whatever it is, the next pull meets it too and tells.
    if (!owned.ok) return;
    const { records, lastId } = owned.value;
    // A list that leads back would be read for ever.
    const isDone = lastId === null || lastId === after;
    const next = { ownedFor, after: isDone ? null : lastId, isDone };
    await keepPast(store, connectionId, objectType, records, next);
    if (isDone) return;
    after = lastId;
  }
}
