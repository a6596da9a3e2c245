import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries, createOutboxPort, releaseConnection } from "#lib/store/outbox-store.ts";
import type { SentReceipt } from "#lib/sync/ports.ts";
import { CONNECTION, newEntry, note, patch } from "../../support/fakes/entries.ts";

const UNKNOWN = { type: "unknown", cause: "network", detail: "" } as const;

let store: Store;
let run = 0;

beforeEach(() => {
  run += 1;
  store = createStore(`-outbox-store-${run}`);
});

afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

const receipt = (id: string, change: Partial<SentReceipt> = {}): SentReceipt => ({
  id,
  at: 1_000,
  remoteId: "42",
  doubtful: false,
  sweepAt: null,
  contested: [],
  left: null,
  ...change,
});

describe("keeping what a person did", () => {
  it("answers only once the transaction is on disk, and asks the browser for nothing less (P1.1)", async () => {
    const seen: string[] = [];
    const original = IDBDatabase.prototype.transaction;
    const begin = vi.spyOn(IDBDatabase.prototype, "transaction");
    begin.mockImplementation(function (this: IDBDatabase, ...asked) {
      const transaction = original.apply(this, asked);
      const isOurs = [...asked[0]].includes("outbox") && asked[1] === "readwrite";
      if (isOurs) transaction.addEventListener("complete", () => seen.push("on disk"));
      return transaction;
    });
    await store.ops.open();
    begin.mockClear();
    seen.length = 0;
    await addEntries(store, [newEntry({ id: "a" })], null);
    seen.push("answered");
    expect(seen).toEqual(["on disk", "answered"]);
    expect(begin.mock.calls[0]?.[2]).toEqual({ durability: "strict" });
  });

  it("keeps all writes of an action and empties its form, or does neither (P1.3)", async () => {
    await store.ops.drafts.put({ draftId: "d", field: "f", value: "typed", savedAt: 0 });
    const twice = [newEntry({ id: "a" }), newEntry({ id: "a" })];
    await expect(addEntries(store, twice, "d")).rejects.toThrow();
    expect(await store.ops.outbox.count()).toBe(0);
    expect(await store.ops.drafts.count()).toBe(1);
    await addEntries(store, [newEntry({ id: "a" })], "d");
    expect(await store.ops.drafts.count()).toBe(0);
  });
});

describe("the outbox in the hands of a drainer", () => {
  it("gives each claim a greater token, and each connection its own (P3.9)", async () => {
    const outbox = createOutboxPort(store);
    const first = await outbox.claim(CONNECTION);
    const second = await outbox.claim(CONNECTION);
    expect([first.token, second.token]).toEqual([1, 2]);
    expect((await outbox.claim("hubspot-2")).token).toBe(1);
  });

  it("refuses every change under an old token, and changes nothing (P3.9)", async () => {
    await addEntries(store, [newEntry({ id: "a" })], null);
    const outbox = createOutboxPort(store);
    const old = await outbox.claim(CONNECTION);
    await outbox.claim(CONNECTION);
    const before = await store.ops.outbox.toArray();
    const lost = { name: "LeaseLostError" };
    await expect(old.markSending(["a"], { at: 0, failure: null }, 1)).rejects.toMatchObject(lost);
    await expect(old.settle([])).rejects.toMatchObject(lost);
    await expect(old.markSent([receipt("a")])).rejects.toMatchObject(lost);
    expect(await store.ops.outbox.toArray()).toEqual(before);
  });

  it("answers marked entries as they stood before, without those that are gone or need a person", async () => {
    await addEntries(
      store,
      [newEntry({ id: "a" }), newEntry({ id: "b", state: "attention" })],
      null,
    );
    const lease = await createOutboxPort(store).claim(CONNECTION);
    const marked = await lease.markSending(["a", "b", "gone"], { at: 7, failure: null }, 99);
    expect(marked).toMatchObject([{ id: "a", state: "pending", mayHaveHappened: false }]);
    expect(await store.ops.outbox.get({ id: "a" })).toMatchObject({
      state: "sending",
      mayHaveHappened: true,
      lease: 1,
      notBefore: 99,
      attempts: [{ at: 7, failure: null }],
    });
  });

  it("writes the outcome to the try that it belongs to, and to no earlier one (P14.1)", async () => {
    const failure = { type: "offline" } as const;
    const earlier = { at: 1, failure: { type: "not-found" } } as const;
    await addEntries(store, [newEntry({ id: "a", attempts: [earlier] })], null);
    const lease = await createOutboxPort(store).claim(CONNECTION);
    const change = {
      id: "a",
      state: "pending",
      notBefore: 5,
      mayHaveHappened: false,
      doubtful: false,
      trouble: failure,
    } as const;
    await lease.settle([change]);
    expect((await store.ops.outbox.get({ id: "a" }))?.attempts).toEqual([earlier]);
    await lease.markSending(["a"], { at: 2, failure: null }, 9);
    await lease.settle([change]);
    expect((await store.ops.outbox.get({ id: "a" }))?.attempts).toEqual([
      earlier,
      { at: 2, failure },
    ]);
  });

  it("keeps a confirmed write as sent, once, and leaves what somebody has to decide (P2.1, P7.2)", async () => {
    const write = patch({ status: "accepted", ownerId: "7" });
    await addEntries(
      store,
      [newEntry({ id: "a", write }), newEntry({ id: "b", write: note("HR") })],
      null,
    );
    const lease = await createOutboxPort(store).claim(CONNECTION);
    const rest = { kind: "patch", fields: { ownerId: "7" }, base: {}, events: [] } as const;
    const trouble = { type: "conflict", fields: [] } as const;
    await lease.markSent([
      receipt("a", { contested: ["ownerId"], left: { write: rest, trouble } }),
      receipt("b"),
    ]);
    expect(await store.ops.outbox.toArray()).toMatchObject([
      { id: "a", state: "attention", write: rest, trouble },
    ]);
    expect(await store.ops.sent.get("a")).toMatchObject({
      write: { fields: { status: "accepted" } },
    });
    await lease.markSent([receipt("a"), receipt("b")]);
    expect(await store.ops.outbox.count()).toBe(0);
    expect(await store.ops.sent.get("a")).toMatchObject({
      write: { fields: { status: "accepted", ownerId: "7" } },
    });
    expect(await store.ops.sent.count()).toBe(2);
  });

  it("lets go what waited for the network when it is back, and cuts no hold short (P3.3, P12.1)", async () => {
    await addEntries(
      store,
      [
        newEntry({ id: "a", notBefore: 900, trouble: { type: "offline" } }),
        newEntry({ id: "b", notBefore: 900, trouble: { type: "busy", retryAt: 900, detail: "" } }),
        newEntry({ id: "c", notBefore: 900 }),
        newEntry({ id: "d", notBefore: 900, state: "sending", trouble: { type: "offline" } }),
        newEntry({ id: "e", notBefore: 900, state: "sending", trouble: UNKNOWN }),
        newEntry({
          id: "f",
          notBefore: 900,
          state: "sending",
          lease: 1,
          trouble: { type: "offline" },
        }),
      ],
      null,
    );
    await releaseConnection(store, CONNECTION, 100, "offline");
    const rows = await store.ops.outbox.orderBy("seq").toArray();
    expect(rows.map((row) => row.notBefore)).toEqual([100, 900, 900, 100, 900, 900]);
  });
});
