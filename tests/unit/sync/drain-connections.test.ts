import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Failure, fail } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { drain } from "#lib/sync/drain.ts";
import type { SyncPorts } from "#lib/sync/ports.ts";
import { createDrainWorld, type DrainWorld } from "../../support/fakes/drain-world.ts";
import { ACCOUNT, CONNECTION, newEntry, note, personKey } from "../../support/fakes/entries.ts";
import { createFakeGateway } from "../../support/fakes/fake-gateway.ts";

let world: DrainWorld;

beforeEach(() => {
  world = createDrainWorld();
});

afterEach(() => world.close());

describe("draining several connections", () => {
  it("lets a connection that never answers delay no other (P5.1)", async () => {
    const other = { ...personKey("1"), connectionId: "hubspot-2" };
    await world.add(
      newEntry({ id: "a" }),
      newEntry({ id: "b", record: other, write: note("HR-b") }),
    );
    const silent: SyncPorts["connections"] = {
      open: (id) =>
        id === CONNECTION
          ? new Promise(() => undefined)
          : world.opening(world.crm.gateway).open(id),
      report: async () => undefined,
    };
    void drain(world.ports({ connections: silent }));
    await expect.poll(world.markers).toEqual(["HR-b"]);
  });

  it("never sends an entry to another account or another server (P13.1)", async () => {
    await world.add(
      newEntry({ id: "a", account: "999" }),
      newEntry({ id: "b", record: personKey("2"), server: "world.crm.elsewhere.example" }),
      newEntry({ id: "c", record: personKey("3"), write: note("HR-c") }),
    );
    await drain(world.ports());
    expect(world.markers()).toEqual(["HR-c"]);
    expect(await world.store.ops.outbox.orderBy("seq").toArray()).toMatchObject([
      { state: "pending", trouble: { type: "wrong-account", expected: "999", actual: ACCOUNT } },
      {
        state: "pending",
        trouble: { type: "wrong-account", expected: "world.crm.elsewhere.example" },
      },
    ]);
    expect(world.reports).toMatchObject([
      { type: "wrong-account" },
      { type: "wrong-account" },
      null,
    ]);
  });

  it("asks which account the key opens before anything leaves, and waits when it cannot be told (P13.2)", async () => {
    await world.add(newEntry({ id: "a" }));
    const failure: Failure = { type: "busy", retryAt: 5_000, detail: "" };
    const unsure: SyncPorts["connections"] = {
      open: async () => ({ gateway: world.crm.gateway, account: async () => fail(failure) }),
      report: async () => undefined,
    };
    const report = await drain(world.ports({ connections: unsure }));
    expect(report.nextAt).toBe(5_000);
    expect(world.crm.committed).toEqual([]);
    expect(await world.waiting()).toMatchObject({
      state: "pending",
      attempts: [],
      trouble: failure,
    });
  });

  it("stops asking a connection whose key was refused, and keeps what waits (P11.3)", async () => {
    let asked = 0;
    world.crm = createFakeGateway(() => {
      asked += 1;
    });
    const refused: Failure = { type: "needs-sign-in", cause: "expired" };
    for (let index = 0; index < 20; index += 1) {
      await world.add(
        newEntry({ id: `e${index}`, record: personKey(`${index}`), write: note(`${index}`) }),
      );
      world.crm.mishaps.push({ failure: refused, committed: false });
    }
    await drain(world.ports());
    expect(asked).toBeLessThanOrEqual(8);
    expect(await world.store.ops.outbox.count()).toBe(20);
    expect(world.reports).toContainEqual(refused);
  });

  it("says so and waits when the connection is gone (P2.1, P13.3)", async () => {
    await world.add(newEntry({ id: "a" }));
    const gone = world.ports({
      connections: { open: async () => null, report: async () => undefined },
    });
    const report = await drain(gone);
    expect(report.nextAt).toBeGreaterThan(0);
    expect((await world.waiting())?.trouble).toEqual({ type: "needs-sign-in", cause: "missing" });
  });

  it("sees to it that a drainer that dies is missed (P12.2)", async () => {
    await world.add(newEntry({ id: "a" }));
    const dying: Gateway = { ...world.crm.gateway, patch: () => new Promise(() => undefined) };
    void drain(world.ports({ connections: world.opening(dying) }));
    await expect.poll(async () => (await world.waiting())?.state).toBe("sending");
    expect(world.wakes.get(CONNECTION)).toBe(60_000);
  });

  it("sets a wake-up for whatever waits for time, each connection its own (P12.2)", async () => {
    const other = { ...personKey("1"), connectionId: "hubspot-2" };
    await world.add(
      newEntry({ id: "a", notBefore: 10_000 }),
      newEntry({ id: "b", notBefore: 5_000, record: personKey("2") }),
      newEntry({ id: "c", notBefore: 7_000, record: other }),
      newEntry({ id: "d", state: "attention", record: personKey("4") }),
    );
    await drain(world.ports());
    expect([...world.wakes]).toEqual(
      expect.arrayContaining([
        [CONNECTION, 5_000],
        ["hubspot-2", 7_000],
      ]),
    );
  });
});
