import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import {
  forgetLeftovers,
  removeConnection,
  sweepTrials,
  writePreference,
} from "#lib/store/connection-store.ts";
import { createStore } from "#lib/store/databases.ts";
import { writeMailChoice } from "#lib/store/mail-choices.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { LAST_MAILBOX, MAIL_LOOKUP } from "#lib/store/preference-names.ts";
import { createPlacesPort, createRecordsPort } from "#lib/store/pull-store.ts";
import { putOwners } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { takeWhole } from "#lib/sync/revisions.ts";
import { CONNECTION, newEntry, personKey } from "../../support/fakes/entries.ts";
import { owner } from "../../support/fakes/fake-crm.ts";
import { putRecords } from "../../support/fakes/put-records.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

it("forgets trials that were left behind, with their sealed key, and nothing else", async () => {
  const store = createStore("-trials");
  const ids = ["trial-OLD", "trial-NEW", "hubspot-1"];
  // Only the id matters here.
  await store.ops.connections.bulkAdd(ids.map((id) => ({ id }) as unknown as ConnectionRow));
  await store.ops.credentials.bulkAdd(
    ids.map((connectionId) => ({
      connectionId,
      iv: new Uint8Array(12),
      ciphertext: new ArrayBuffer(1),
    })),
  );
  await sweepTrials(store, (ulid) => ulid === "OLD");
  const kept = ["hubspot-1", "trial-NEW"];
  expect(await store.ops.connections.toCollection().primaryKeys()).toEqual(kept);
  expect(await store.ops.credentials.toCollection().primaryKeys()).toEqual(kept);
  await store.ops.delete();
  await store.cache.delete();
});

const PLACE = {
  since: "2026-11-20T09:00:00.000Z",
  lastId: null,
  reach: null,
  ownedFor: null,
  ownedAfter: null,
  reconciledAt: null,
};
const OPENED = { sending: new Set<string>(), at: 1, opened: true, before: null };

/** A store with everything that there can be of two connections. */
async function fillStore(name: string) {
  const store = createStore(name);
  for (const connectionId of [CONNECTION, "hubspot-2"]) {
    const record = { ...personKey("1"), connectionId };
    await store.ops.connections.put({ id: connectionId } as unknown as ConnectionRow);
    await store.ops.credentials.put({
      connectionId,
      iv: new Uint8Array(12),
      ciphertext: new ArrayBuffer(1),
    });
    await putOwners(store, connectionId, [owner("1")]);
    await putRecords(store, [snapshot({ key: record, mergedIds: ["7"] })], 1);
    await createPlacesPort(store, connectionId).keep("person", PLACE);
    await addEntries(store, [newEntry({ id: connectionId, record })], null);
    const [entry] = await store.ops.outbox.where("connectionId").equals(connectionId).toArray();
    await store.ops.sent.put({ ...entry, id: `sent-${connectionId}` } as never);
    const mailbox = { index: 0, address: "omar@acme.example" };
    await writeMailChoice(store, { mailbox, threadId: connectionId, record, chosenAt: 1 });
  }
  return store;
}

const forget = async ({ ops, cache }: Awaited<ReturnType<typeof fillStore>>) => {
  await ops.delete();
  await cache.delete();
};

it("forgets key, cache and cursors at sign-out, and keeps what waits and what was sent (P13.3)", async () => {
  const store = await fillStore("-sign-out");
  const { ops, cache } = store;
  await writePreference(store, LAST_MAILBOX, "omar@acme.example");
  await writePreference(store, MAIL_LOOKUP, false);
  await removeConnection(store, CONNECTION);
  const forgotten = [
    ...[ops.connections, ops.credentials, ops.cursors, ops.aliases],
    ops.mailChoices,
  ];
  const counts = [...forgotten, cache.records, cache.owners].map((table) => table.count());
  expect(await Promise.all(counts)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect([await ops.outbox.count(), await ops.sent.count()]).toEqual([2, 2]);
  expect(await ops.preferences.toCollection().primaryKeys()).toEqual([MAIL_LOOKUP]);
  await forget(store);
});

it("keeps nothing of a pull that was under way at sign-out (P13.3)", async () => {
  const store = await fillStore("-sign-out-meanwhile");
  const records = createRecordsPort(store, CONNECTION);
  const places = createPlacesPort(store, CONNECTION);
  const seen = [snapshot({ key: personKey("5"), mergedIds: ["6"] })];
  await Promise.all([
    removeConnection(store, CONNECTION),
    records.revise(seen, takeWhole(OPENED)),
    records.keepOwners([owner("2")]),
    places.keep("person", PLACE),
  ]);
  await records.revise(seen, takeWhole(OPENED));
  await records.keepOwners([owner("2")]);
  await places.keep("person", PLACE);
  expect(await records.count()).toBe(0);
  expect(await records.owners()).toEqual([]);
  expect(await places.read("person")).toBeNull();
  expect(await createRecordsPort(store, "hubspot-2").count()).toBe(1);
  await forget(store);
});

it("forgets at the next start what a sign-out that was cut off has left (P13.3)", async () => {
  const store = await fillStore("-leftovers");
  const { ops, cache } = store;
  await ops.connections.delete(CONNECTION);
  await forgetLeftovers(store);
  expect(await ops.cursors.toCollection().primaryKeys()).toEqual(["hubspot-2/person"]);
  expect(await ops.aliases.toCollection().primaryKeys()).toEqual(["hubspot-2/person/7"]);
  expect(await cache.records.toCollection().primaryKeys()).toEqual(["hubspot-2/person/1"]);
  expect(await cache.owners.toCollection().primaryKeys()).toEqual(["hubspot-2/1"]);
  expect([await ops.outbox.count(), await ops.sent.count()]).toEqual([2, 2]);
  await forget(store);
});

it("leaves everything of the connections that are there, and takes none for another that begins like it (P13.3)", async () => {
  const store = await fillStore("-no-leftovers");
  const { ops, cache } = store;
  await ops.cursors.put({ ...PLACE, id: "hubspot-22/person" });
  await forgetLeftovers(store);
  const tables = [ops.cursors, ops.aliases, cache.records, cache.owners];
  expect(await Promise.all(tables.map((table) => table.count()))).toEqual([2, 2, 2, 2]);
  await forget(store);
});
