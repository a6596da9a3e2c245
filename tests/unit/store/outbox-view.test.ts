import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewOutboxEntry } from "#lib/domain/outbox.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { readOutboxPage, readOutboxSummary, readSent, readUnsent } from "#lib/store/outbox-view.ts";
import type { SentRow } from "#lib/store/rows.ts";
import { newEntry, personKey } from "#tests/support/fakes/entries.ts";

let store: Store;
let run = 0;

beforeEach(async () => {
  run += 1;
  store = createStore(`-outbox-view-${run}`);
  await store.ops.open();
});

afterEach(() => store.ops.delete());

const keep = (entries: readonly NewOutboxEntry[]) => addEntries(store, entries, null);
const many = (count: number, change: Partial<NewOutboxEntry> = {}) =>
  Array.from({ length: count }, (_, index) =>
    newEntry({ id: `e${index}`, record: personKey(String(index)), ...change }),
  );
const page = async (limit: number, words = "") => {
  const { entries, ...rest } = await readOutboxPage(store, { limit, words });
  return { ...rest, ids: entries.map((entry) => entry.id) };
};

describe("the line about the outbox", () => {
  it("counts everything and reads only the oldest", async () => {
    await keep([...many(30), newEntry({ id: "stuck", state: "attention" })]);
    const summary = await readOutboxSummary(store);
    expect(summary).toMatchObject({ total: 31, attention: 1 });
    expect(summary.head.map((entry) => entry.id)).toEqual(many(20).map((entry) => entry.id));
  });
});

describe("a page of the outbox", () => {
  it("shows the oldest, as many as asked for, and whether there are more", async () => {
    await keep(many(5));
    expect(await page(3)).toMatchObject({ ids: ["e0", "e1", "e2"], hasMore: true });
    expect(await page(5)).toMatchObject({ hasMore: false });
  });

  it("puts what needs a person first, with the rest of its action beside it", async () => {
    await keep([
      ...many(4),
      newEntry({ id: "stuck", actionId: "x", state: "attention" }),
      newEntry({ id: "follower", actionId: "x", dependsOn: "stuck" }),
    ]);
    expect(await page(3)).toMatchObject({ ids: ["stuck", "follower", "e0"], hasMore: true });
    expect((await page(6)).ids).toEqual(["stuck", "follower", "e0", "e1", "e2", "e3"]);
  });

  it("has more when more need a person than fit", async () => {
    await keep(many(5, { state: "attention" }));
    expect(await page(3)).toMatchObject({ ids: ["e0", "e1", "e2"], hasMore: true });
    expect(await page(5)).toMatchObject({ hasMore: false });
  });

  it("finds titles by all the words typed, beyond the first batch that is read", async () => {
    await keep([
      ...many(600),
      newEntry({ id: "late", title: "Hand off Jørgen Dahl to Omar" }),
      newEntry({ id: "stuck", title: "Hand off Jørgen Dahl", state: "attention" }),
      newEntry({ id: "other", title: "Accept Sara", state: "attention" }),
    ]);
    expect((await page(10, "jørgen HAND")).ids).toEqual(["stuck", "late"]);
    expect((await page(10, "nobody")).ids).toEqual([]);
  });

  it("knows what else waits for the same records, also when that is not on the page", async () => {
    await keep([
      newEntry({ id: "first", record: personKey("1"), title: "Accept Sara" }),
      newEntry({ id: "second", record: personKey("1"), title: "Log a call" }),
      newEntry({ id: "other", record: personKey("2") }),
    ]);
    const { ids, around } = await page(10, "call");
    expect(ids).toEqual(["second"]);
    expect(around.map((entry) => entry.id)).toEqual(["first", "second"]);
  });
});

it.each([0, 1, 499, 500, 501, 1000])("reads all of %i writes in order", async (count) => {
  await keep(many(count));
  const ids: string[] = [];
  for await (const rows of readUnsent(store)) ids.push(...rows.map((row) => row.id));
  expect(ids).toEqual(many(count).map((entry) => entry.id));
});

it("lists as sent only what nobody has to decide a part of any more", async () => {
  const sent = (id: string, sentAt: number) => ({ id, sentAt }) as SentRow;
  await store.ops.sent.bulkPut([sent("a", 1), sent("b", 2), sent("c", 3)]);
  await keep([newEntry({ id: "b", state: "attention" })]);
  expect((await readSent(store, 8)).map((row) => row.id)).toEqual(["c", "a"]);
});
