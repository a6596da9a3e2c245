import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MOST_KEPT } from "#lib/domain/queue/most-kept.ts";
import { forgetCached } from "#lib/store/connection-store.ts";
import { countWaiting } from "#lib/store/count-waiting.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { createRecordsPort } from "#lib/store/pull-store.ts";
import { readFullConnections, readQueue, readQueueHead } from "#lib/store/queue-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CONNECTION, newEntry, patch, personKey } from "../../support/fakes/entries.ts";
import { putRecords } from "../../support/fakes/put-records.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

let store: Store;
let run = 0;

beforeEach(async () => {
  run += 1;
  store = createStore(`-queue-${run}`);
  await store.ops.connections.put({ id: CONNECTION } as unknown as ConnectionRow);
});

afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

/** A lead of somebody's that is due at an hour of one day. */
const lead = (recordId: string, hour = 12, ownerId = "7", status: string | null = "offered") =>
  snapshot({
    key: personKey(recordId),
    handoff: {
      status,
      ownerId,
      offeredAt: "2026-11-20T08:00:00.000Z",
      dueAt: `2026-11-20T${hour}:00:00.000Z`,
    },
  });

const shown = async () =>
  (await readQueue(store)).map(({ key, clock }) => `${key.recordId} ${clock.status}`);

it("holds the records that met Handrail and that the CRM still shows, and no others", async () => {
  await putRecords(store, [lead("1"), lead("2", 12, "7", null), lead("3")], 1);
  expect(await shown()).toEqual(["1 offered", "3 offered"]);
  await createRecordsPort(store, CONNECTION).amend([personKey("3")], (row) => ({
    ...row,
    presence: "deleted",
  }));
  expect(await shown()).toEqual(["1 offered"]);
});

it("follows what a pull shows, changes and forgets", async () => {
  const port = createRecordsPort(store, CONNECTION);
  await putRecords(store, [lead("1")], 1);
  const rest = { fetchedAt: 2, openedAt: 0, stale: false, missedScans: 0 };
  const keep = (seen: ReturnType<typeof lead>) =>
    port.revise([seen], (_, it) => ({ ...rest, presence: "present", snapshot: it }));
  await keep(lead("1", 12, "7", "accepted"));
  expect(await shown()).toEqual(["1 accepted"]);
  await keep(lead("1", 12, "7", null));
  expect(await shown()).toEqual([]);
  await keep(lead("1"));
  await port.amend([personKey("1")], () => null);
  expect(await shown()).toEqual([]);
});

it("follows a merge in the CRM: one lead is left", async () => {
  await putRecords(store, [lead("1"), lead("2")], 1);
  await createCachePort(store).rename(personKey("1"), "2");
  expect(await shown()).toEqual(["2 offered"]);
});

it("follows what the CRM has confirmed", async () => {
  await putRecords(store, [lead("1")], 1);
  const receipt = { version: "2026-11-20T09:01:00.000Z", noteId: null };
  await createCachePort(store).confirm(personKey("1"), patch({ status: "accepted" }), receipt);
  expect(await shown()).toEqual(["1 accepted"]);
});

it("shows what waits to be sent as if it were so, also a record that it only brings here", async () => {
  await putRecords(store, [lead("1"), lead("2", 12, "7", null)], 1);
  await addEntries(store, [newEntry({ id: "a", write: patch({ status: "accepted" }) })], null);
  const second = { id: "b", record: personKey("2"), write: patch({ status: "draft" }) };
  await addEntries(store, [newEntry(second)], null);
  expect((await shown()).toSorted()).toEqual(["1 accepted", "2 draft"]);
});

it("counts what waits for an id that the CRM has folded into another record", async () => {
  await putRecords(store, [lead("1"), lead("2")], 1);
  await addEntries(store, [newEntry({ id: "a", write: patch({ status: "accepted" }) })], null);
  await createCachePort(store).rename(personKey("1"), "2");
  expect(await shown()).toEqual(["2 accepted"]);
});

it("forgets the leads of a connection with its records", async () => {
  await putRecords(store, [lead("1")], 1);
  await forgetCached(store, CONNECTION);
  expect(await store.cache.queue.count()).toBe(0);
});

it("finds first what is due first, of some people or of everybody, and nothing that is answered", async () => {
  const answered = lead("9", 10, "7", "worked");
  await putRecords(store, [lead("1", 15), lead("2", 11), lead("3", 13, "8"), answered], 1);
  const ids = async (owners: Parameters<typeof readQueueHead>[2], limit = 5) =>
    (await readQueueHead(store, limit, owners)).map(({ key }) => key.recordId);
  expect(await ids(null)).toEqual(["2", "3", "1"]);
  expect(await ids([{ connectionId: CONNECTION, ownerId: "7" }])).toEqual(["2", "1"]);
  expect(await ids(null, 1)).toEqual(["2"]);
});

it("counts for how many leads of somebody's an answer is owed, and none that is answered", async () => {
  await putRecords(
    store,
    [lead("1"), lead("2"), lead("3", 12, "8"), lead("4", 12, "7", "worked")],
    1,
  );
  const dana = { connectionId: CONNECTION, ownerId: "7" };
  expect(await countWaiting(store, [dana])).toBe(2);
  expect(await countWaiting(store, [dana, { ...dana, ownerId: "8" }])).toBe(3);
  expect(await countWaiting(store, [])).toBe(0);
});

it("tells of which connection there may be more than is kept here", async () => {
  await putRecords(store, [lead("1")], 1);
  expect(await readFullConnections(store)).toEqual([]);
  const many = Array.from({ length: MOST_KEPT }, (_, at) => lead(String(at), 12, "7", null));
  await putRecords(store, [...many, lead("1")], 1);
  expect(await readFullConnections(store)).toEqual([CONNECTION]);
});

it("is kept by every way in which records come and go, since one file alone writes them", () => {
  const folder = new URL("../../../lib/store/", import.meta.url);
  const writing = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .filter((file) =>
      /\brecords\s*\.(?:put|bulkPut|bulkAdd|update|delete|bulkDelete|clear)\(/u.test(
        readFileSync(new URL(file, folder), "utf8"),
      ),
    );
  expect(writing).toEqual(["cached-rows.ts"]);
});
