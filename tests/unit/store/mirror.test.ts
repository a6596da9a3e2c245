import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore, type Store } from "#lib/store/databases.ts";
import { createMirror, type Mirror, parseCopy } from "#lib/store/mirror.ts";
import { MOST_COPIED_BYTES, MOST_COPIED_ENTRIES } from "#lib/store/mirror-entry.ts";
import { readAllCopied, readLost } from "#lib/store/mirror-restore.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { newEntry, note, patch } from "../../support/fakes/entries.ts";
import { createFakeVault } from "../../support/fakes/second-copy.ts";

let store: Store;
let fake: ReturnType<typeof createFakeVault>;
let run = 0;
let ids = 0;

beforeEach(async () => {
  run += 1;
  store = createStore(`-mirror-${run}`);
  fake = createFakeVault();
  await store.ops.open();
});

afterEach(() => store.ops.delete());

/** A worker that has just started. */
const newMirror = (): Mirror =>
  createMirror({ store, vault: fake.vault, newId: () => `database-${++ids}` });

const copiedIds = async () => (await readAllCopied(fake.vault)).map(({ id }) => id);
const add = (...names: readonly string[]) =>
  addEntries(
    store,
    names.map((id) => newEntry({ id })),
    null,
  );

/** What the browser does when it cannot repair its files: the next opening finds an empty database. */
async function loseDatabase(): Promise<void> {
  await store.ops.delete({ disableAutoOpen: false });
}

describe("the second copy", () => {
  it("holds what waits, in order, and forgets what was sent (P2.4)", async () => {
    const mirror = newMirror();
    await add("a", "b", "c");
    await mirror.update();
    expect(await copiedIds()).toEqual(["a", "b", "c"]);
    await store.ops.outbox.where("id").equals("b").delete();
    await mirror.update();
    expect(await copiedIds()).toEqual(["a", "c"]);
  });

  it("is written only when an entry came, went or changed, also by a worker that has just started", async () => {
    const mirror = newMirror();
    await add("a");
    await mirror.update();
    const written = fake.area.writes();
    await mirror.update();
    await newMirror().update();
    await store.ops.outbox.toCollection().modify({ state: "sending", notBefore: 7, attempts: [] });
    await mirror.update();
    expect(fake.area.writes()).toBe(written);
    await store.ops.outbox.toCollection().modify({ write: patch({ status: "rejected" }) });
    await mirror.update();
    expect(fake.area.writes()).toBe(written + 1);
  });

  it("keeps what a person wanted and nothing that a CRM answered, nor anything that nobody named", async () => {
    await add("a");
    await store.ops.outbox.toCollection().modify((row) => {
      Object.assign(row, {
        token: "pat-na1-canary",
        trouble: { type: "rejected", issues: [{ field: null, message: "pat-na1-canary" }] },
      });
    });
    await newMirror().update();
    expect(await fake.vault.read()).not.toContain("canary");
    const [copy] = await readAllCopied(fake.vault);
    expect(copy).toMatchObject({ id: "a", write: patch(), title: "Accept Sara Lindqvist" });
  });

  it("holds the oldest entries when there are too many, so that none is there without what it needs", async () => {
    const names = Array.from({ length: MOST_COPIED_ENTRIES + 5 }, (_, index) => `e${index}`);
    await add(...names);
    await newMirror().update();
    expect(await copiedIds()).toEqual(names.slice(0, MOST_COPIED_ENTRIES));
  });

  it("ends before the entry that would make it too large, also when smaller ones follow", async () => {
    const large = { ...note("HR-1"), text: "x".repeat(MOST_COPIED_BYTES / 2) } as const;
    await addEntries(
      store,
      [
        newEntry({ id: "small" }),
        newEntry({ id: "large", write: large }),
        newEntry({ id: "too much", write: large }),
        newEntry({ id: "small too" }),
      ],
      null,
    );
    await newMirror().update();
    expect(await copiedIds()).toEqual(["small", "large"]);
  });

  it("keeps two updates that were asked for at once in their order", async () => {
    const mirror = newMirror();
    await add("a");
    const first = mirror.update();
    await add("b");
    await Promise.all([first, mirror.update()]);
    expect(await copiedIds()).toEqual(["a", "b"]);
  });

  it("goes on after a time in which the browser did not keep it", async () => {
    const mirror = newMirror();
    await add("a");
    const { set } = fake.area;
    Object.assign(fake.area, { set: () => Promise.reject(new Error("no space")) });
    await expect(mirror.update()).rejects.toThrow("no space");
    Object.assign(fake.area, { set });
    await mirror.update();
    expect(await copiedIds()).toEqual(["a"]);
  });
});

describe("after the database was lost", () => {
  it.each([
    ["the worker that was there", (mirror: Mirror) => mirror],
    ["a worker that starts then", () => newMirror()],
  ])(
    "%s does not wipe out the copy with the empty outbox that it finds (P2.4)",
    async (_who, pick) => {
      const before = newMirror();
      await add("a", "b");
      await before.update();
      await loseDatabase();
      const mirror = pick(before);
      await mirror.update();
      await mirror.update();
      expect((await readLost(store, fake.vault)).map(({ id }) => id)).toEqual(["a", "b"]);
    },
  );

  it("copies what is done since beside what was lost", async () => {
    const mirror = newMirror();
    await add("a");
    await mirror.update();
    await loseDatabase();
    await add("b");
    await mirror.update();
    expect(await copiedIds()).toEqual(["a", "b"]);
    expect((await readLost(store, fake.vault)).map(({ id }) => id)).toEqual(["a"]);
  });

  it("keeps what was lost twice, the older first", async () => {
    for (const id of ["a", "b"]) {
      await add(id);
      await newMirror().update();
      await loseDatabase();
    }
    await newMirror().update();
    expect((await readLost(store, fake.vault)).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("finds nothing lost where nothing waited", async () => {
    await newMirror().update();
    await loseDatabase();
    await newMirror().update();
    expect(await readLost(store, fake.vault)).toEqual([]);
    expect(parseCopy(await fake.vault.read())).toHaveLength(1);
  });
});

it("takes a copy of a format that it does not know for none", () => {
  expect(parseCopy(JSON.stringify({ format: 2, parts: [{ database: "x", entries: [] }] }))).toEqual(
    [],
  );
});
