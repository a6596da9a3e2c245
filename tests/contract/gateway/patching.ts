import { expect, it } from "vitest";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { logToText, parseLog } from "#lib/domain/log.ts";
import { whereMergesLeaveATrail } from "./merges.ts";
import { event, OFFER, patch, SARA, YUSUF } from "./samples.ts";
import type { ContractWorld, Mishap, RefusalStatus } from "./world.ts";

const REFUSED_AS = {
  400: "rejected",
  401: "needs-sign-in",
  403: "forbidden",
  404: "not-found",
  409: "busy",
  423: "busy",
  429: "rate-limited",
} as const satisfies Record<RefusalStatus, string>;

export function patchingContract(createWorld: () => ContractWorld): void {
  it("sets fields of every kind and reads them back as they were written", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const fields: HandoffValues = {
      ownerId: world.owner.id,
      leadType: "demo-request",
      noteProblem: "Three plants stop for <b>spares</b> & nobody knows why\nقطع الغيار 🛠️",
      noteDeadline: "2026-11-23T15:30:00.000Z",
      recycleUntil: "2027-02-01",
    };
    const patched = await world.gateway.patch(record, patch({ fields }));
    expect(patched).toMatchObject({ ok: true, value: { recordId: record.recordId } });
    const read = await world.gateway.getRecord("person", record.recordId);
    expect(read).toMatchObject({ ok: true, value: { handoff: fields } });
    const versions = [patched.ok && patched.value.version, read.ok && read.value.version];
    expect(versions[0]).toBe(versions[1]);
  });

  it("does the same once when it is asked twice", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const write = patch({ fields: { status: "offered" }, events: [event("a")] });
    await world.gateway.patch(record, write);
    const before = world.writes();
    expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
    expect(world.writes()).toBe(before);
  });

  it("leaves what somebody else wrote since as it is, says so, and writes the rest (P7.2)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { status: "accepted" });
    const write = patch({
      fields: { status: "rejected", reason: "wrong-role" },
      base: { status: "offered", reason: null },
      events: [event("a")],
    });
    expect(await world.gateway.patch(record, write)).toMatchObject({
      ok: true,
      value: {
        recordId: record.recordId,
        conflicts: [{ field: "status", base: "offered", theirs: "accepted", mine: "rejected" }],
        replaced: [],
      },
    });
    expect(world.heldBy(record)).toMatchObject({ status: "accepted", reason: "wrong-role" });
    expect(parseLog(world.heldBy(record).log).events).toHaveLength(1);
  });

  it("writes nothing when everything it could write is contested, and says what (P7.2)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { status: "accepted" });
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      ok: true,
      value: { conflicts: [{ field: "status" }] },
    });
    expect(world.writes()).toBe(0);
  });

  it("leaves a later choice of an outcome, and puts a later one of ours in an earlier one's place (P7.3)", async () => {
    const world = createWorld();
    const choice = (outcome: string, outcomeAt: string) => ({
      status: outcome,
      outcome,
      outcomeAt,
    });
    const write = patch({
      fields: choice("accepted", "2026-11-21T09:00:00.000Z"),
      events: [{ ...event("a"), type: "accepted", outcome: "accepted" }],
    });
    const [earlier, later] = [world.addPerson(SARA), world.addPerson(YUSUF)];
    world.changeElsewhere(earlier, choice("rejected", "2026-11-21T08:00:00.000Z"));
    world.changeElsewhere(later, choice("rejected", "2026-11-21T09:30:00.000Z"));
    const outcomes = await world.gateway.patchMany([
      { record: earlier, write },
      { record: later, write },
    ]);
    expect(outcomes).toMatchObject([
      { ok: true, value: { conflicts: [] } },
      { ok: true, value: { conflicts: [], replaced: [] } },
    ]);
    const [first] = outcomes;
    expect(first?.ok && first.value.replaced.map(({ field }) => field).toSorted()).toEqual([
      "outcome",
      "outcomeAt",
      "status",
    ]);
    expect(world.heldBy(earlier)).toMatchObject({ status: "accepted", outcome: "accepted" });
    expect(world.heldBy(later)).toMatchObject({ status: "rejected", outcome: "rejected" });
    const kept = [earlier, later].map((record) => parseLog(world.heldBy(record).log).events);
    expect(kept.map((events) => events.map(({ outcome }) => outcome))).toEqual([
      ["rejected", "accepted"],
      ["accepted"],
    ]);
  });

  it("keeps the events of two people who write the log at once", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { log: logToText({ events: [event("b")], unread: ["{}"] }) });
    await world.gateway.patch(record, patch({ events: [event("a")] }));
    const log = parseLog(world.heldBy(record).log);
    expect(log.events.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(log.unread).toEqual(["{}"]);
  });

  whereMergesLeaveATrail(
    createWorld,
    "writes to the record that a merge left, and says so",
    async (world, merge) => {
      const [one, other] = [world.addPerson(SARA), world.addPerson(YUSUF)];
      const survivor = merge(one, other);
      expect(await world.gateway.patch(one, OFFER)).toMatchObject({
        ok: true,
        value: { recordId: survivor.recordId },
      });
      expect(world.heldBy(survivor).status).toBe("offered");
    },
  );

  it("calls an archived record archived", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.archive(record);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      failure: { type: "archived" },
    });
  });

  it.each<readonly [Mishap, boolean]>([
    ["drop-before", false],
    ["commit-then-drop", true],
    ["html-200", false],
    ["commit-then-html-200", true],
    ["empty-200", true],
    ["truncated-json", true],
    [{ status: 500 }, false],
    [{ status: 502 }, false],
    [{ status: 503 }, false],
    [{ status: 504 }, false],
    [{ status: 524 }, false],
  ])("after %j says unknown, and a repeat settles it", async (mishap, happened) => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.strikeNextWrite(mishap);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      ok: false,
      failure: { type: "unknown" },
    });
    expect(world.heldBy(record).status).toBe(happened ? "offered" : null);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(world.heldBy(record).status).toBe("offered");
    expect(world.writes()).toBe(1);
  });

  it.each(createWorld().refusals.map((status) => [status, REFUSED_AS[status]] as const))(
    "takes status %i of a write for a definite no: %s",
    async (status, type) => {
      const world = createWorld();
      const record = world.addPerson(SARA);
      world.strikeNextWrite({ status });
      expect(await world.gateway.patch(record, OFFER)).toMatchObject({ failure: { type } });
      expect(world.writes()).toBe(0);
    },
  );

  it("says offline when the write cannot have left", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.goOffline();
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      failure: { type: "offline" },
    });
  });
}
