import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Failure } from "#lib/domain/failure.ts";
import { readRefused } from "#lib/store/outbox-view.ts";
import { drain } from "#lib/sync/drain.ts";
import { createDrainWorld, type DrainWorld } from "../../support/fakes/drain-world.ts";
import { newEntry, onlyWhile, patch, personKey, task } from "../../support/fakes/entries.ts";

const ESCALATION = onlyWhile("accepted", { ownerId: "8" }, "miss-1");
const FORBIDDEN: Failure = { type: "forbidden", missingScopes: [], detail: "No tasks for you." };
const REJECTED: Failure = {
  type: "rejected",
  issues: [{ field: "ownerId", message: "This user is not active." }],
};

let world: DrainWorld;

beforeEach(() => {
  world = createDrainWorld();
});

afterEach(() => world.close());

const escalate = () =>
  world.add(
    newEntry({ id: "a", actionId: "a", write: ESCALATION }),
    newEntry({ id: "b", actionId: "a", write: task("HR-0"), dependsOn: "a" }),
  );

const refuse = (failure: Failure) => world.crm.mishaps.push({ failure, committed: false });
const sentOf = (id: string) => world.store.ops.sent.get(id);
const attention = () => world.store.ops.outbox.where("state").equals("attention").count();

describe("what nobody pressed and the CRM refuses", () => {
  it.each([
    ["forbidden", FORBIDDEN],
    ["rejected", REJECTED],
  ])("ends with what depends on it, and asks nobody: %s (P7.9)", async (_case, failure) => {
    refuse(failure);
    await escalate();
    await drain(world.ports());
    expect(await world.store.ops.outbox.count()).toBe(0);
    expect(world.crm.committed).toEqual([]);
    expect(await sentOf("a")).toMatchObject({ refused: failure, remoteId: null, sweepAt: null });
    expect(await sentOf("b")).toMatchObject({ refused: failure, remoteId: null, sweepAt: null });
    // Nothing of it is taken for something that the CRM holds (P8.1).
    expect((await sentOf("a"))?.write).toMatchObject({ fields: {}, events: [] });
    expect(await readRefused(world.store, personKey("1"))).toEqual({ failure, isTask: false });
  });

  it("ends alone where only the task is refused: what was written stays (P7.9)", async () => {
    await escalate();
    const ports = world.ports();
    const { gateway } = world.crm;
    await drain({
      ...ports,
      connections: world.opening({
        ...gateway,
        createTask: async () => ({ ok: false, failure: FORBIDDEN }),
      }),
    });
    expect(await world.store.ops.outbox.count()).toBe(0);
    expect(world.markers()).toEqual(["patch"]);
    expect((await sentOf("a"))?.refused).toBeUndefined();
    expect(await sentOf("b")).toMatchObject({ refused: FORBIDDEN });
    expect(await readRefused(world.store, personKey("1"))).toEqual({
      failure: FORBIDDEN,
      isTask: true,
    });
  });

  it("ends also after a try whose outcome is unknown, and is remembered as doubtful (P7.9)", async () => {
    refuse({ type: "unknown", cause: "timeout", detail: "" });
    await escalate();
    await drain(world.ports());
    refuse(FORBIDDEN);
    world.now = 60_000;
    await drain(world.ports());
    expect(await world.store.ops.outbox.count()).toBe(0);
    expect(await sentOf("a")).toMatchObject({ refused: FORBIDDEN, doubtful: true });
  });

  it("does not end what a person has asked for: that needs them still (P2.1, P2.2)", async () => {
    refuse(FORBIDDEN);
    await world.add(newEntry({ id: "a", write: patch() }));
    await drain(world.ports());
    expect(await attention()).toBe(1);
    expect(await readRefused(world.store, personKey("1"))).toBeNull();
  });

  it("still waits for what passes: no network, a limit, a key (P11.3)", async () => {
    refuse({ type: "offline" });
    await escalate();
    await drain(world.ports());
    expect(await world.store.ops.outbox.count()).toBe(2);
    expect(await sentOf("a")).toBeUndefined();
  });
});
