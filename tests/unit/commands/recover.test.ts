import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ask, CommandDeps } from "#lib/commands/deps.ts";
import { copiedWritesToFile, restoreWrites } from "#lib/commands/recover.ts";
import { toStorageFailure } from "#lib/commands/storage-failure.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { createMirror, type Mirror } from "#lib/store/mirror.ts";
import { readAllCopied, readLost } from "#lib/store/mirror-restore.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { CONNECTION, newEntry, note, patch, personKey } from "../../support/fakes/entries.ts";
import { createFakeVault } from "../../support/fakes/second-copy.ts";

const NOW = Date.parse("2026-11-20T09:00:00Z");
const LATE_MS = 60_000;

let store: Store;
let deps: CommandDeps;
let asked: string[];
let fake: ReturnType<typeof createFakeVault>;
let mirror: Mirror;
let run = 0;

beforeEach(async () => {
  run += 1;
  store = createStore(`-recover-${run}`);
  await store.ops.open();
  fake = createFakeVault();
  let ids = 0;
  mirror = createMirror({ store, vault: fake.vault, newId: () => `database-${++ids}` });
  asked = [];
  const ask = (async (type: string) => {
    asked.push(type);
    return { ok: true, value: null };
  }) as unknown as Ask;
  deps = { store, ask, now: () => NOW, newId: () => "unused" };
});

afterEach(() => store.ops.delete());

const restore = () => restoreWrites(deps, fake.vault);
const outbox = () => store.ops.outbox.orderBy("seq").toArray();
const outboxIds = async () => (await outbox()).map(({ id }) => id);

/** Three writes of two records that wait, are copied, and are lost with their database. */
async function loseThree(): Promise<void> {
  await addEntries(
    store,
    [
      newEntry({ id: "first", write: patch({ status: "accepted" }) }),
      newEntry({ id: "second", write: note("HR-1"), dependsOn: "first" }),
      newEntry({ id: "third", record: personKey("2") }),
    ],
    null,
  );
  await mirror.update();
  await store.ops.delete({ disableAutoOpen: false });
}

describe("restoring writes from the second copy", () => {
  it("puts back each in its order, as one that may have happened, and wakes the worker (P2.4, P3.2)", async () => {
    await loseThree();
    expect(await restore()).toEqual({ ok: true, value: 3 });
    expect(await outboxIds()).toEqual(["first", "second", "third"]);
    for (const row of await outbox()) {
      expect(row).toMatchObject({
        state: "sending",
        mayHaveHappened: true,
        doubtful: true,
        lease: null,
        trouble: { type: "unknown", cause: "worker-stopped" },
        connectionId: CONNECTION,
      });
    }
    expect((await outbox())[1]).toMatchObject({ write: note("HR-1"), dependsOn: "first" });
    expect(asked).toEqual(["drain"]);
  });

  it.each([
    ["as long as its connection's late commits take", true, LATE_MS],
    ["longer than any of them when the connection was lost as well", false, 5 * LATE_MS],
  ])("holds each %s (P3.2)", async (_title, isConnected, late) => {
    await loseThree();
    if (isConnected) {
      const capabilities = { lateCommitMs: LATE_MS };
      await store.ops.connections.add({ id: CONNECTION, capabilities } as never);
    }
    await restore();
    for (const { notBefore } of await outbox()) expect(notBefore).toBe(NOW + late);
  });

  it("adds nothing when it is done again, in two tabs at once, or after the worker's next look", async () => {
    await loseThree();
    const both = await Promise.all([restore(), restore()]);
    expect(both.map((it) => it.ok && it.value).toSorted()).toEqual([0, 3]);
    await mirror.update();
    expect(await restore()).toEqual({ ok: true, value: 0 });
    expect(await outboxIds()).toEqual(["first", "second", "third"]);
    expect(await readLost(store, fake.vault)).toEqual([]);
  });

  it("does not bring back what the person has discarded since it was restored (P2.1)", async () => {
    await loseThree();
    await restore();
    await store.ops.outbox.where("id").equals("third").delete();
    expect(await readLost(store, fake.vault)).toEqual([]);
    expect(await restore()).toEqual({ ok: true, value: 0 });
    await mirror.update();
    expect(await restore()).toEqual({ ok: true, value: 0 });
    expect(await outboxIds()).toEqual(["first", "second"]);
  });

  it("leaves out what waits here already and what has been sent from here", async () => {
    await loseThree();
    await addEntries(store, [newEntry({ id: "third", write: patch({ status: "nurture" }) })], null);
    await store.ops.sent.add({ id: "first", connectionId: CONNECTION } as never);
    expect((await readLost(store, fake.vault)).map(({ id }) => id)).toEqual(["second"]);
    expect(await restore()).toEqual({ ok: true, value: 1 });
    expect(await outboxIds()).toEqual(["second", "third"]);
    expect((await outbox())[1]?.write).toEqual(patch({ status: "nurture" }));
  });

  it("stands before everything that was done since, so that the later write stays the later one (P4.1)", async () => {
    await loseThree();
    await addEntries(store, [newEntry({ id: "since" })], null);
    await restore();
    expect(await outboxIds()).toEqual(["first", "second", "third", "since"]);
    for (const { seq } of await outbox()) expect(seq).toBeGreaterThan(0);
    await addEntries(store, [newEntry({ id: "later" })], null);
    expect((await outboxIds()).at(-1)).toBe("later");
  });

  it("brings back both outboxes that were lost one after the other, the older first", async () => {
    await loseThree();
    await addEntries(store, [newEntry({ id: "fourth" })], null);
    await mirror.update();
    await store.ops.delete({ disableAutoOpen: false });
    expect(await restore()).toEqual({ ok: true, value: 4 });
    expect(await outboxIds()).toEqual(["first", "second", "third", "fourth"]);
  });

  it("is protected again afterwards: what came back is in the copy of the new database", async () => {
    await loseThree();
    await restore();
    await mirror.update();
    await store.ops.delete({ disableAutoOpen: false });
    expect(await restore()).toEqual({ ok: true, value: 3 });
  });

  it("keeps all or nothing: a disk that gets full takes the copy from nobody (P1.2, P1.3)", async () => {
    await loseThree();
    let rows = 0;
    const full = () => {
      rows += 1;
      if (rows === 2) throw new DOMException("No space", "QuotaExceededError");
    };
    store.ops.outbox.hook("creating", full);
    expect(await restore()).toMatchObject({ ok: false, failure: { cause: "full" } });
    expect(await outboxIds()).toEqual([]);
    expect(asked).toEqual([]);
    store.ops.outbox.hook("creating").unsubscribe(full);
    expect(await restore()).toEqual({ ok: true, value: 3 });
  });

  it("does nothing where nothing was lost", async () => {
    expect(await restore()).toEqual({ ok: true, value: 0 });
    await addEntries(store, [newEntry({ id: "here" })], null);
    await mirror.update();
    expect(await restore()).toEqual({ ok: true, value: 0 });
    expect((await outbox())[0]).toMatchObject({ id: "here", state: "pending" });
  });
});

describe("the file that a person keeps", () => {
  const AT = "2026-11-20T09:00:00.000Z";

  it("holds the whole of each write, also when there is no database at all (P2.2)", async () => {
    await loseThree();
    const file = copiedWritesToFile(await readAllCopied(fake.vault), AT);
    expect(file.split("\n").length).toBeGreaterThan(20);
    expect(JSON.parse(file)).toMatchObject({
      exportedFrom: "Handrail",
      exportedAt: AT,
      entries: [
        { id: "first", write: patch({ status: "accepted" }), title: "Accept Sara Lindqvist" },
        { id: "second", write: note("HR-1"), dependsOn: "first" },
        { id: "third", record: personKey("2") },
      ],
    });
  });

  it("holds no credential, whatever an entry has come to carry", async () => {
    await addEntries(store, [newEntry({ id: "here" })], null);
    await store.ops.outbox.toCollection().modify({ token: "pat-na1-canary" } as never);
    await mirror.update();
    expect(copiedWritesToFile(await readAllCopied(fake.vault), AT)).not.toContain("canary");
  });
});

describe("a storage failure", () => {
  it.each([
    ["full", new DOMException("", "QuotaExceededError")],
    ["full", { name: "BulkError", failures: [{ name: "QuotaExceededError" }] }],
    ["corrupt", new DOMException("Internal error opening backing store", "UnknownError")],
    ["corrupt", { name: "DatabaseClosedError", inner: { name: "UnknownError" } }],
    ["corrupt", new DOMException("", "NotReadableError")],
    ["newer", { name: "DatabaseClosedError", inner: { name: "VersionError" } }],
    ["blocked", new DOMException("", "SecurityError")],
    ["unavailable", { name: "MissingAPIError" }],
    ["closed", { name: "DatabaseClosedError" }],
    ["closed", new DOMException("", "InvalidStateError")],
    ["broken", new Error("Internal error opening backing store; quota exceeded; VersionError")],
  ])(
    "is %s by the error's name, however it is wrapped, and never by its text (P1.2)",
    (cause, error) => {
      expect(toStorageFailure(error)).toMatchObject({ type: "not-saved", cause });
    },
  );
});
