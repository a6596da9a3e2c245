import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Failure } from "#lib/domain/failure.ts";
import type { NewOutboxEntry } from "#lib/domain/outbox.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { addEntries, createOutboxPort } from "#lib/store/outbox-store.ts";
import { createCachePort } from "#lib/store/record-store.ts";
import { drain } from "#lib/sync/drain.ts";
import type { LocksPort, SyncPorts } from "#lib/sync/ports.ts";
import { ACCOUNT, newEntry, note, patch, personKey } from "../../support/fakes/entries.ts";
import { createFakeGateway, type FakeGateway } from "../../support/fakes/fake-gateway.ts";

const UNKNOWN: Failure = { type: "unknown", cause: "network", detail: "" };
const FREE: LocksPort = { exclusively: (_name, work) => work() };

let store: Store;
let crm: FakeGateway;
let now: number;
let reports: (Failure | null)[];
let run = 0;

beforeEach(() => {
  run += 1;
  store = createStore(`-drain-${run}`);
  crm = createFakeGateway();
  now = 0;
  reports = [];
});

afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

function ports(change: Partial<SyncPorts> = {}): SyncPorts {
  return {
    outbox: createOutboxPort(store),
    cache: createCachePort(store),
    connections: {
      open: async () => ({ gateway: crm.gateway, account: ACCOUNT }),
      report: async (_id, trouble) => {
        reports.push(trouble);
      },
    },
    locks: FREE,
    clock: { now: () => now },
    random: { next: () => 0.5 },
    ...change,
  };
}

async function add(...entries: NewOutboxEntry[]): Promise<void> {
  await addEntries(store, entries, null);
}

const markers = () =>
  crm.committed.map(({ write }) => (write.kind === "patch" ? "patch" : write.marker));

describe("draining the outbox", () => {
  it("sends everything that is ready, in order per record, and empties the outbox (P2, P4)", async () => {
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
    expect(report?.nextAt).toBeNull();
  });

  it("commits `sending` to disk before the request leaves", async () => {
    await add(newEntry({ id: "a" }));
    let stateWhenSent: string | undefined;
    const slow = createFakeGateway();
    const peeking: SyncPorts = ports({
      connections: {
        open: async () => ({
          account: ACCOUNT,
          gateway: {
            ...slow.gateway,
            patch: async (record, write) => {
              stateWhenSent = (await store.ops.outbox.toArray())[0]?.state;
              return slow.gateway.patch(record, write);
            },
          },
        }),
        report: async () => undefined,
      },
    });
    await drain(peeking);
    expect(stateWhenSent).toBe("sending");
  });

  it("adopts a note that arrived although its answer was lost, instead of doubling it (P3)", async () => {
    await add(newEntry({ id: "a", write: note("HR-a") }));
    crm.mishaps.push({ failure: UNKNOWN, committed: true });
    const held = await drain(ports());
    expect(held?.nextAt).toBe(60_000);
    now = 60_000;
    await drain(ports());
    expect(markers()).toEqual(["HR-a"]);
    expect(await store.ops.outbox.count()).toBe(0);
  });

  it("sends a note again that never arrived, after the hold and not before", async () => {
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

  it("treats an entry that a stopped worker left behind as unknown, and holds its record", async () => {
    await add(
      newEntry({ id: "a", write: note("HR-a") }),
      newEntry({ id: "b", write: note("HR-b") }),
    );
    await createOutboxPort(store).markSending("a", { at: 0, failure: null }, 85_000);
    crm.notes.set("HR-a", "42");
    const held = await drain(ports());
    expect(held?.nextAt).toBe(85_000);
    expect(markers()).toEqual([]);
    now = 85_000;
    await drain(ports());
    expect(markers()).toEqual(["HR-b"]);
    expect((await store.ops.sent.get("a"))?.remoteId).toBe("42");
  });

  it("still looks before it sends when a person retries what may have happened (P3)", async () => {
    await add(
      newEntry({ id: "a", write: note("HR-a"), state: "attention", mayHaveHappened: true }),
    );
    crm.notes.set("HR-a", "42");
    await store.ops.outbox.where("id").equals("a").modify({ state: "pending" });
    await drain(ports());
    expect(markers()).toEqual([]);
    expect((await store.ops.sent.get("a"))?.remoteId).toBe("42");
  });

  it("lets a stuck record delay no other (P5)", async () => {
    await add(
      newEntry({ id: "a", write: patch({ status: "accepted" }) }),
      newEntry({ id: "b", record: personKey("2"), write: note("HR-b") }),
    );
    crm.mishaps.push({ failure: { type: "rejected", issues: [] }, committed: false });
    await drain(ports());
    expect(markers()).toEqual(["HR-b"]);
    expect((await store.ops.outbox.toArray())[0]?.state).toBe("attention");
  });

  it("never sends an entry with another account's key (P13)", async () => {
    await add(newEntry({ id: "a", account: "999" }));
    await drain(ports());
    expect(crm.committed).toEqual([]);
    expect((await store.ops.outbox.toArray())[0]).toMatchObject({
      state: "pending",
      trouble: { type: "wrong-account", expected: "999", actual: ACCOUNT },
    });
    expect(reports).toMatchObject([{ type: "wrong-account" }]);
  });

  it("stops asking a connection whose key was refused, and keeps what waits", async () => {
    let asked = 0;
    crm = createFakeGateway(() => {
      asked += 1;
    });
    const refused: Failure = { type: "needs-sign-in", cause: "expired" };
    for (let index = 0; index < 6; index += 1) {
      await add(newEntry({ id: `e${index}`, record: personKey(String(index)) }));
      crm.mishaps.push({ failure: refused, committed: false });
    }
    await drain(ports());
    expect(asked).toBeLessThanOrEqual(4);
    expect(await store.ops.outbox.count()).toBe(6);
  });

  it("says so and waits when the connection is gone", async () => {
    await add(newEntry({ id: "a" }));
    const gone = ports({ connections: { open: async () => null, report: async () => undefined } });
    const report = await drain(gone);
    expect(report?.nextAt).toBeGreaterThan(0);
    expect((await store.ops.outbox.toArray())[0]?.trouble).toEqual({
      type: "needs-sign-in",
      cause: "missing",
    });
  });

  it("does not send an entry that was undone a moment ago", async () => {
    await add(newEntry({ id: "a" }));
    const undone = ports({
      connections: {
        open: async () => {
          await store.ops.outbox.clear();
          return { gateway: crm.gateway, account: ACCOUNT };
        },
        report: async () => undefined,
      },
    });
    await drain(undone);
    expect(crm.committed).toEqual([]);
  });

  it("leaves the work to whoever holds the lock", async () => {
    await add(newEntry({ id: "a" }));
    expect(await drain(ports({ locks: { exclusively: async () => null } }))).toBeNull();
    expect(crm.committed).toEqual([]);
  });

  it("keeps the reason of every attempt for the person to read (P14)", async () => {
    await add(newEntry({ id: "a" }));
    crm.mishaps.push({
      failure: { type: "busy", retryAt: 5_000, detail: "locked" },
      committed: false,
    });
    await drain(ports());
    const [waiting] = await store.ops.outbox.toArray();
    expect(waiting?.attempts).toEqual([
      { at: 0, failure: { type: "busy", retryAt: 5_000, detail: "locked" } },
    ]);
  });

  it("can be stopped between any two steps and still sends each write once (P2, P3)", async () => {
    for (let stopAt = 1; stopAt <= 12; stopAt += 1) {
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
      unsent: () => step(() => real.outbox.unsent()),
      markSending: (...it) => step(() => real.outbox.markSending(...it)),
      settle: (...it) => step(() => real.outbox.settle(...it)),
      markSent: (...it) => step(() => real.outbox.markSent(...it)),
    },
    connections: {
      open: async () => ({
        account: ACCOUNT,
        gateway: {
          ...crm.gateway,
          patch: (...it) => step(() => crm.gateway.patch(...it)),
          createTimelineNote: (...it) => step(() => crm.gateway.createTimelineNote(...it)),
        },
      }),
      report: async () => undefined,
    },
  };
}
