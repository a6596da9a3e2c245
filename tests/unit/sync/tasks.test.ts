import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fail, succeed } from "#lib/domain/failure.ts";
import { createSentPort } from "#lib/store/sent-store.ts";
import { drain } from "#lib/sync/drain.ts";
import { sweep } from "#lib/sync/sweep.ts";
import { createDrainWorld, type DrainWorld } from "../../support/fakes/drain-world.ts";
import { newEntry, task } from "../../support/fakes/entries.ts";

const LATE = 60_000;
const MARKER = "HR-0123456789ABCDEF";

let world: DrainWorld;

beforeEach(() => {
  world = createDrainWorld();
});

afterEach(() => world.close());

const add = () => world.add(newEntry({ id: "a", write: task(MARKER) }));

async function sweepNow(): Promise<void> {
  const ports = world.ports();
  await sweep({ ...ports, sent: createSentPort(world.store) });
}

describe("a task that several browsers ask for", () => {
  it("is created where there is none (P3.12)", async () => {
    await add();
    await drain(world.ports());
    expect(world.crm.tasks.get(MARKER)).toEqual(["task-1"]);
    expect((await world.store.ops.sent.get("a"))?.remoteId).toBe("task-1");
    expect(await world.store.ops.outbox.count()).toBe(0);
  });

  it("is adopted where another browser has created it, at the very first try (P3.12)", async () => {
    world.crm.tasks.set(MARKER, ["made-elsewhere"]);
    await add();
    await drain(world.ports());
    expect(world.crm.committed).toEqual([]);
    expect((await world.store.ops.sent.get("a"))?.remoteId).toBe("made-elsewhere");
  });

  it("is not created while nobody can say whether it is there (P3.12)", async () => {
    await add();
    const blind = {
      ...world.crm.gateway,
      findTasks: async () => fail({ type: "busy", retryAt: 2_000, detail: "" } as const),
    };
    await drain(world.ports({ connections: world.opening(blind) }));
    expect(world.crm.committed).toEqual([]);
    expect(await world.waiting()).toMatchObject({ state: "pending", mayHaveHappened: false });
    world.now = 2_000;
    await drain(world.ports());
    expect(world.crm.tasks.get(MARKER)).toEqual(["task-1"]);
  });

  it.each([true, false])(
    "is held after a lost answer and there once, also where a note would bear a key: committed %s (P3.3, P3.12)",
    async (committed) => {
      await add();
      world.crm.mishaps.push({
        failure: { type: "unknown", cause: "timeout", detail: "" },
        committed,
      });
      const { capabilities } = world.crm.gateway;
      const keyed = {
        ...world.crm.gateway,
        capabilities: { ...capabilities, idempotentCreate: "client-id" as const },
      };
      const ports = () => world.ports({ connections: world.opening(keyed) });
      await drain(ports());
      world.now = LATE - 1;
      await drain(ports());
      expect(await world.store.ops.outbox.count()).toBe(1);
      world.now = LATE;
      await drain(ports());
      expect(await world.store.ops.outbox.count()).toBe(0);
      expect(world.crm.tasks.get(MARKER)).toHaveLength(1);
    },
  );

  it("loses its second copy two late commits later, and keeps the oldest (P3.7, P3.12)", async () => {
    await add();
    await drain(world.ports());
    // Another browser looked just before this one wrote, and wrote just after.
    world.crm.tasks.set(MARKER, ["task-1", "theirs"]);
    world.now = 2 * LATE - 1;
    await sweepNow();
    expect(world.crm.tasks.get(MARKER)).toEqual(["task-1", "theirs"]);
    world.now = 2 * LATE;
    await sweepNow();
    expect(world.crm.tasks.get(MARKER)).toEqual(["task-1"]);
    expect((await world.store.ops.sent.get("a"))?.copies).toBe("removed");
  });

  it("keeps a second copy that somebody has edited, and says so (P3.7)", async () => {
    await add();
    await drain(world.ports());
    const edited = {
      ...world.crm.gateway,
      findTasks: async () =>
        succeed([
          { remoteId: "task-1", edited: false },
          { remoteId: "theirs", edited: true },
        ]),
    };
    world.now = 2 * LATE;
    const ports = world.ports({ connections: world.opening(edited) });
    await sweep({ ...ports, sent: createSentPort(world.store) });
    expect((await world.store.ops.sent.get("a"))?.copies).toBe("edited");
  });
});
