import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore, type Store } from "#lib/store/databases.ts";
import { discardDraft, draftRows, journalDraft, readDraft } from "#lib/store/draft-journal.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { newEntry } from "../../support/fakes/entries.ts";

const ID = "hubspot-1/person/1#note";
const VALUES = { problem: "Slow" };
const ROWS = draftRows(ID, VALUES, 1);
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
    const first = journalDraft(store, ROWS);
    const second = journalDraft(store, draftRows(ID, { problem: "Slower" }, 2));
    await Promise.all([first, second]);
    expect((await readDraft(store, ID))?.values).toEqual({ problem: "Slower" });
  });

  it("of two tabs in two fields of one form is kept, both of it", async () => {
    await Promise.all([
      journalDraft(store, draftRows(ID, { problem: "Slow" }, 1)),
      journalDraft(store, draftRows(ID, { fit: "Same ERP" }, 1)),
    ]);
    expect((await readDraft(store, ID))?.values).toEqual({ problem: "Slow", fit: "Same ERP" });
  });

  it("leaves the journal in the transaction that puts it into the outbox", async () => {
    await journalDraft(store, ROWS);
    await addEntries(store, [newEntry({ id: "a" })], ID);
    expect(await readDraft(store, ID)).toBeNull();
  });

  it("stays in the journal when the outbox could not take it (M6)", async () => {
    await journalDraft(store, ROWS);
    await addEntries(store, [newEntry({ id: "a" })], null);
    await expect(addEntries(store, [newEntry({ id: "a" })], ID)).rejects.toThrow();
    expect((await readDraft(store, ID))?.values).toEqual(VALUES);
    expect(await store.ops.outbox.count()).toBe(1);
  });

  it("goes when its owner discards it", async () => {
    await journalDraft(store, ROWS);
    await discardDraft(store, ID);
    expect(await readDraft(store, ID)).toBeNull();
  });
});
