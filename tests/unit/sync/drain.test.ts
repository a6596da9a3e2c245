import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Failure, fail, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { NewOutboxEntry, OutboxEntry } from "#lib/domain/outbox.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries, createOutboxPort } from "#lib/store/outbox-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import { drain } from "#lib/sync/drain.ts";
import type { LocksPort, SyncPorts } from "#lib/sync/ports.ts";
import {
  ACCOUNT,
  CONNECTION,
  newEntry,
  note,
  patch,
  personKey,
} from "../../support/fakes/entries.ts";
import { createFakeGateway, type FakeGateway } from "../../support/fakes/fake-gateway.ts";

const UNKNOWN: Failure = { type: "unknown", cause: "network", detail: "" };
const REJECTED: Failure = { type: "rejected", issues: [] };
const FREE: LocksPort = { exclusively: (_name, work) => work() };

let store: Store;
let crm: FakeGateway;
let now: number;
let reports: (Failure | null)[];
let wakes: { readonly connectionId: string; readonly moment: number }[];
let run = 0;

beforeEach(() => {
  run += 1;
  store = createStore(`-drain-${run}`);
  crm = createFakeGateway();
  now = 0;
  reports = [];
  wakes = [];
});

afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

function ports(change: Partial<SyncPorts> = {}): SyncPorts {
  return {
    outbox: createOutboxPort(store),
    cache: createCachePort(store),
    connections: opening(crm.gateway),
    locks: FREE,
    wake: {
      at: async (connectionId, moment) => {
        wakes.push({ connectionId, moment });
      },
    },
    clock: { now: () => now },
    random: { next: () => 0.5 },
    ...change,
  };
}

function opening(gateway: Gateway, account = ACCOUNT): SyncPorts["connections"] {
  return {
    open: async () => ({ gateway, account: async () => succeed(account) }),
    report: async (_id, trouble) => {
      reports.push(trouble);
    },
  };
}

async function add(...entries: NewOutboxEntry[]): Promise<void> {
  await addEntries(store, entries, null);
}

async function waiting(): Promise<OutboxEntry | undefined> {
  return (await store.ops.outbox.orderBy("seq").toArray())[0];
}

const markers = () =>
  crm.committed.map(({ write }) => (write.kind === "patch" ? "patch" : write.marker));

describe("draining the outbox", () => {
  it("sends everything that is ready, in order per record, and empties the outbox (P2.1, P4.1, P4.2)", async () => {
    await add(
      newEntry({ id: "a", write: patch({ status: "accepted" }) }),
      newEntry({ id: "b", dependsOn: "a", write: note("HR-b") }),
      newEntry({ id: "c", record: personKey("2"), write: note("HR-c") }),
    );
    const report = await drain(ports());
    const first = crm.committed.filter(({ record }) => record.endsWith("/1"));
    expect(first.map(({ write }) => write.kind)).toEqual(["patch", "timeline-note"]);
    expect(crm.committed).toHaveLength(3);
    expect(await store.ops.outbox.count()).toBe(0);
    expect(await store.ops.sent.count()).toBe(3);
    expect(report.nextAt).toBeNull();
    expect(wakes).toEqual([]);
  });

  it("commits `sending` to disk before the request leaves (P3.1)", async () => {
    await add(newEntry({ id: "a" }));
    let onDisk: OutboxEntry | undefined;
    const peeking: Gateway = {
      ...crm.gateway,
      patch: async (record, write) => {
        onDisk = await waiting();
        return crm.gateway.patch(record, write);
      },
    };
    await drain(ports({ connections: opening(peeking) }));
    expect(onDisk).toMatchObject({ state: "sending", mayHaveHappened: true, lease: 1 });
  });

  it("sends adjacent patches of a record as one, and each is kept as sent (P4.3)", async () => {
    await add(
      newEntry({ id: "a", write: patch({ status: "accepted" }) }),
      newEntry({ id: "b", write: patch({ status: "touched", ownerId: "7" }) }),
    );
    await drain(ports());
    expect(crm.committed.map(({ write }) => write)).toMatchObject([
      { fields: { status: "touched", ownerId: "7" } },
    ]);
    expect((await store.ops.sent.toArray()).map((it) => it.id).toSorted()).toEqual(["a", "b"]);
  });

  it("finds the one that is refused among those that went together; the others arrive (P5.2)", async () => {
    const fussy: Gateway = {
      ...crm.gateway,
      patch: async (record, write) =>
        write.fields.reason === "bad" ? fail(REJECTED) : crm.gateway.patch(record, write),
    };
    await add(
      newEntry({ id: "a", write: patch({ status: "accepted" }) }),
      newEntry({ id: "b", write: patch({ reason: "bad" }) }),
      newEntry({ id: "c", write: patch({ ownerId: "7" }) }),
      newEntry({ id: "d", write: patch({ leadType: "demo" }) }),
    );
    await drain(ports({ connections: opening(fussy) }));
    expect(await store.ops.outbox.toArray()).toMatchObject([
      { id: "b", state: "attention", trouble: REJECTED },
    ]);
    expect((await store.ops.sent.toArray()).map((it) => it.id).toSorted()).toEqual(["a", "c", "d"]);
  });

  it("adopts a note that arrived although its answer was lost, instead of doubling it (P3.3, P3.4)", async () => {
    await add(newEntry({ id: "a", write: note("HR-a") }));
    crm.mishaps.push({ failure: UNKNOWN, committed: true });
    const held = await drain(ports());
    expect(held.nextAt).toBe(60_000);
    now = 60_000;
    await drain(ports());
    expect(markers()).toEqual(["HR-a"]);
    expect(await store.ops.outbox.count()).toBe(0);
    expect(await store.ops.sent.get("a")).toMatchObject({ doubtful: true, sweepAt: 180_000 });
  });

  it("sends a note again that never arrived, at the end of the hold and not before (P3.3)", async () => {
    await add(newEntry({ id: "a", write: note("HR-a") }));
    crm.mishaps.push({ failure: UNKNOWN, committed: false });
    await drain(ports());
    now = 59_999;
    await drain(ports());
    expect(markers()).toEqual([]);
    now = 60_000;
    await drain(ports());
    expect(markers()).toEqual(["HR-a"]);
  });

  it("sends a note again at once where the CRM enforces its key, and looks for nothing (P3.5)", async () => {
    const keyed: Gateway = {
      ...crm.gateway,
      capabilities: { ...crm.gateway.capabilities, idempotentCreate: "external-key" },
      findTimelineNotes: async () => {
        throw new Error("There is nothing to look for.");
      },
    };
    await add(newEntry({ id: "a", write: note("HR-a") }));
    crm.mishaps.push({ failure: UNKNOWN, committed: false });
    const held = await drain(ports({ connections: opening(keyed) }));
    expect(held.nextAt).toBeLessThanOrEqual(2_000);
    now = held.nextAt ?? 0;
    await drain(ports({ connections: opening(keyed) }));
    expect(markers()).toEqual(["HR-a"]);
    expect((await store.ops.sent.get("a"))?.sweepAt).toBeNull();
  });

  it("treats an entry that a stopped worker left behind as unknown, and holds its record (P3.2)", async () => {
    await add(
      newEntry({ id: "a", write: note("HR-a") }),
      newEntry({ id: "b", write: note("HR-b") }),
    );
    const dead = await createOutboxPort(store).claim(CONNECTION);
    await dead.markSending(["a"], { at: 0, failure: null }, 660_000);
    crm.notes.set("HR-a", "42");
    now = 1_000;
    const held = await drain(ports());
    expect(held.nextAt).toBe(61_000);
    expect(markers()).toEqual([]);
    expect((await waiting())?.attempts).toMatchObject([{ failure: { cause: "worker-stopped" } }]);
    now = 61_000;
    await drain(ports());
    expect(markers()).toEqual(["HR-b"]);
    expect((await store.ops.sent.get("a"))?.remoteId).toBe("42");
  });

  it("still looks before it sends when a person retries what may have happened (P3.4)", async () => {
    await add(newEntry({ id: "a", write: note("HR-a"), mayHaveHappened: true }));
    crm.notes.set("HR-a", "42");
    await drain(ports());
    expect(markers()).toEqual([]);
    expect((await store.ops.sent.get("a"))?.remoteId).toBe("42");
  });

  it("lets a stuck record delay no other (P5.1)", async () => {
    await add(
      newEntry({ id: "a", write: note("HR-a") }),
      newEntry({ id: "b", record: personKey("2"), write: note("HR-b") }),
    );
    crm.mishaps.push({ failure: REJECTED, committed: false });
    await drain(ports());
    expect(markers()).toEqual(["HR-b"]);
    expect((await waiting())?.state).toBe("attention");
  });

  it("lets a connection that never answers delay no other (P5.1)", async () => {
    const other = { ...personKey("1"), connectionId: "hubspot-2" };
    await add(newEntry({ id: "a" }), newEntry({ id: "b", record: other, write: note("HR-b") }));
    const silent: SyncPorts["connections"] = {
      open: (id) =>
        id === CONNECTION ? new Promise(() => undefined) : opening(crm.gateway).open(id),
      report: async () => undefined,
    };
    void drain(ports({ connections: silent }));
    await expect.poll(markers).toEqual(["HR-b"]);
  });

  it("holds the fields that somebody else changed and sends the rest (P7.2)", async () => {
    const conflict = { field: "ownerId", base: "1", theirs: "3", mine: "7" };
    crm.conflicts.set(`${CONNECTION}/person/1`, [conflict]);
    const write = patch({ status: "accepted", ownerId: "7" });
    await add(newEntry({ id: "a", write }), newEntry({ id: "b", write: patch({ reason: "R1" }) }));
    await drain(ports());
    expect(await store.ops.outbox.toArray()).toMatchObject([
      {
        id: "a",
        state: "attention",
        write: { fields: { ownerId: "7" }, events: [] },
        trouble: { type: "conflict", fields: [conflict] },
      },
    ]);
    const sent = (await store.ops.sent.get("a"))?.write;
    expect(sent?.kind === "patch" && Object.keys(sent.fields)).toEqual(["status"]);
    expect(await store.ops.sent.get("b")).toBeDefined();
  });

  it("never sends an entry to another account or another server (P13.1)", async () => {
    await add(
      newEntry({ id: "a", account: "999" }),
      newEntry({ id: "b", record: personKey("2"), server: "crm.elsewhere.example" }),
      newEntry({ id: "c", record: personKey("3"), write: note("HR-c") }),
    );
    await drain(ports());
    expect(markers()).toEqual(["HR-c"]);
    expect(await store.ops.outbox.orderBy("seq").toArray()).toMatchObject([
      { state: "pending", trouble: { type: "wrong-account", expected: "999", actual: ACCOUNT } },
      { state: "pending", trouble: { type: "wrong-account", expected: "crm.elsewhere.example" } },
    ]);
    expect(reports).toMatchObject([{ type: "wrong-account" }, { type: "wrong-account" }, null]);
  });

  it("asks which account the key opens before anything leaves, and waits when it cannot be told (P13.2)", async () => {
    await add(newEntry({ id: "a" }));
    const failure: Failure = { type: "busy", retryAt: 5_000, detail: "" };
    const unsure: SyncPorts["connections"] = {
      open: async () => ({ gateway: crm.gateway, account: async () => fail(failure) }),
      report: async () => undefined,
    };
    const report = await drain(ports({ connections: unsure }));
    expect(report.nextAt).toBe(5_000);
    expect(crm.committed).toEqual([]);
    expect(await waiting()).toMatchObject({ state: "pending", attempts: [], trouble: failure });
  });

  it("stops asking a connection whose key was refused, and keeps what waits (P11.3)", async () => {
    let asked = 0;
    crm = createFakeGateway(() => {
      asked += 1;
    });
    const refused: Failure = { type: "needs-sign-in", cause: "expired" };
    for (let index = 0; index < 20; index += 1) {
      await add(
        newEntry({ id: `e${index}`, record: personKey(`${index}`), write: note(`${index}`) }),
      );
      crm.mishaps.push({ failure: refused, committed: false });
    }
    await drain(ports());
    expect(asked).toBeLessThanOrEqual(8);
    expect(await store.ops.outbox.count()).toBe(20);
    expect(reports).toContainEqual(refused);
  });

  it("says so and waits when the connection is gone (P2.1, P13.3)", async () => {
    await add(newEntry({ id: "a" }));
    const gone = ports({ connections: { open: async () => null, report: async () => undefined } });
    const report = await drain(gone);
    expect(report.nextAt).toBeGreaterThan(0);
    expect((await waiting())?.trouble).toEqual({ type: "needs-sign-in", cause: "missing" });
  });

  it("sets a wake-up for whatever waits for time, each connection its own (P12.2)", async () => {
    const other = { ...personKey("1"), connectionId: "hubspot-2" };
    await add(
      newEntry({ id: "a", notBefore: 10_000 }),
      newEntry({ id: "b", notBefore: 5_000, record: personKey("2") }),
      newEntry({ id: "c", notBefore: 7_000, record: other }),
      newEntry({ id: "d", state: "attention", record: personKey("4") }),
    );
    await drain(ports());
    expect(wakes.toSorted((left, right) => left.moment - right.moment)).toEqual([
      { connectionId: CONNECTION, moment: 5_000 },
      { connectionId: "hubspot-2", moment: 7_000 },
    ]);
  });

  it("does not send an entry that was undone a moment ago (P2.1)", async () => {
    await add(newEntry({ id: "a" }));
    const connections: SyncPorts["connections"] = {
      open: async () => ({
        gateway: crm.gateway,
        account: async () => {
          await store.ops.outbox.clear();
          return succeed(ACCOUNT);
        },
      }),
      report: async () => undefined,
    };
    await drain(ports({ connections }));
    expect(crm.committed).toEqual([]);
  });

  it("leaves the work to whoever holds the lock (P3.9)", async () => {
    await add(newEntry({ id: "a" }));
    const report = await drain(ports({ locks: { exclusively: async () => null } }));
    expect(report).toEqual({ records: [], nextAt: null });
    expect(crm.committed).toEqual([]);
  });

  it("changes nothing any more once another drainer has taken over (P3.9)", async () => {
    await add(newEntry({ id: "a" }), newEntry({ id: "b", record: personKey("2") }));
    const robbed: Gateway = {
      ...crm.gateway,
      patchMany: async (items) => {
        await createOutboxPort(store).claim(CONNECTION);
        return crm.gateway.patchMany(items);
      },
    };
    await drain(ports({ connections: opening(robbed) }));
    expect(await store.ops.outbox.toArray()).toMatchObject([
      { state: "sending", lease: 1 },
      { state: "sending", lease: 1 },
    ]);
    expect(await store.ops.sent.count()).toBe(0);
  });

  it("keeps the reason of every attempt for the person to read (P14.1)", async () => {
    await add(newEntry({ id: "a" }));
    const failure: Failure = { type: "busy", retryAt: 5_000, detail: "locked" };
    crm.mishaps.push({ failure, committed: false });
    await drain(ports());
    expect((await waiting())?.attempts).toEqual([{ at: 0, failure }]);
  });

  it("sends entries that are added while it works, and goes on until nothing is ready (P12.1)", async () => {
    await add(newEntry({ id: "a" }));
    const adding: Gateway = {
      ...crm.gateway,
      patch: async (record, write) => {
        if ((await store.ops.outbox.get({ id: "b" })) === undefined) {
          await add(newEntry({ id: "b", record: personKey("2"), write: note("HR-b") }));
        }
        return crm.gateway.patch(record, write);
      },
    };
    await drain(ports({ connections: opening(adding) }));
    expect(await store.ops.outbox.count()).toBe(0);
    expect(markers()).toContain("HR-b");
  });

  it("can be stopped between any two steps and still sends each write once (P2.1, P3.1, P3.2)", async () => {
    for (let stopAt = 1; stopAt <= 16; stopAt += 1) {
      await store.ops.outbox.clear();
      crm = createFakeGateway();
      await add(
        newEntry({ id: `p${stopAt}`, write: patch({ status: "accepted" }) }),
        newEntry({ id: `n${stopAt}`, dependsOn: `p${stopAt}`, write: note(`HR-${stopAt}`) }),
      );
      await drain(stoppingAfter(stopAt)).catch(() => null);
      for (let again = 0; again < 4; again += 1) {
        now += 100_000;
        await drain(ports());
      }
      expect(markers().filter((it) => it === `HR-${stopAt}`)).toEqual([`HR-${stopAt}`]);
      expect(await store.ops.outbox.count()).toBe(0);
    }
  });
});

/** Ports that stop working at the n-th use, as if the worker had been killed there. */
function stoppingAfter(uses: number): SyncPorts {
  let left = uses;
  const step = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    left -= 1;
    if (left <= 0) throw new Error("The worker was stopped.");
    const value = await work();
    left -= 1;
    if (left <= 0) throw new Error("The worker was stopped.");
    return value;
  };
  const real = ports();
  return {
    ...real,
    outbox: {
      connectionIds: () => real.outbox.connectionIds(),
      claim: async (id) => {
        const lease = await real.outbox.claim(id);
        return {
          token: lease.token,
          recordKeys: () => lease.recordKeys(),
          unsent: (...it) => step(() => lease.unsent(...it)),
          markSending: (...it) => step(() => lease.markSending(...it)),
          settle: (...it) => step(() => lease.settle(...it)),
          markSent: (...it) => step(() => lease.markSent(...it)),
        };
      },
    },
    connections: opening({
      ...crm.gateway,
      patch: (...it) => step(() => crm.gateway.patch(...it)),
      createTimelineNote: (...it) => step(() => crm.gateway.createTimelineNote(...it)),
    }),
  };
}
