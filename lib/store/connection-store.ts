import type { CrmId } from "../domain/record.ts";
import { deleteCachedOf, recordTables } from "./cached-rows.ts";
import type { Store } from "./databases.ts";
import { LAST_MAILBOX } from "./preference-names.ts";
import type { ConnectionRow, PreferenceRow } from "./rows.ts";

/** All connections, by account name; one that is only being tried is none yet. */
export async function readConnections(store: Store): Promise<readonly ConnectionRow[]> {
  const rows = await store.ops.connections.filter((row) => !isTrial(row.id)).toArray();
  return rows.toSorted((left, right) => left.account.name.localeCompare(right.account.name));
}

/** The connection for the account that a page belongs to, or null when it is not connected. */
export async function findConnection(
  store: Store,
  crm: CrmId,
  account: string,
): Promise<ConnectionRow | null> {
  return (await store.ops.connections.where({ crm, "account.id": account }).first()) ?? null;
}

/** Changes a connection in place; nothing happens when it is gone. */
export async function updateConnection(
  store: Store,
  id: string,
  change: Partial<ConnectionRow>,
): Promise<void> {
  await store.ops.connections.update(id, change);
}

/**
 * Forgets a connection: credential, cached records, owners, cursors, aliases, fingerprints of notes, records
 * chosen for conversations, and whose mailbox was written in last. Waiting writes and the history of sent ones stay, bound to their account, until it
 * is connected again or the person discards them (P13.3).
 */
export async function removeConnection(store: Store, id: string): Promise<void> {
  const { ops } = store;
  // Before the cache: a pull under way sees that it is gone, and takes away what it had just kept.
  await ops.transaction(
    "rw",
    [
      ops.connections,
      ops.credentials,
      ops.cursors,
      ops.aliases,
      ops.authoredNotes,
      ops.mailChoices,
      ops.preferences,
    ],
    async () => {
      await ops.connections.delete(id);
      await ops.credentials.delete(id);
      await ops.cursors.where("id").startsWith(`${id}/`).delete();
      await ops.aliases.where("from").startsWith(`${id}/`).delete();
      await ops.authoredNotes.where("connectionId").equals(id).delete();
      await ops.mailChoices.where("recordKey").startsWith(`${id}/`).delete();
      // It belongs to no connection, so any goodbye takes it along; the next page of mail tells it again.
      await ops.preferences.delete(LAST_MAILBOX);
    },
  );
  await forgetCached(store, id);
}

/** Forgets the copies of the CRM that belong to a connection. */
export async function forgetCached({ cache }: Store, id: string): Promise<void> {
  const tables = [...recordTables(cache), cache.owners, cache.assignments, cache.turnsRead];
  await cache.transaction("rw", tables, async () => {
    await deleteCachedOf(cache, id);
    await cache.assignments.where("connectionId").equals(id).delete();
    await cache.turnsRead.where("connectionId").equals(id).delete();
    await cache.owners.where("connectionId").equals(id).delete();
  });
}

/**
 * Forgets what is kept of connections that are gone: the browser stopped in the middle of a sign-out, or
 * a pull beside it had the last word (P13.3). What waits and what was sent stays, as at every sign-out.
 */
export async function forgetLeftovers(store: Store): Promise<void> {
  const { ops, cache } = store;
  await ops.transaction("rw", ops.connections, ops.cursors, ops.aliases, async () => {
    const ids = await ops.connections.toCollection().primaryKeys();
    const isLeft = (key: string) => !ids.includes(key.slice(0, key.indexOf("/")));
    await ops.cursors.filter(({ id }) => isLeft(id)).delete();
    await ops.aliases.filter(({ from }) => isLeft(from)).delete();
  });
  const cached = [
    ...(await cache.records.orderBy("connectionId").uniqueKeys()),
    ...(await cache.owners.orderBy("connectionId").uniqueKeys()),
    ...(await cache.assignments.orderBy("connectionId").uniqueKeys()),
  ];
  for (const id of new Set(cached.map(String))) {
    // Asked anew for each: somebody may connect an account at this very moment.
    if ((await ops.connections.get(id)) === undefined) await forgetCached(store, id);
  }
}

/** Marks a connection that is only being tried: its id is this and a ULID. */
export const TRIAL_PREFIX = "trial-";

function isTrial(id: string): boolean {
  return id.startsWith(TRIAL_PREFIX);
}

/** Forgets trials that a closed settings page left behind. `isOver` judges the ULID in their id. */
export async function sweepTrials(store: Store, isOver: (ulid: string) => boolean): Promise<void> {
  const ids = await store.ops.connections.toCollection().primaryKeys();
  const trials = ids.filter(isTrial);
  for (const id of trials.filter((it) => isOver(it.slice(TRIAL_PREFIX.length)))) {
    await removeConnection(store, id);
  }
}

/** A remembered choice, or `fallback`. */
export async function readPreference<Value extends PreferenceRow["value"]>(
  store: Store,
  name: string,
  fallback: Value,
): Promise<Value | PreferenceRow["value"]> {
  return (await store.ops.preferences.get(name))?.value ?? fallback;
}

/** Remembers a choice. */
export async function writePreference(
  store: Store,
  name: string,
  value: PreferenceRow["value"],
): Promise<void> {
  await store.ops.preferences.put({ name, value });
}
