import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore, type Store } from "#lib/store/databases.ts";
import { discardDraft, journalDraft, readDraft } from "#lib/store/draft-journal.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { newEntry } from "../../support/fakes/entries.ts";

const ROW = { id: "hubspot-1/person/1#note", values: { problem: "Slow" }, savedAt: 1 };
let store: Store;
let run = 0;

beforeEach(async () => {
  run += 1;
  store = createStore(`-drafts-${run}`);
  await store.ops.open();
});

afterEach(() => store.ops.delete());

describe("typed text", () => {
  it("is on disk when the journal says so, and the newest keystroke wins", async () => {
    const first = journalDraft(store, ROW);
    const second = journalDraft(store, { ...ROW, values: { problem: "Slower" }, savedAt: 2 });
    await Promise.all([first, second]);
    expect((await readDraft(store, ROW.id))?.values).toEqual({ problem: "Slower" });
  });

  it("leaves the journal in the transaction that puts it into the outbox", async () => {
    await journalDraft(store, ROW);
    await addEntries(store, [newEntry({ id: "a" })], ROW.id);
    expect(await readDraft(store, ROW.id)).toBeNull();
  });

  it("stays in the journal when the outbox could not take it (M6)", async () => {
    await journalDraft(store, ROW);
    await addEntries(store, [newEntry({ id: "a" })], null);
    await expect(addEntries(store, [newEntry({ id: "a" })], ROW.id)).rejects.toThrow();
    expect((await readDraft(store, ROW.id))?.values).toEqual(ROW.values);
    expect(await store.ops.outbox.count()).toBe(1);
  });

  it("goes when its owner discards it", async () => {
    await journalDraft(store, ROW);
    await discardDraft(store, ROW.id);
    expect(await readDraft(store, ROW.id)).toBeNull();
  });
});
