import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseLog } from "#lib/domain/log.ts";
import { learnMerges } from "#lib/store/alias-store.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import {
  createCachePort,
  findByAddresses,
  findByDomain,
  readPending,
  readRecord,
  searchRecords,
} from "#lib/store/record-store.ts";
import { CONNECTION, newEntry, note, patch, personKey } from "../../support/fakes/entries.ts";
import { putRecords } from "../../support/fakes/put-records.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

let store: Store;
let run = 0;

beforeEach(() => {
  run += 1;
  store = createStore(`-records-${run}`);
});

afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

const status = async () => (await readRecord(store, personKey("1")))?.snapshot.handoff.status;

describe("reading a record", () => {
  it("shows what was written a moment ago, before the CRM has it (P6.1)", async () => {
    await putRecords(store, [snapshot({ handoff: { status: "offered" } })], 1);
    await addEntries(store, [newEntry({ id: "a", write: patch({ status: "accepted" }) })], null);
    expect(await status()).toBe("accepted");
  });

  it("goes on showing it when the CRM has confirmed it and the entry is gone (P6.2)", async () => {
    await putRecords(store, [snapshot({ handoff: { status: "offered" } })], 1);
    await createCachePort(store).confirm(
      personKey("1"),
      {
        kind: "patch",
        fields: { status: "accepted" },
        base: {},
        events: [{ id: "e1", at: "2026-11-20T09:01:00Z", by: null, type: "accepted" }],
      },
      { version: "2026-11-20T09:01:00.000Z", noteId: null },
    );
    expect(await status()).toBe("accepted");
    const view = await readRecord(store, personKey("1"));
    expect(parseLog(view?.snapshot.handoff.log).events.map((it) => it.id)).toEqual(["e1"]);
  });

  it("takes the CRM's stamp of the write, and has the record fetched again (P9.1, P9.2)", async () => {
    await putRecords(store, [snapshot({ handoff: { status: "offered" } })], 1);
    const version = "2026-11-20T09:01:00.000Z";
    const receipt = { version, noteId: null };
    await createCachePort(store).confirm(personKey("1"), patch({ status: "accepted" }), receipt);
    const [row] = await store.cache.records.toArray();
    expect(row).toMatchObject({ version, stale: true, snapshot: { version } });
    const older = { version: "2026-11-20T09:00:30.000Z", noteId: null };
    await createCachePort(store).confirm(personKey("1"), patch({ stage: "x" }), older);
    expect((await store.cache.records.toArray())[0]).toMatchObject({ version });
  });

  it("shows a confirmed note at once, and once, whether or not its entry is still here (P6.2)", async () => {
    await putRecords(store, [snapshot()], 1);
    await addEntries(store, [newEntry({ id: "a", write: note("HR-1") })], null);
    const words = async () =>
      (await readRecord(store, personKey("1")))?.snapshot.touches.map((it) => it.words);
    expect(await words()).toEqual(["Accepted."]);
    const receipt = { version: null, noteId: "900" };
    await createCachePort(store).confirm(personKey("1"), note("HR-1"), receipt);
    expect(await words()).toEqual(["Accepted."]);
    await store.ops.outbox.clear();
    expect(await words()).toEqual(["Accepted."]);
    await createCachePort(store).confirm(personKey("1"), note("HR-1"), receipt);
    expect(await words()).toEqual(["Accepted."]);
  });

  it("follows a merged record to its new id (P10.5)", async () => {
    const merged = snapshot({ key: personKey("33"), mergedIds: ["1", "2"], name: "Survivor" });
    await putRecords(store, [merged], 1);
    expect((await readRecord(store, personKey("2")))?.snapshot.name).toBe("Survivor");
  });

  it("shows writes made under the old id on the merged record (P10.5)", async () => {
    await putRecords(store, [snapshot({ key: personKey("33"), mergedIds: ["1"] })], 1);
    await addEntries(store, [newEntry({ id: "a", write: patch({ status: "accepted" }) })], null);
    expect(await status()).toBe("accepted");
  });

  it("follows a chain of merges from any of its ids, with what waits under each (P10.5)", async () => {
    const entries = ["1", "2", "3"].map((id) =>
      newEntry({ id, record: personKey(id), write: patch({ [`note${id}`]: id }) }),
    );
    await addEntries(store, entries, null);
    await putRecords(store, [snapshot({ key: personKey("2"), mergedIds: ["1"] })], 1);
    await putRecords(store, [snapshot({ key: personKey("3"), mergedIds: ["2"] })], 2);
    for (const id of ["1", "2", "3"]) {
      const view = await readRecord(store, personKey(id));
      expect(view?.snapshot.key.recordId).toBe("3");
      expect(view?.snapshot.handoff).toMatchObject({ note1: "1", note2: "2", note3: "3" });
      const pending = await readPending(store, personKey(id));
      expect(pending.map((entry) => entry.id)).toEqual(["1", "2", "3"]);
    }
  });

  it("believes the later of two merges that contradict each other (P10.5)", async () => {
    await learnMerges(store.ops, CONNECTION, [snapshot({ key: personKey("2"), mergedIds: ["1"] })]);
    await learnMerges(store.ops, CONNECTION, [snapshot({ key: personKey("1"), mergedIds: ["2"] })]);
    expect(await store.ops.aliases.toArray()).toEqual([
      { from: `${CONNECTION}/person/2`, to: `${CONNECTION}/person/1` },
    ]);
  });

  it("shows a record under its new id as soon as a write has learned of it (P10.5)", async () => {
    await putRecords(store, [snapshot({ handoff: { status: "offered" } })], 1);
    const port = createCachePort(store);
    await port.rename(personKey("1"), "9");
    await port.confirm(personKey("1"), patch({ status: "accepted" }), {
      version: "2026-11-20T09:01:00.000Z",
      noteId: null,
    });
    expect(await status()).toBe("accepted");
    expect((await readRecord(store, personKey("9")))?.snapshot).toMatchObject({
      key: personKey("9"),
      mergedIds: ["1"],
    });
    expect(await store.cache.records.count()).toBe(1);
  });

  it("keeps a confirmed write on show when the power went between the merge and the cache (P6.2)", async () => {
    await putRecords(store, [snapshot({ handoff: { status: "offered" } })], 1);
    // The alias is on disk; the row was not folded any more.
    const key = (id: string) => `${CONNECTION}/person/${id}`;
    await store.ops.aliases.put({ from: key("1"), to: key("9") });
    const receipt = { version: "2026-11-20T09:01:00.000Z", noteId: null };
    const port = createCachePort(store);
    await port.confirm(personKey("1"), patch({ status: "accepted" }), receipt);
    for (const id of ["1", "9"]) {
      const view = await readRecord(store, personKey(id));
      expect(view?.snapshot).toMatchObject({ key: personKey("9"), mergedIds: ["1"] });
      expect(view?.snapshot.handoff.status).toBe("accepted");
    }
    expect(await store.cache.records.toCollection().primaryKeys()).toEqual([key("9")]);
  });

  it("answers null for what was never fetched", async () => {
    expect(await readRecord(store, personKey("404"))).toBeNull();
  });
});

describe("finding a cached record", () => {
  beforeEach(async () => {
    await putRecords(
      store,
      [
        snapshot({ key: personKey("1"), emails: ["sara@nordwind.example", "s.l@old.example"] }),
        snapshot({ key: personKey("2"), name: "نورة القحطاني", emails: ["noura@sahab.example"] }),
      ],
      1,
    );
  });

  const found = async (...addresses: readonly string[]) =>
    (await findByAddresses(store, addresses)).map((row) => row.key);

  it("goes by any of a person's addresses, whatever their case, and names each record once", async () => {
    expect(await found("S.L@OLD.example")).toEqual([`${CONNECTION}/person/1`]);
    expect(await found("s.l@old.example", "sara@nordwind.example")).toEqual([
      `${CONNECTION}/person/1`,
    ]);
    expect(await found("somebody@else.example")).toEqual([]);
  });

  it("finds a plain address by a tagged one and the reverse, in every connection", async () => {
    const elsewhere = { ...personKey("9"), connectionId: "hubspot-999" };
    await putRecords(store, [snapshot({ key: elsewhere, emails: ["noura+eu@sahab.example"] })], 1);
    const both = ["hubspot-999/person/9", `${CONNECTION}/person/2`];
    expect((await found("noura@sahab.example")).toSorted()).toEqual(both.toSorted());
    expect((await found("noura+demo@sahab.example")).toSorted()).toEqual(both.toSorted());
  });

  it("names people of a company by its domain, the one opened last first, and not too many", async () => {
    const colleagues = ["3", "4"].map((id) =>
      snapshot({ key: personKey(id), name: `N${id}`, emails: [`n${id}@nordwind.example`] }),
    );
    await putRecords(store, colleagues, 9);
    const names = async (domain: string, limit: number) =>
      (await findByDomain(store, domain, limit)).map((it) => it.snapshot.name);
    expect(await names("nordwind.example", 2)).toEqual(["N3", "N4"]);
    expect(await names("nordwind.example", 9)).toEqual(["N3", "N4", "Sara Lindqvist"]);
    expect(await names("wind.example", 9)).toEqual([]);
  });

  it("matches every word in any order, in any script", async () => {
    const names = async (words: string) =>
      (await searchRecords(store, words, 10)).map((it) => it.snapshot.name);
    expect(await names("nordwind SARA")).toEqual(["Sara Lindqvist"]);
    expect(await names("القحطاني")).toEqual(["نورة القحطاني"]);
    expect(await names("   ")).toEqual([]);
  });

  it("puts what was opened last first, and tells what the CRM shows no more (P10.4)", async () => {
    await store.cache.records.update(`${CONNECTION}/person/1`, {
      openedAt: 9,
      presence: "deleted",
    });
    const found = await searchRecords(store, "example", 10);
    expect(found.map((it) => [it.snapshot.key.recordId, it.presence])).toEqual([
      ["1", "deleted"],
      ["2", "present"],
    ]);
    expect(await searchRecords(store, "example", 1)).toHaveLength(1);
  });
});
