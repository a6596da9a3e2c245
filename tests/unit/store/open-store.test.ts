import "fake-indexeddb/auto";
import Dexie, { liveQuery } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStore, type Store } from "#lib/store/databases.ts";
import { RETRY_PAUSES_MS } from "#lib/store/open-patiently.ts";
import { openStore, SAY_WAITING_AFTER_MS, type StorageWatch } from "#lib/store/open-store.ts";
import { toStorageTrouble } from "#lib/store/storage-trouble.ts";
import { createTimers, type Timers } from "../../support/fakes/timers.ts";

let store: Store;
let timers: Timers;
let run = 0;

beforeEach(() => {
  run += 1;
  store = createStore(`-open-${run}`);
  timers = createTimers();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all([store.ops.delete(), store.cache.delete()]);
});

const isOpen = (watch: StorageWatch) =>
  vi.waitFor(() => expect(watch.state()).toEqual({ type: "open" }));

/** The browser's answer to opening a database whose files are damaged. */
const damaged = () =>
  new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");

/** How often the browser is asked before we give up: Dexie asks three times more at our first try. */
const ALL_OPENS = 3 + 1 + RETRY_PAUSES_MS.length;

/** Lets the next `times` openings of databases of this name fail. */
function failOpening(
  name: string,
  times: number,
  error: () => DOMException = damaged,
): () => number {
  const real = indexedDB.open.bind(indexedDB);
  let failed = 0;
  vi.spyOn(indexedDB, "open").mockImplementation((asked, version) => {
    if (!asked.startsWith(name) || failed >= times) return real(asked, version);
    failed += 1;
    const request = { error: error() } as unknown as IDBOpenDBRequest;
    queueMicrotask(() => request.onerror?.({ target: request } as unknown as Event));
    return request;
  });
  return () => failed;
}

const FOREVER = Number.POSITIVE_INFINITY;

describe("opening", () => {
  it("opens both databases and says so once", async () => {
    const watch = openStore(store, timers.after);
    const heard: string[] = [];
    watch.subscribe(() => heard.push(watch.state().type));
    expect(watch.state()).toEqual({ type: "opening" });
    await isOpen(watch);
    expect(heard).toEqual(["open"]);
    expect(timers.waiting()).toEqual([]);
  });

  it("tries three times more, each time after a longer pause, and then says what is wrong", async () => {
    failOpening("handrail-ops", FOREVER);
    const watch = openStore(store, timers.after);
    for (const pause of RETRY_PAUSES_MS) {
      await vi.waitFor(() => expect(timers.waiting()).toContain(pause));
      expect(watch.state().type).toBe("opening");
      timers.pass(pause);
    }
    await vi.waitFor(() =>
      expect(watch.state()).toMatchObject({
        type: "failed",
        database: "ops",
        trouble: { cause: "corrupt" },
      }),
    );
    expect([...RETRY_PAUSES_MS].toSorted((left, right) => left - right)).toEqual(RETRY_PAUSES_MS);
  });

  it("goes on as if nothing had been when a later try works, live queries included", async () => {
    failOpening("handrail-ops", 4);
    const watch = openStore(store, timers.after);
    const counts: number[] = [];
    const query = liveQuery(() => store.ops.outbox.count()).subscribe((count) =>
      counts.push(count),
    );
    await vi.waitFor(() => expect(timers.waiting()).toContain(RETRY_PAUSES_MS[0]));
    expect(counts).toEqual([]);
    timers.pass(RETRY_PAUSES_MS[0]);
    await isOpen(watch);
    await vi.waitFor(() => expect(counts).toContain(0));
    query.unsubscribe();
  });

  it("can be asked to try again after it gave up", async () => {
    failOpening("handrail-ops", ALL_OPENS);
    const watch = openStore(store, timers.after);
    await untilFailed(watch);
    const again = watch.retry();
    expect(watch.state()).toMatchObject({ type: "failed", isRetrying: true });
    expect(await again).toEqual({ type: "open" });
    expect(await store.ops.outbox.count()).toBe(0);
  });

  it("does not try again what a setting forbids", async () => {
    const failed = failOpening("handrail-", FOREVER, () => new DOMException("", "SecurityError"));
    const watch = openStore(store, timers.after);
    await vi.waitFor(() =>
      expect(watch.state()).toMatchObject({ type: "failed", trouble: { cause: "blocked" } }),
    );
    expect(failed()).toBe(2);
  });
});

async function untilFailed(watch: StorageWatch): Promise<void> {
  await vi.waitFor(() => {
    for (const pause of RETRY_PAUSES_MS) timers.pass(pause);
    expect(watch.state().type).toBe("failed");
  });
}

describe("the cache", () => {
  it("is deleted and built anew without a word when it cannot be opened", async () => {
    await store.cache.owners.add({ key: "c/1", connectionId: "c" } as never);
    store.cache.close();
    const failed = failOpening("handrail-cache", ALL_OPENS);
    const watch = openStore(store, timers.after);
    const heard = new Set<string>();
    watch.subscribe(() => heard.add(watch.state().type));
    await vi.waitFor(() => {
      for (const pause of RETRY_PAUSES_MS) timers.pass(pause);
      expect(watch.state()).toEqual({ type: "open" });
    });
    expect(failed()).toBe(ALL_OPENS);
    expect(await store.cache.owners.count()).toBe(0);
    expect(heard).not.toContain("failed");
  });

  it("comes back empty after somebody deleted it, and touches nothing that was typed", async () => {
    const watch = openStore(store, timers.after);
    await isOpen(watch);
    await store.cache.owners.add({ key: "c/1", connectionId: "c" } as never);
    await store.ops.preferences.add({ name: "width", value: 400 });
    await Dexie.delete(store.cache.name);
    await isOpen(watch);
    expect(await store.cache.owners.count()).toBe(0);
    expect(await store.ops.preferences.count()).toBe(1);
  });

  it("can be rebuilt on request", async () => {
    const watch = openStore(store, timers.after);
    await isOpen(watch);
    await store.cache.owners.add({ key: "c/1", connectionId: "c" } as never);
    expect(await watch.startAnew("cache")).toEqual({ type: "open" });
    expect(await store.cache.owners.count()).toBe(0);
  });
});

describe("what people did and typed", () => {
  it("is never deleted without being told to", async () => {
    await store.ops.preferences.add({ name: "width", value: 400 });
    store.ops.close();
    const deleting = vi.spyOn(indexedDB, "deleteDatabase");
    failOpening("handrail-ops", ALL_OPENS);
    const watch = openStore(store, timers.after);
    await untilFailed(watch);
    expect(deleting).not.toHaveBeenCalled();
    await watch.retry();
    expect(await store.ops.preferences.count()).toBe(1);
  });

  it("starts anew and empty when the person says so", async () => {
    await store.ops.preferences.add({ name: "width", value: 400 });
    store.ops.close();
    failOpening("handrail-ops", ALL_OPENS);
    const watch = openStore(store, timers.after);
    await untilFailed(watch);
    expect(await watch.startAnew("ops")).toEqual({ type: "open" });
    expect(await store.ops.preferences.count()).toBe(0);
  });
});

describe("a newer Handrail", () => {
  const NEWER = 90;

  it("that comes while this one is open closes the database, for good", async () => {
    const watch = openStore(store, timers.after);
    await isOpen(watch);
    const heard: string[] = [];
    watch.subscribe(() => heard.push(watch.state().type));
    await raise(store.ops.name, NEWER);
    expect(watch.state()).toMatchObject({ type: "failed", trouble: { cause: "newer" } });
    await expect(store.ops.outbox.add({ id: "late" } as never)).rejects.toSatisfy(
      (error) => toStorageTrouble(error).cause === "newer",
    );
    expect(await watch.retry()).toMatchObject({ type: "failed", trouble: { cause: "newer" } });
    expect(heard).toEqual(["failed"]);
  });

  it.each(["ops", "cache"] as const)(
    "that was here before is recognised by the version of %s, and nothing is written",
    async (name) => {
      await store[name].open();
      store[name].close();
      await raise(store[name].name, NEWER);
      const deleting = vi.spyOn(indexedDB, "deleteDatabase");
      const watch = openStore(store, timers.after);
      await vi.waitFor(() =>
        expect(watch.state()).toMatchObject({ type: "failed", trouble: { cause: "newer" } }),
      );
      expect(deleting).not.toHaveBeenCalled();
      const table = store[name].tables[0];
      await expect(table?.count()).rejects.toSatisfy(
        (error) => toStorageTrouble(error).cause === "newer",
      );
    },
  );

  it("is not seen in what Dexie adds to a schema by itself", async () => {
    await store.ops.open();
    const version = store.ops.backendDB().version;
    store.ops.close();
    await raise(store.ops.name, version + 1);
    await isOpen(openStore(store, timers.after));
  });
});

describe("an older tab that does not let go", () => {
  it("is named after a while and not before, and opening goes on by itself", async () => {
    const older = await openRaw(store.ops.name, 10);
    const watch = openStore(store, timers.after);
    await vi.waitFor(() => expect(timers.waiting()).toContain(SAY_WAITING_AFTER_MS));
    expect(watch.state()).toEqual({ type: "opening" });
    timers.pass(SAY_WAITING_AFTER_MS);
    await vi.waitFor(() => expect(watch.state()).toEqual({ type: "waiting", blocked: true }));
    const waiting = store.ops.outbox.count();
    older.close();
    await isOpen(watch);
    expect(await waiting).toBe(0);
  });

  it("is also waited for where the browser does not tell that it is there", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => ({}) as IDBOpenDBRequest);
    const watch = openStore(store, timers.after);
    await vi.waitFor(() => expect(timers.waiting()).toContain(SAY_WAITING_AFTER_MS));
    timers.pass(SAY_WAITING_AFTER_MS);
    expect(watch.state()).toEqual({ type: "waiting", blocked: false });
    vi.restoreAllMocks();
    // Nothing was opened, so nothing can be deleted through it.
    store = createStore(`-open-${run}-after`);
  });
});

it("opens again what the browser closed", async () => {
  const watch = openStore(store, timers.after);
  await isOpen(watch);
  store.ops.backendDB().onclose?.call(store.ops.backendDB(), new Event("close"));
  await vi.waitFor(() => expect(store.ops.isOpen()).toBe(true));
  await isOpen(watch);
  expect(await store.ops.outbox.count()).toBe(0);
});

/** Does what a newer build does when it starts. */
async function raise(name: string, version: number): Promise<void> {
  (await openRaw(name, version)).close();
}

/** A connection beside Dexie, which does not close when asked to. */
function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
