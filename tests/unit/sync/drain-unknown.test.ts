import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Failure } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { createOutboxPort } from "#lib/store/outbox-store.ts";
import { drain } from "#lib/sync/drain.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import { createDrainWorld, type DrainWorld } from "../../support/fakes/drain-world.ts";
import { CONNECTION, newEntry, note, patch, personKey } from "../../support/fakes/entries.ts";
import { createFakeGateway } from "../../support/fakes/fake-gateway.ts";

const UNKNOWN: Failure = { type: "unknown", cause: "network", detail: "" };

let world: DrainWorld;

beforeEach(() => {
  world = createDrainWorld();
});

afterEach(() => world.close());

describe("a write whose outcome nobody knows", () => {
  it("commits `sending` to disk before the request leaves (P3.1)", async () => {
    await world.add(newEntry({ id: "a" }));
    let onDisk: OutboxEntry | undefined;
    const peeking: Gateway = {
      ...world.crm.gateway,
      patch: async (record, write) => {
        onDisk = await world.waiting();
        return world.crm.gateway.patch(record, write);
      },
    };
    await drain(world.ports({ connections: world.opening(peeking) }));
    expect(onDisk).toMatchObject({ state: "sending", mayHaveHappened: true, lease: 1 });
  });

  it("adopts a note that arrived although its answer was lost, instead of doubling it (P3.3, P3.4)", async () => {
    await world.add(newEntry({ id: "a", write: note("HR-a") }));
    world.crm.mishaps.push({ failure: UNKNOWN, committed: true });
    const held = await drain(world.ports());
    expect(held.nextAt).toBe(60_000);
    world.now = 60_000;
    await drain(world.ports());
    expect(world.markers()).toEqual(["HR-a"]);
    expect(await world.store.ops.outbox.count()).toBe(0);
    expect(await world.store.ops.sent.get("a")).toMatchObject({ doubtful: true, sweepAt: 180_000 });
  });

  it("has every note looked for once more, since a browser repeats a request and tells nobody (P3.7)", async () => {
    await world.add(newEntry({ id: "a", write: note("HR-a") }));
    await drain(world.ports());
    expect(await world.store.ops.sent.get("a")).toMatchObject({
      doubtful: false,
      sweepAt: 120_000,
    });
  });

  it("sends a note again that never arrived, at the end of the hold and not before (P3.3)", async () => {
    await world.add(newEntry({ id: "a", write: note("HR-a") }));
    world.crm.mishaps.push({ failure: UNKNOWN, committed: false });
    await drain(world.ports());
    world.now = 59_999;
    await drain(world.ports());
    expect(world.markers()).toEqual([]);
    world.now = 60_000;
    await drain(world.ports());
    expect(world.markers()).toEqual(["HR-a"]);
  });

  it("sends a note again at once where the CRM enforces its key, and looks for nothing (P3.5)", async () => {
    const keyed: Gateway = {
      ...world.crm.gateway,
      capabilities: { ...world.crm.gateway.capabilities, idempotentCreate: "external-key" },
      findTimelineNotes: async () => {
        throw new Error("There is nothing to look for.");
      },
    };
    await world.add(newEntry({ id: "a", write: note("HR-a") }));
    world.crm.mishaps.push({ failure: UNKNOWN, committed: false });
    const held = await drain(world.ports({ connections: world.opening(keyed) }));
    expect(held.nextAt).toBeLessThanOrEqual(2_000);
    world.now = held.nextAt ?? 0;
    await drain(world.ports({ connections: world.opening(keyed) }));
    expect(world.markers()).toEqual(["HR-a"]);
    expect((await world.store.ops.sent.get("a"))?.sweepAt).toBeNull();
  });

  it("treats an entry that a stopped worker left behind as unknown, and holds its record (P3.2)", async () => {
    await world.add(
      newEntry({ id: "a", write: note("HR-a") }),
      newEntry({ id: "b", write: note("HR-b") }),
    );
    const dead = await createOutboxPort(world.store).claim(CONNECTION);
    await dead.markSending(["a"], { at: 0, failure: null }, 660_000);
    world.crm.notes.set("HR-a", "42");
    world.now = 1_000;
    const held = await drain(world.ports());
    expect(held.nextAt).toBe(61_000);
    expect(world.markers()).toEqual([]);
    expect((await world.waiting())?.attempts).toMatchObject([
      { failure: { cause: "worker-stopped" } },
    ]);
    world.now = 61_000;
    await drain(world.ports());
    expect(world.markers()).toEqual(["HR-b"]);
    expect((await world.store.ops.sent.get("a"))?.remoteId).toBe("42");
  });

  it("still looks before it sends when a person retries what may have happened (P3.4)", async () => {
    await world.add(newEntry({ id: "a", write: note("HR-a"), mayHaveHappened: true }));
    world.crm.notes.set("HR-a", "42");
    await drain(world.ports());
    expect(world.markers()).toEqual([]);
    expect((await world.store.ops.sent.get("a"))?.remoteId).toBe("42");
  });

  it("leaves the work to whoever holds the lock (P3.9)", async () => {
    await world.add(newEntry({ id: "a" }));
    const report = await drain(world.ports({ locks: { exclusively: async () => null } }));
    expect(report).toEqual({ records: [], nextAt: null });
    expect(world.crm.committed).toEqual([]);
  });

  it("changes nothing any more once another drainer has taken over (P3.9)", async () => {
    await world.add(newEntry({ id: "a" }), newEntry({ id: "b", record: personKey("2") }));
    const robbed: Gateway = {
      ...world.crm.gateway,
      patchMany: async (items) => {
        await createOutboxPort(world.store).claim(CONNECTION);
        return world.crm.gateway.patchMany(items);
      },
    };
    await drain(world.ports({ connections: world.opening(robbed) }));
    expect(await world.store.ops.outbox.toArray()).toMatchObject([
      { state: "sending", lease: 1 },
      { state: "sending", lease: 1 },
    ]);
    expect(await world.store.ops.sent.count()).toBe(0);
  });

  it("can be stopped between any two steps and still sends each write once (P2.1, P3.1, P3.2)", async () => {
    for (let stopAt = 1; stopAt <= 16; stopAt += 1) {
      await world.store.ops.outbox.clear();
      world.crm = createFakeGateway();
      await world.add(
        newEntry({ id: `p${stopAt}`, write: patch({ status: "accepted" }) }),
        newEntry({ id: `n${stopAt}`, dependsOn: `p${stopAt}`, write: note(`HR-${stopAt}`) }),
      );
      await drain(stoppingAfter(stopAt)).catch(() => null);
      for (let again = 0; again < 4; again += 1) {
        world.now += 100_000;
        await drain(world.ports());
      }
      expect(world.markers().filter((it) => it === `HR-${stopAt}`)).toEqual([`HR-${stopAt}`]);
      expect(await world.store.ops.outbox.count()).toBe(0);
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
  const real = world.ports();
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
          endOvertaken: (...it) => step(() => lease.endOvertaken(...it)),
          endRefused: (...it) => step(() => lease.endRefused(...it)),
        };
      },
    },
    connections: world.opening({
      ...world.crm.gateway,
      patch: (...it) => step(() => world.crm.gateway.patch(...it)),
      createTimelineNote: (...it) => step(() => world.crm.gateway.createTimelineNote(...it)),
    }),
  };
}
