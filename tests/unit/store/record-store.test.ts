import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseLog } from "#lib/domain/log.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import {
  createCachePort,
  findRecordByEmail,
  putRecords,
  readRecord,
  searchRecords,
  takeChanges,
} from "#lib/store/record-store.ts";
import { CONNECTION, newEntry, patch, personKey } from "../../support/fakes/entries.ts";
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
  it("shows what was written a moment ago, before the CRM has it (P6)", async () => {
    await putRecords(store, [snapshot({ handoff: { status: "offered" } })], 1);
    await addEntries(store, [newEntry({ id: "a", write: patch({ status: "accepted" }) })], null);
    expect(await status()).toBe("accepted");
  });

  it("goes on showing it when the CRM has confirmed it and the entry is gone", async () => {
    await putRecords(store, [snapshot({ handoff: { status: "offered" } })], 1);
    await createCachePort(store).confirm(
      personKey("1"),
      {
        kind: "patch",
        fields: { status: "accepted" },
        base: {},
        events: [{ id: "e1", at: "2026-11-20T09:01:00Z", by: null, type: "accepted" }],
      },
      "2026-11-20T09:01:00.000Z",
    );
    expect(await status()).toBe("accepted");
    const view = await readRecord(store, personKey("1"));
    expect(parseLog(view?.snapshot.handoff.log).events.map((it) => it.id)).toEqual(["e1"]);
  });

  it("does not let an answer from before the write undo it (P9)", async () => {
    await putRecords(store, [snapshot({ handoff: { status: "offered" } })], 1);
    const after = "2026-11-20T09:01:00.000Z";
    await createCachePort(store).confirm(personKey("1"), patch({ status: "accepted" }), after);
    await putRecords(store, [snapshot({ handoff: { status: "offered" } })], 2);
    expect(await status()).toBe("accepted");
  });

  it("follows a merged record to its new id", async () => {
    const merged = snapshot({ key: personKey("33"), mergedIds: ["1", "2"], name: "Survivor" });
    await putRecords(store, [merged], 1);
    expect((await readRecord(store, personKey("2")))?.snapshot.name).toBe("Survivor");
  });

  it("shows writes made under the old id on the merged record", async () => {
    await putRecords(store, [snapshot({ key: personKey("33"), mergedIds: ["1"] })], 1);
    await addEntries(store, [newEntry({ id: "a", write: patch({ status: "accepted" }) })], null);
    expect(await status()).toBe("accepted");
  });

  it("answers null for what was never fetched", async () => {
    expect(await readRecord(store, personKey("404"))).toBeNull();
  });
});

describe("taking a list of changes", () => {
  it("keeps the touches that such a list does not carry", async () => {
    const touch = {
      id: "t1",
      at: null,
      actor: "buyer",
      kind: "page-view",
      asset: "Pricing",
      campaign: null,
      count: 1,
      words: null,
      ownerId: null,
      receipt: { label: "", url: null, evidence: "" },
    } as const;
    await putRecords(store, [snapshot({ touches: [touch] })], 1);
    const changed = snapshot({ version: "2026-11-20T10:00:00.000Z", stage: "lead" });
    await takeChanges(store, [changed], null, 2);
    const view = await readRecord(store, personKey("1"));
    expect(view?.snapshot).toMatchObject({ stage: "lead", touches: [touch] });
  });

  it("takes in a record that this person owns, and leaves the rest of the CRM alone", async () => {
    const mine = snapshot({ key: personKey("5"), handoff: { ownerId: "9001" } });
    const theirs = snapshot({ key: personKey("6"), handoff: { ownerId: "9002" } });
    await takeChanges(store, [mine, theirs], "9001", 1);
    expect(await store.cache.records.toCollection().primaryKeys()).toEqual([
      `${CONNECTION}/person/5`,
    ]);
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

  it("goes by any of a person's addresses, whatever their case", async () => {
    const found = await findRecordByEmail(store, CONNECTION, "S.L@OLD.example");
    expect(found?.name).toBe("Sara Lindqvist");
  });

  it("does not reach into another connection", async () => {
    expect(await findRecordByEmail(store, "hubspot-999", "sara@nordwind.example")).toBeNull();
  });

  it("matches every word in any order, in any script", async () => {
    const names = async (words: string) =>
      (await searchRecords(store, words, 10)).map((it) => it.name);
    expect(await names("nordwind SARA")).toEqual(["Sara Lindqvist"]);
    expect(await names("القحطاني")).toEqual(["نورة القحطاني"]);
    expect(await names("   ")).toEqual([]);
  });
});
