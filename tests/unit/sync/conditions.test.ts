import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PatchWrite } from "#lib/domain/write.ts";
import { drain } from "#lib/sync/drain.ts";
import { nextInLane } from "#lib/sync/lane.ts";
import { createDrainWorld, type DrainWorld } from "../../support/fakes/drain-world.ts";
import { entry, newEntry, onlyWhile, patch, personKey, task } from "../../support/fakes/entries.ts";

const MINUTE = 60_000;
const ESCALATION = onlyWhile("accepted", { ownerId: "8" }, "miss-1");

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

const sentOf = (id: string) => world.store.ops.sent.get(id);

describe("a write that nobody pressed and that is overtaken", () => {
  it("ends with what depends on it; nothing is written and nobody is asked (P2.1, P7.6)", async () => {
    world.crm.overtaken.add("hubspot-24861337/person/1");
    await escalate();
    const report = await drain(world.ports());
    expect(await world.store.ops.outbox.count()).toBe(0);
    expect(world.crm.committed).toEqual([]);
    expect(world.crm.tasks.size).toBe(0);
    expect(await sentOf("a")).toMatchObject({ overtaken: true, remoteId: null, sweepAt: null });
    expect(await sentOf("b")).toMatchObject({ overtaken: true, remoteId: null, sweepAt: null });
    expect(report.records).toEqual([personKey("1")]);
  });

  it("is not remembered as something that the CRM has taken (P7.6, P8.1)", async () => {
    world.crm.overtaken.add("hubspot-24861337/person/1");
    await escalate();
    await drain(world.ports());
    expect((await sentOf("a"))?.write).toEqual({
      kind: "patch",
      fields: {},
      base: {},
      events: [],
    });
  });

  it("lets what a person wrote later stand on what was there before (P7.6)", async () => {
    world.crm.overtaken.add("hubspot-24861337/person/1");
    const write: PatchWrite = { ...ESCALATION, base: { ownerId: "7" } };
    const mine: PatchWrite = {
      kind: "patch",
      fields: { ownerId: "9" },
      base: { ownerId: "8" },
      events: [],
    };
    await world.add(
      newEntry({ id: "a", write }),
      newEntry({ id: "b", write: mine, notBefore: 1_000 }),
    );
    await drain(world.ports());
    expect((await world.waiting())?.write).toMatchObject({ base: { ownerId: "7" } });
  });

  it("takes nothing along: neither what was written before nor what was written after (P4.3, P7.6)", () => {
    const lane = [
      entry({ seq: 1, write: patch({ noteProblem: "one" }) }),
      entry({ seq: 2, write: ESCALATION }),
      entry({ seq: 3, write: patch({ noteProblem: "two" }) }),
    ];
    const leaving = [lane, lane.slice(1), lane.slice(2)].map((it) => nextInLane(it, 0));
    expect(leaving.map((it) => it.type === "ready" && it.entries.map(({ seq }) => seq))).toEqual([
      [1],
      [2],
      [3],
    ]);
  });

  it("asks nobody about a field that somebody else has changed: theirs stands (P7.6)", async () => {
    const conflict = { field: "ownerId", base: "7", theirs: "9", mine: "8" };
    world.crm.conflicts.set("hubspot-24861337/person/1", [conflict]);
    await escalate();
    await drain(world.ports());
    expect(await world.store.ops.outbox.count()).toBe(0);
    expect((await sentOf("a"))?.write).toMatchObject({ fields: {}, events: ESCALATION.events });
  });
});

describe("a write that nobody pressed, to a record that is gone", () => {
  it.each(["archived", "not-found"] as const)(
    "ends with its task after %s (P7.5)",
    async (type) => {
      await escalate();
      world.crm.mishaps.push({ failure: { type }, committed: false });
      await drain(world.ports());
      expect(await world.store.ops.outbox.count()).toBe(0);
      expect(await sentOf("b")).toMatchObject({ overtaken: true });
    },
  );

  it("does not take along what a person has asked for (P2.1, P7.5)", async () => {
    await world.add(newEntry({ id: "a", write: patch() }));
    world.crm.mishaps.push({ failure: { type: "archived" }, committed: false });
    await drain(world.ports());
    expect(await world.waiting()).toMatchObject({ state: "attention" });
  });
});

describe("a write that nobody pressed and that has waited", () => {
  it("leaves within five minutes, and ends after that without a request (P7.8)", async () => {
    await escalate();
    world.now = 5 * MINUTE;
    await drain(world.ports());
    expect(world.crm.committed.map(({ write }) => write.kind)).toEqual(["patch", "task"]);

    await world.add(newEntry({ id: "c", createdAt: world.now, write: ESCALATION }));
    world.now += 5 * MINUTE + 1;
    await drain(world.ports());
    expect(world.crm.committed).toHaveLength(2);
    expect(await sentOf("c")).toMatchObject({ overtaken: true });
  });

  it("is only asked about when its first try may have arrived (P3.2, P7.8)", async () => {
    await escalate();
    const failure = { type: "unknown", cause: "timeout", detail: "" } as const;
    world.crm.mishaps.push({ failure, committed: false });
    await drain(world.ports());
    world.now = 6 * MINUTE;
    await drain(world.ports());
    const [question] = world.crm.committed;
    expect(question?.write).toMatchObject({ onlyWhile: { status: "not to be written any more" } });
  });

  it("does not hurry what a person has pressed (P2.1)", async () => {
    await world.add(newEntry({ id: "a", write: patch() }));
    world.now = 60 * MINUTE;
    await drain(world.ports());
    expect(world.crm.committed).toHaveLength(1);
    expect(await sentOf("a")).not.toHaveProperty("overtaken");
  });
});
