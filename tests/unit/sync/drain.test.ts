import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Failure, fail, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { drain } from "#lib/sync/drain.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import { createDrainWorld, type DrainWorld } from "../../support/fakes/drain-world.ts";
import {
  ACCOUNT,
  CONNECTION,
  newEntry,
  note,
  patch,
  personKey,
} from "../../support/fakes/entries.ts";

const REJECTED: Failure = { type: "rejected", issues: [] };

let world: DrainWorld;

beforeEach(() => {
  world = createDrainWorld();
});

afterEach(() => world.close());

describe("draining the outbox", () => {
  it("sends everything that is ready, in order per record, and empties the outbox (P2.1, P4.1, P4.2)", async () => {
    await world.add(
      newEntry({ id: "a", write: patch({ status: "accepted" }) }),
      newEntry({ id: "b", dependsOn: "a", write: note("HR-b") }),
      newEntry({ id: "c", record: personKey("2"), write: note("HR-c") }),
    );
    const report = await drain(world.ports());
    const first = world.crm.committed.filter(({ record }) => record.endsWith("/1"));
    expect(first.map(({ write }) => write.kind)).toEqual(["patch", "timeline-note"]);
    expect(world.crm.committed).toHaveLength(3);
    expect(await world.store.ops.outbox.count()).toBe(0);
    expect(await world.store.ops.sent.count()).toBe(3);
    expect(report.nextAt).toBeNull();
    expect(world.wakes.get(CONNECTION)).toBeNull();
  });

  it("sends adjacent patches of a record as one, and each is kept as sent (P4.3)", async () => {
    await world.add(
      newEntry({ id: "a", write: patch({ status: "accepted" }) }),
      newEntry({ id: "b", write: patch({ status: "touched", ownerId: "7" }) }),
    );
    await drain(world.ports());
    expect(world.crm.committed.map(({ write }) => write)).toMatchObject([
      { fields: { status: "touched", ownerId: "7" } },
    ]);
    expect((await world.store.ops.sent.toArray()).map((it) => it.id).toSorted()).toEqual([
      "a",
      "b",
    ]);
  });

  it("finds the one that is refused among those that went together; the others arrive (P5.2)", async () => {
    const fussy: Gateway = {
      ...world.crm.gateway,
      patch: async (record, write) =>
        write.fields.reason === "bad" ? fail(REJECTED) : world.crm.gateway.patch(record, write),
    };
    await world.add(
      newEntry({ id: "a", write: patch({ status: "accepted" }) }),
      newEntry({ id: "b", write: patch({ reason: "bad" }) }),
      newEntry({ id: "c", write: patch({ ownerId: "7" }) }),
      newEntry({ id: "d", write: patch({ leadType: "demo" }) }),
    );
    await drain(world.ports({ connections: world.opening(fussy) }));
    expect(await world.store.ops.outbox.toArray()).toMatchObject([
      { id: "b", state: "attention", trouble: REJECTED },
    ]);
    expect((await world.store.ops.sent.toArray()).map((it) => it.id).toSorted()).toEqual([
      "a",
      "c",
      "d",
    ]);
  });

  it("lets a stuck record delay no other (P5.1)", async () => {
    await world.add(
      newEntry({ id: "a", write: note("HR-a") }),
      newEntry({ id: "b", record: personKey("2"), write: note("HR-b") }),
    );
    world.crm.mishaps.push({ failure: REJECTED, committed: false });
    await drain(world.ports());
    expect(world.markers()).toEqual(["HR-b"]);
    expect((await world.waiting())?.state).toBe("attention");
  });

  it("holds the fields that somebody else changed and sends the rest (P7.2)", async () => {
    const conflict = { field: "ownerId", base: "1", theirs: "3", mine: "7" };
    world.crm.conflicts.set(`${CONNECTION}/person/1`, [conflict]);
    const write = patch({ status: "accepted", ownerId: "7" });
    await world.add(
      newEntry({ id: "a", write }),
      newEntry({ id: "b", write: patch({ reason: "R1" }) }),
    );
    await drain(world.ports());
    expect(await world.store.ops.outbox.toArray()).toMatchObject([
      {
        id: "a",
        state: "attention",
        write: { fields: { ownerId: "7" }, events: [] },
        trouble: { type: "conflict", fields: [conflict] },
      },
    ]);
    const sent = (await world.store.ops.sent.get("a"))?.write;
    expect(sent?.kind === "patch" && Object.keys(sent.fields)).toEqual(["status"]);
    expect(await world.store.ops.sent.get("b")).toBeDefined();
  });

  it("does not send an entry that was undone a moment ago (P2.1)", async () => {
    await world.add(newEntry({ id: "a" }));
    const connections: SyncPorts["connections"] = {
      open: async () => ({
        gateway: world.crm.gateway,
        account: async () => {
          await world.store.ops.outbox.clear();
          return succeed(ACCOUNT);
        },
      }),
      report: async () => undefined,
    };
    await drain(world.ports({ connections }));
    expect(world.crm.committed).toEqual([]);
  });

  it("keeps the reason of every attempt for the person to read (P14.1)", async () => {
    await world.add(newEntry({ id: "a" }));
    const failure: Failure = { type: "busy", retryAt: 5_000, detail: "locked" };
    world.crm.mishaps.push({ failure, committed: false });
    await drain(world.ports());
    expect((await world.waiting())?.attempts).toEqual([{ at: 0, failure }]);
  });

  it("sends entries that are added while it works, and goes on until nothing is ready (P12.1)", async () => {
    await world.add(newEntry({ id: "a" }));
    const adding: Gateway = {
      ...world.crm.gateway,
      patch: async (record, write) => {
        if ((await world.store.ops.outbox.get({ id: "b" })) === undefined) {
          await world.add(newEntry({ id: "b", record: personKey("2"), write: note("HR-b") }));
        }
        return world.crm.gateway.patch(record, write);
      },
    };
    await drain(world.ports({ connections: world.opening(adding) }));
    expect(await world.store.ops.outbox.count()).toBe(0);
    expect(world.markers()).toContain("HR-b");
  });
});
