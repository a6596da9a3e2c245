import { expect, it } from "vitest";
import { type LogEvent, parseLog } from "#lib/domain/log.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { PatchWrite } from "#lib/domain/write.ts";
import { event, OFFER, patch, SARA, YUSUF } from "./samples.ts";
import type { ContractWorld, Mishap } from "./world.ts";

const MISSED: LogEvent = { ...event("miss-a-1"), type: "escalated", words: "No answer in time." };
const LATER = "2026-11-21T09:00:30.000Z";

/** Of what nobody pressed (P7.6, P7.7): written while the record holds what it was decided on, and once. */
export function conditionContract(createWorld: () => ContractWorld): void {
  /** A lead that the former owner has not answered, and the write that takes it from them. */
  const missed = async (world: ContractWorld) => {
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { ownerId: world.owner.id, status: "accepted" });
    const seen = { ownerId: world.owner.id, status: "accepted", firstTouchAt: null };
    const fields = { status: "offered", dueAt: "2026-11-23T09:30:00.000Z" };
    const base = { status: "accepted", dueAt: null };
    const write = patch({ fields, base, events: [MISSED], onlyWhile: seen });
    // What the account is like is learned first, so that what follows meets what it is meant for.
    await world.gateway.getRecord(record.objectType, record.recordId);
    return { record, write, fields };
  };
  const byOther = (write: PatchWrite): PatchWrite => ({
    ...write,
    events: [{ ...MISSED, at: LATER }],
  });
  const handoffOf = async ({ gateway }: ContractWorld, { objectType, recordId }: RecordKey) => {
    const read = await gateway.getRecord(objectType, recordId);
    return read.ok ? read.value.handoff : expect.fail(read.failure.type);
  };
  const eventsOf = (world: ContractWorld, record: RecordKey) =>
    parseLog(world.heldBy(record).log).events.map(({ id }) => id);

  it("writes while the record holds what it was decided on", async () => {
    const world = createWorld();
    const { record, write, fields } = await missed(world);
    expect(await world.gateway.patch(record, write)).toMatchObject({
      ok: true,
      value: { conflicts: [] },
    });
    expect(await handoffOf(world, record)).toMatchObject(fields);
    expect(eventsOf(world, record)).toEqual([MISSED.id]);
  });

  it.each([{ firstTouchAt: "2026-11-21T08:59:00.000Z" }, { status: "rejected" }])(
    "writes nothing at all once somebody has acted: %j",
    async (elsewhere) => {
      const world = createWorld();
      const { record, write } = await missed(world);
      world.changeElsewhere(record, elsewhere);
      const before = world.writes();
      expect(await world.gateway.patch(record, write)).toEqual({
        ok: false,
        failure: { type: "overtaken" },
      });
      expect(world.writes()).toBe(before);
      expect(await handoffOf(world, record)).toMatchObject(elsewhere);
      expect(eventsOf(world, record)).toEqual([]);
    },
  );

  it("sets nothing again where another browser has done it and somebody has gone on since", async () => {
    const world = createWorld();
    const { record, write } = await missed(world);
    await world.gateway.patch(record, byOther(write));
    world.changeElsewhere(record, { status: "accepted" });
    const before = world.writes();
    expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
    expect(world.writes()).toBe(before);
    expect(await handoffOf(world, record)).toMatchObject({ status: "accepted" });
    expect(eventsOf(world, record)).toEqual([MISSED.id]);
  });

  it("leaves one event and one set of values when browsers do it at the same moment", async () => {
    const world = createWorld();
    const { record, write, fields } = await missed(world);
    const outcomes = await Promise.all([
      world.gateway.patch(record, write),
      world.gateway.patch(record, byOther(write)),
    ]);
    const ended = ["busy", "overtaken"];
    for (const one of outcomes) expect(one.ok || ended.includes(one.failure.type)).toBe(true);
    // Whoever met the other asks again.
    expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
    expect(await handoffOf(world, record)).toMatchObject(fields);
    expect(eventsOf(world, record)).toEqual([MISSED.id]);
  });

  it.each<Mishap>(["drop-before", "commit-then-drop", "commit-then-html-200", { status: 502 }])(
    "after %j says unknown, and a repeat settles it",
    async (mishap) => {
      const world = createWorld();
      const { record, write, fields } = await missed(world);
      world.strikeNextWrite(mishap);
      expect(await world.gateway.patch(record, write)).toMatchObject({
        failure: { type: "unknown" },
      });
      expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
      expect(await handoffOf(world, record)).toMatchObject(fields);
      expect(eventsOf(world, record)).toEqual([MISSED.id]);
    },
  );

  it("is judged for each record of a batch by itself", async () => {
    const world = createWorld();
    const { record, write, fields } = await missed(world);
    const other = world.addPerson(YUSUF);
    const outcomes = await world.gateway.patchMany([
      { record: other, write },
      { record, write },
      { record: other, write: OFFER },
    ]);
    expect(outcomes).toMatchObject([
      { failure: { type: "overtaken" } },
      { ok: true },
      { ok: true },
    ]);
    expect(await handoffOf(world, record)).toMatchObject(fields);
    expect(await handoffOf(world, other)).toMatchObject({ status: "offered", dueAt: null });
  });
}
