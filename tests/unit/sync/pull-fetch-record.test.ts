import { beforeEach, describe, expect, it } from "vitest";
import { confirmedNoteTouch } from "#lib/domain/confirmed-note.ts";
import type { Touch } from "#lib/domain/touch.ts";
import { takeWhole } from "#lib/sync/revisions.ts";
import { createPullWorld, ME, STRANGER } from "../../support/fakes/pull-world.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

let world: ReturnType<typeof createPullWorld>;
beforeEach(() => {
  world = createPullWorld();
});

const row = (id: string) => world.kept.rows.get(id);

describe("opening a record", () => {
  it("fetches it whoever owns it, and remembers that it was opened (P10.6)", async () => {
    world.crm.write("5", { status: null, ownerId: STRANGER });
    expect(await world.open("5")).toEqual({ ok: true, value: { recordId: "5" } });
    expect(row("5")).toMatchObject({ openedAt: 1_000_000_000_000, presence: "present" });
  });

  it("answers the id under which a merged record lives, and knows it under both (P10.5)", async () => {
    world.crm.write("5", { status: "offered", ownerId: ME });
    await world.pull();
    world.crm.write("8", { status: "touched", ownerId: STRANGER });
    world.crm.merge("5", "8");
    expect(await world.open("5")).toEqual({ ok: true, value: { recordId: "8" } });
    expect([...world.kept.rows.keys()]).toEqual(["8"]);
  });

  it("shows an archived record as it was last known (P10.4)", async () => {
    world.crm.write("5", { status: "offered", ownerId: ME });
    await world.open("5");
    world.crm.archive("5");
    expect(await world.open("5")).toMatchObject({ failure: { type: "archived" } });
    expect(row("5")).toMatchObject({ presence: "deleted", snapshot: { name: "Person 5" } });
    world.crm.archive("5", false);
    await world.open("5");
    expect(row("5")?.presence).toBe("present");
  });

  it("keeps a record that is not found: one look is no proof that it is gone (P10.4)", async () => {
    world.crm.write("5", { status: "offered", ownerId: ME });
    await world.open("5");
    world.crm.hide("5");
    world.turnClock(1);
    expect(await world.open("5")).toMatchObject({ failure: { type: "not-found" } });
    expect(row("5")).toMatchObject({ presence: "present", openedAt: 1_000_000_000_001 });
  });

  it("does not let an answer from before a confirmed write undo it, and asks again (P9.1)", async () => {
    world.crm.write("5", { status: "offered", ownerId: ME });
    await world.open("5");
    const kept = row("5");
    if (kept === undefined) throw new Error("It was opened.");
    const newer = { ...kept.snapshot, version: "2026-11-20T09:00:09.000Z" };
    world.kept.rows.set("5", { ...kept, snapshot: newer });
    await world.open("5");
    expect(row("5")).toMatchObject({ stale: true, snapshot: newer });
  });
});

describe("after a drain", () => {
  it("fetches five records at once and leaves the others to the next pull (P9.2)", async () => {
    const ids = ["1", "2", "3", "4", "5", "6", "7"];
    for (const id of ids) world.crm.write(id, { status: "offered", ownerId: ME });
    await world.pull();
    for (const id of ids) world.crm.write(id, { status: "accepted", ownerId: ME });
    await world.fetchWritten(...ids);
    expect(world.crm.calls.filter((call) => call === "getRecord")).toHaveLength(5);
    expect(ids.map((id) => [world.status(id), row(id)?.stale])).toEqual([
      ...Array.from({ length: 5 }, () => ["accepted", false]),
      ...Array.from({ length: 2 }, () => ["offered", true]),
    ]);
    await world.pull();
    expect(ids.every((id) => world.status(id) === "accepted" && !row(id)?.stale)).toBe(true);
  });

  it("marks every record first, so that a worker that dies leaves none out (P9.2)", async () => {
    for (const id of ["1", "2"]) world.crm.write(id, { status: "offered", ownerId: ME });
    await world.pull();
    world.crm.onCall(() => {
      throw new Error("stopped");
    });
    await expect(world.fetchWritten("1", "2")).rejects.toThrow("stopped");
    expect([row("1")?.stale, row("2")?.stale]).toEqual([true, true]);
  });
});

describe("a note that was confirmed while the record was being fetched", () => {
  const note = {
    kind: "timeline-note",
    text: "Called back",
    marker: "HR-1",
    at: "2026-11-20T09:00:00Z",
    ownerId: ME,
  } as const;
  const standIn = confirmedNoteTouch(note, "77");
  const kept = (touches: readonly Touch[]) => ({
    snapshot: snapshot({ touches }),
    fetchedAt: 0,
    openedAt: 0,
    stale: false,
    presence: "present" as const,
    missedScans: 0,
  });
  const take = (before: readonly Touch[], known: readonly Touch[], seen: readonly Touch[]) =>
    takeWhole({ sending: new Set(), at: 1, opened: true, before: kept(before) })(
      [kept(known)],
      snapshot({ touches: seen }),
    );

  it("stays on show, and the record is fetched again (P6.2)", () => {
    expect(take([], [standIn], [])).toMatchObject({
      stale: true,
      snapshot: { touches: [standIn] },
    });
  });

  it("gives way to the CRM's own touch of it (P6.2)", () => {
    const real = { ...standIn, id: "hubspot:notes:77", words: "Called back\n\nref HR-1" };
    expect(take([], [standIn], [real])?.snapshot.touches).toEqual([real]);
    expect(take([standIn], [standIn], [real])?.snapshot.touches).toEqual([real]);
  });

  it("goes with a fetch that began after it and does not show it: somebody took it away (P6.2)", () => {
    expect(take([standIn], [standIn], [])).toMatchObject({
      stale: false,
      snapshot: { touches: [] },
    });
  });
});
