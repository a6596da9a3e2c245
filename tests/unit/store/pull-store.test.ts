import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { createStore } from "#lib/store/databases.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { createPlacesPort, createRecordsPort } from "#lib/store/pull-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { CachedRecord, RecordsPort } from "#lib/sync/pull-ports.ts";
import { CONNECTION, newEntry, personKey } from "../../support/fakes/entries.ts";
import { createFakeRecords } from "../../support/fakes/fake-records.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

let stores = 0;
async function connectedStore() {
  stores += 1;
  const store = createStore(`-pull-${stores}`);
  await store.ops.connections.put({ id: CONNECTION } as unknown as ConnectionRow);
  return store;
}

const seen = (
  id: string,
  mergedIds: readonly string[] = [],
  version = "2026-11-20T09:00:00.000Z",
) => snapshot({ key: personKey(id), mergedIds, version });

const kept = (it: ReturnType<typeof seen>, openedAt = 0): CachedRecord => ({
  snapshot: it,
  fetchedAt: 1,
  openedAt,
  stale: false,
  presence: "present",
  missedScans: 0,
});

const take: Parameters<RecordsPort["revise"]>[1] = (_, it) => kept(it);

/** The rules of the port hold for the database, and for the twin that the property tests run on. */
describe.each([
  ["in the database", async () => createRecordsPort(await connectedStore(), CONNECTION)],
  ["in memory", async () => createFakeRecords().records],
])("cached records %s", (_, create) => {
  it("show a rule what is known under every id, its own first (P10.5)", async () => {
    const records = await create();
    await records.revise([seen("1"), seen("2"), seen("3")], take);
    const shown: string[][] = [];
    await records.revise([seen("3", ["1", "2"])], (known, it) => {
      shown.push(known.map(({ snapshot: { key } }) => key.recordId));
      return kept(it, 5);
    });
    expect(shown).toEqual([["3", "1", "2"]]);
    expect(await records.count()).toBe(1);
    expect(await records.find(personKey("2"))).toMatchObject({ openedAt: 5 });
  });

  it("know the ids at the beginning of a chain of merges (P10.5)", async () => {
    const records = await create();
    await records.revise([seen("1")], take);
    await records.revise([seen("2", ["1"])], take);
    await records.revise([seen("3", ["2"])], take);
    expect((await records.find(personKey("1")))?.snapshot.key.recordId).toBe("3");
    const [only] = await records.list();
    expect([...(only?.snapshot.mergedIds ?? [])].toSorted()).toEqual(["1", "2"]);
  });

  it("keep nothing where the rule says so, and forget what was there", async () => {
    const records = await create();
    await records.revise([seen("1")], () => null);
    expect(await records.count()).toBe(0);
    await records.revise([seen("1")], take);
    await records.revise([seen("1")], () => null);
    expect(await records.count()).toBe(0);
  });

  it("change or forget named records, those under an old id too, and leave the others", async () => {
    const records = await create();
    await records.revise([seen("1"), seen("2"), seen("4", ["3"])], take);
    await records.amend([personKey("1"), personKey("3"), personKey("9")], (record) =>
      record.snapshot.key.recordId === "1" ? null : { ...record, stale: true },
    );
    const rows = (await records.list()).map((row) => [row.snapshot.key.recordId, row.stale]);
    expect(rows.toSorted()).toEqual([
      ["2", false],
      ["4", true],
    ]);
  });
});

describe("the database", () => {
  it("is not written to for a record that stays as it is", async () => {
    const store = await connectedStore();
    const records = createRecordsPort(store, CONNECTION);
    await records.revise([seen("1")], take);
    let writes = 0;
    store.cache.records.hook("updating", () => {
      writes += 1;
    });
    await records.revise([seen("1")], ([own]) => own ?? null);
    await records.amend([personKey("1")], (record) => record);
    expect(writes).toBe(0);
    await records.amend([personKey("1")], (record) => ({ ...record, openedAt: 3 }));
    expect(writes).toBe(1);
  });

  it("tells which records have a write on its way, and which have any (P9.2)", async () => {
    const store = await connectedStore();
    const records = createRecordsPort(store, CONNECTION);
    await addEntries(
      store,
      [
        newEntry({ id: "a", record: personKey("1") }),
        newEntry({ id: "b", record: personKey("2"), state: "sending" }),
        newEntry({ id: "c", record: personKey("3"), state: "attention" }),
      ],
      null,
    );
    const key = (id: string) => `${CONNECTION}/person/${id}`;
    expect(await records.writes()).toEqual({
      sending: new Set([key("2")]),
      any: new Set([key("1"), key("2"), key("3")]),
    });
  });

  it("keeps another connection's records apart", async () => {
    const store = await connectedStore();
    await store.ops.connections.put({ id: "hubspot-2" } as unknown as ConnectionRow);
    const other = createRecordsPort(store, "hubspot-2");
    await createRecordsPort(store, CONNECTION).revise([seen("1")], take);
    expect(await other.list()).toEqual([]);
    expect(await other.find({ ...personKey("1"), connectionId: "hubspot-2" })).toBeNull();
  });

  it("remembers how far each connection was read (P10.7)", async () => {
    const store = await connectedStore();
    const places = createPlacesPort(store, CONNECTION);
    expect(await places.read("person")).toBeNull();
    const place = {
      since: "2026-11-20T09:00:00.000Z",
      lastId: "7",
      reach: "2026-11-20T10:00:00.000Z",
      ownedFor: '["1",null]',
      ownedAfter: "12",
      reconciledAt: 5,
    };
    await places.keep("person", place);
    expect(await places.read("person")).toMatchObject(place);
    expect(await createPlacesPort(store, "hubspot-2").read("person")).toBeNull();
  });
});
