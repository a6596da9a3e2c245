import { beforeEach, describe, expect, it } from "vitest";
import { fail, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { createPullWorld, ME, WorkerStopped } from "../../support/fakes/pull-world.ts";

const OFFLINE = fail({ type: "offline" } as const);

let world: ReturnType<typeof createPullWorld>;
beforeEach(() => {
  world = createPullWorld();
});

const ids = () => [...world.kept.rows.keys()].toSorted();
const write = (id: string, status: string) => world.crm.write(id, { status, ownerId: ME });

describe("a pull that breaks off", () => {
  const STEPS = Array.from({ length: 10 }, (_, index) => index + 1);

  it.each(STEPS)("in its call %i, goes on there and skips no page (P10.7)", async (step) => {
    for (let id = 1; id <= 7; id += 1) write(String(id), id < 4 ? "offered" : "accepted");
    let calls = 0;
    world.crm.onCall(() => {
      calls += 1;
      if (calls === step) throw new WorkerStopped();
    });
    const broken = await world.pull().catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(WorkerStopped);
    world.crm.onCall(() => undefined);
    expect(await world.pull()).toEqual(succeed(null));
    expect(ids()).toHaveLength(7);
    // The four pages, and the one that nobody had an answer to.
    expect(world.crm.calls.filter((call) => call === "owned").length).toBeLessThanOrEqual(4 + 1);
  });

  it("goes on in the middle of a stamp that hundreds of records share (P10.7)", async () => {
    await world.pull();
    world.crm.pass(60_000);
    for (let id = 1; id <= 21; id += 1) write(String(id), "offered");
    for (let times = 0; times < 12; times += 1) {
      let pages = 0;
      await world.pull({
        changes: async (...asked) => {
          pages += 1;
          return pages > 2 ? OFFLINE : world.crm.gateway.changes(...asked);
        },
        owned: async () => OFFLINE,
      });
    }
    expect(ids()).toHaveLength(21);
  });

  it("answers why, and a failure of the first question leaves nothing half begun", async () => {
    const offline: Partial<Gateway> = { newestChange: async () => OFFLINE };
    expect(await world.pull(offline)).toEqual(OFFLINE);
    expect(world.kept.place()).toBeNull();
  });
});

describe("a list that cannot be followed", () => {
  beforeEach(async () => {
    write("1", "offered");
    await world.pull();
    world.crm.pass(60_000);
    for (const id of ["2", "3", "4", "5", "6"]) write(id, "offered");
  });

  it("whose cursor repeats stops with a message, and the next pull goes on (P10.3)", async () => {
    let pages = 0;
    const stuck = await world.pull({
      changes: async (type, cursor) => {
        pages += 1;
        const page = await world.crm.gateway.changes(type, cursor);
        if (pages < 2 || !page.ok) return page;
        return succeed({ ...page.value, cursor, more: true });
      },
    });
    expect(stuck).toMatchObject({
      ok: false,
      failure: { type: "bad-reply", path: "list of changes" },
    });
    expect(JSON.stringify(stuck)).toContain("leads back to a place that was read already");
    expect(pages).toBe(2);
    expect(await world.pull()).toEqual(succeed(null));
    expect(ids()).toHaveLength(6);
  });

  it.each([
    ["goes round in a circle", ["09:00:30.000Z 5", "09:00:30.000Z 6", "09:00:30.000Z 5"]],
    ["goes back", ["09:00:30.000Z 5", "09:00:20.000Z 9"]],
    ["is no stamp", ["soon 5"]],
  ])("whose cursor %s stops with a message (P10.3)", async (_, cursors) => {
    let pages = 0;
    const stuck = await world.pull({
      changes: async () => {
        const [time, lastId = null] = cursors[pages]?.split(" ") ?? [];
        pages += 1;
        return succeed({
          records: [],
          cursor: { since: `2026-11-20T${time}`, lastId },
          more: true,
        });
      },
    });
    expect(stuck).toMatchObject({ ok: false, failure: { type: "bad-reply" } });
    expect(pages).toBe(cursors.length);
    expect(await world.pull()).toEqual(succeed(null));
    expect(ids()).toHaveLength(6);
  });

  it("that does not end stops with a message, and the next pull goes on (P10.3)", async () => {
    let pages = 0;
    const endless = await world.pull({
      changes: async (_, { since }) => {
        pages += 1;
        return succeed({ records: [], cursor: { since, lastId: String(pages) }, more: true });
      },
    });
    expect(JSON.stringify(endless)).toContain("does not end");
    expect(pages).toBeLessThanOrEqual(500);
    expect(await world.pull()).toEqual(succeed(null));
    expect(ids()).toHaveLength(6);
  });

  it("is left where the CRM had got when the reading began, however fast it grows (P10.3)", async () => {
    let next = 100;
    world.crm.onCall((call) => {
      if (call !== "changes") return;
      world.crm.pass(1_000);
      for (let more = 0; more < 3; more += 1) write(String(next++), "offered");
    });
    expect(await world.pull()).toEqual(succeed(null));
    expect(world.crm.calls.filter((call) => call === "changes").length).toBeLessThan(12);
  });

  it("of owned records stops with a message too, and goes on (P10.3)", async () => {
    world = createPullWorld();
    for (const id of ["1", "2", "3", "4", "5"]) write(id, "offered");
    world.crm.pass(24 * 3_600_000);
    const stuck = await world.pull({
      owned: async (type, owners, after) => {
        const page = await world.crm.gateway.owned(type, owners, after);
        return page.ok && after !== null ? succeed({ ...page.value, lastId: after }) : page;
      },
    });
    expect(stuck).toMatchObject({ ok: false, failure: { path: "list of owned records" } });
    expect(JSON.stringify(stuck)).toContain("leads back");
    expect(await world.pull()).toEqual(succeed(null));
    expect(ids()).toHaveLength(5);
  });
});
