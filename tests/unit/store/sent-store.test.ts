import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SentEntry } from "#lib/domain/outbox.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import type { Presence } from "#lib/store/rows.ts";
import { createSentPort } from "#lib/store/sent-store.ts";
import type { OwnWrites, SentPort } from "#lib/sync/sent-ports.ts";
import { newEntry, personKey } from "../../support/fakes/entries.ts";
import { sentEntry } from "../../support/fakes/sent-entries.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = 100 * DAY;

let store: Store;
let port: SentPort;
let run = 0;

beforeEach(() => {
  run += 1;
  store = createStore(`-sent-${run}`);
  port = createSentPort(store);
});

afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

async function keep(...entries: readonly SentEntry[]): Promise<void> {
  await store.ops.sent.bulkPut(
    entries.map((entry) => ({
      ...entry,
      recordKey: recordKeyToString(entry.record),
      connectionId: entry.record.connectionId,
    })),
  );
}

async function cacheRecord(shown: RecordSnapshot, presence: Presence = "present"): Promise<void> {
  await store.cache.records.put({
    key: recordKeyToString(shown.key),
    connectionId: shown.key.connectionId,
    objectType: "person",
    ownerId: "",
    emails: [],
    domains: [],
    searchText: "",
    version: shown.version,
    fetchedAt: 0,
    openedAt: 0,
    stale: false,
    presence,
    missedScans: 0,
    snapshot: shown,
  });
}

const ids = (rows: readonly { readonly id: string }[] | undefined) => rows?.map(({ id }) => id);

describe("the notes to look for (P3.7)", () => {
  const due = async () => ids(await port.dueSweeps(NOW, NOW + 12 * HOUR));

  it("are those whose moment has come, longest waiting first", async () => {
    await keep(
      sentEntry({ id: "at", sweepAt: NOW }),
      sentEntry({ id: "before", sweepAt: NOW - 1 }),
      sentEntry({ id: "after", sweepAt: NOW + 1 }),
      sentEntry({ id: "never", sweepAt: null }),
    );
    expect(await due()).toEqual(["before", "at"]);
  });

  it("are also those that wait longer than any look may: the clock was set back (P4.4)", async () => {
    await keep(
      sentEntry({ id: "as far as a look may be", sweepAt: NOW + 12 * HOUR }),
      sentEntry({ id: "beyond", sweepAt: NOW + 12 * HOUR + 1 }),
    );
    expect(await due()).toEqual(["beyond"]);
  });

  it("come under the id that their record has now (P10.5)", async () => {
    await store.ops.aliases.put({
      from: recordKeyToString(personKey("1")),
      to: recordKeyToString(personKey("2")),
    });
    await keep(sentEntry({ id: "a", sweepAt: NOW, record: personKey("1") }));
    expect(await port.dueSweeps(NOW, NOW)).toMatchObject([{ record: personKey("2") }]);
  });

  it("keep what a look found, and nothing is kept of a note that is no longer known", async () => {
    await keep(sentEntry({ id: "a", sweepAt: NOW }));
    const found = { remoteId: "10", copies: "removed", sweepAt: null } as const;
    await port.keepLook({ id: "a", ...found });
    await port.keepLook({ id: "gone", ...found });
    expect(await store.ops.sent.toArray()).toMatchObject([{ id: "a", ...found }]);
  });
});

describe("forgetting what was sent", () => {
  it("forgets after a day, but not what is still looked for, and that after a week", async () => {
    await keep(
      sentEntry({ id: "a day", sentAt: NOW - DAY }),
      sentEntry({ id: "older", sentAt: NOW - DAY - 1 }),
      sentEntry({ id: "looked for", sentAt: NOW - 7 * DAY, sweepAt: 1 }),
      sentEntry({ id: "for too long", sentAt: NOW - 7 * DAY - 1, sweepAt: 1 }),
    );
    await port.forgetOld(NOW);
    expect(ids(await store.ops.sent.toArray())?.toSorted()).toEqual(["a day", "looked for"]);
  });
});

it("knows by any of their ids which records something was sent to (P10.5)", async () => {
  await store.ops.aliases.bulkPut([
    { from: recordKeyToString(personKey("1")), to: recordKeyToString(personKey("2")) },
    { from: recordKeyToString(personKey("5")), to: recordKeyToString(personKey("4")) },
  ]);
  await keep(
    sentEntry({ id: "a", record: personKey("1") }),
    sentEntry({ id: "b", record: personKey("3") }),
  );
  const records = ["1", "2", "3", "4"].map(personKey);
  expect(await port.written(records)).toEqual(["1", "2", "3"].map(personKey));
});

describe("what is ours about a record", () => {
  it("is what was sent and what waits under all its ids, by seq, and nothing of others (P10.5)", async () => {
    await cacheRecord(snapshot({ key: personKey("2"), mergedIds: ["1"] }));
    await store.ops.aliases.put({
      from: recordKeyToString(personKey("1")),
      to: recordKeyToString(personKey("2")),
    });
    await keep(
      sentEntry({ id: "second", seq: 2, record: personKey("2") }),
      sentEntry({ id: "first", seq: 1, record: personKey("1") }),
      sentEntry({ id: "other", seq: 3, record: personKey("3") }),
    );
    await addEntries(store, [newEntry({ id: "waits", record: personKey("1") })], null);
    const own = await port.ownWrites(personKey("1"));
    expect(ids(own?.sent)).toEqual(["first", "second"]);
    expect(ids(own?.unsent)).toEqual(["waits"]);
    expect(own?.snapshot.key).toEqual(personKey("2"));
  });

  it.each<Presence>(["deleted", "not-visible"])("is nothing when the record is %s", async (is) => {
    await cacheRecord(snapshot(), is);
    expect(await port.ownWrites(personKey("1"))).toBeNull();
  });

  it("is nothing when the record is not cached", async () => {
    expect(await port.ownWrites(personKey("1"))).toBeNull();
  });
});

describe("adding an entry that sets something right", () => {
  const REPAIRED = [{ sentId: "a", what: ["ownerId", "E1"] }];

  async function seen(): Promise<OwnWrites> {
    await cacheRecord(snapshot());
    await keep(sentEntry({ id: "a" }));
    const own = await port.ownWrites(personKey("1"));
    if (own === null) throw new Error("The record is cached.");
    return own;
  }
  const waiting = async () => ids(await store.ops.outbox.toArray());

  it("keeps the entry and the mark together", async () => {
    expect(await port.addRepair(await seen(), REPAIRED, newEntry({ id: "again" }))).toBe(true);
    expect(await waiting()).toEqual(["again"]);
    expect(await store.ops.sent.get("a")).toMatchObject({ setRight: ["ownerId", "E1"] });
  });

  it("adds nothing when the person asked for something meanwhile (P4.1)", async () => {
    const own = await seen();
    await addEntries(store, [newEntry({ id: "newer" })], null);
    expect(await port.addRepair(own, REPAIRED, newEntry({ id: "again" }))).toBe(false);
    expect(await waiting()).toEqual(["newer"]);
    expect(await store.ops.sent.get("a")).toMatchObject({ setRight: [] });
  });

  it("adds nothing when something was sent meanwhile", async () => {
    const own = await seen();
    await keep(sentEntry({ id: "b", seq: 2 }));
    expect(await port.addRepair(own, REPAIRED, newEntry({ id: "again" }))).toBe(false);
    expect(await waiting()).toEqual([]);
  });

  it("adds it once when two look at the same moment (P8.1)", async () => {
    const own = await seen();
    const both = ["x", "y"].map((id) => port.addRepair(own, REPAIRED, newEntry({ id })));
    expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
    expect(await waiting()).toHaveLength(1);
  });

  it("marks nothing when the entry cannot be kept", async () => {
    const own = await seen();
    await addEntries(store, [newEntry({ id: "again", record: personKey("9") })], null);
    const twice = port.addRepair(own, REPAIRED, newEntry({ id: "again" }));
    await expect(twice).rejects.toThrow();
    expect(await store.ops.sent.get("a")).toMatchObject({ setRight: [] });
  });
});
