import { beforeEach, describe, expect, it } from "vitest";
import { fail, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { LAG_MS } from "../../support/fakes/fake-crm.ts";
import {
  createPullWorld,
  ME,
  STRANGER,
  TEAMMATE,
  WorkerStopped,
} from "../../support/fakes/pull-world.ts";

const OFFLINE = fail({ type: "offline" } as const);

let world: ReturnType<typeof createPullWorld>;
beforeEach(() => {
  world = createPullWorld();
});

const ids = () => [...world.kept.rows.keys()].toSorted();
const write = (id: string, status: string | null, ownerId: string | null = ME, lagMs = 0) =>
  world.crm.write(id, { status, ownerId }, lagMs);

describe("the first reading", () => {
  it("begins where the CRM is, whatever the device's clock says (P10.2)", async () => {
    for (let id = 1; id <= 9; id += 1) {
      write(String(id), "offered", STRANGER);
      world.crm.pass(60_000);
    }
    world.turnClock(-9e11);
    await world.pull();
    expect(world.crm.calls.filter((call) => call === "changes")).toHaveLength(1);
    world.turnClock(1.8e12);
    write("10", "offered");
    await world.pull();
    expect(ids()).toEqual(["10"]);
  });

  it("fetches what the person and their team own, however old, and the queue of nobody (P10.2)", async () => {
    write("1", "accepted", ME);
    write("2", "offered", TEAMMATE);
    write("3", "offered", STRANGER);
    write("4", "offered", null);
    write("5", "accepted", null);
    write("6", null, ME);
    world.crm.pass(24 * 3_600_000);
    write("7", "offered", STRANGER);
    expect(await world.pull()).toEqual(succeed(null));
    expect(ids()).toEqual(["1", "2", "4"]);
  });

  it("keeps at most 2,000 records of them, and remembers that (P10.2)", async () => {
    world = createPullWorld({ pageSize: 200 });
    for (let id = 1; id <= 2_600; id += 1) write(String(id), "offered");
    world.crm.pass(24 * 3_600_000);
    write("9000", "offered", STRANGER);
    await world.pull();
    expect(world.kept.rows.size).toBe(2_000);
    const asked = world.crm.calls.length;
    await world.pull();
    expect(world.crm.calls.slice(asked)).not.toContain("owned");
  });
});

describe("reading changes", () => {
  beforeEach(async () => {
    write("1", "offered");
    await world.pull();
    world.crm.pass(60_000);
  });

  it("finds what its list showed late, behind a stamp that it had seen (P10.1)", async () => {
    write("2", "offered", ME, LAG_MS);
    world.crm.pass(1);
    write("3", "offered");
    await world.pull();
    expect(ids()).toEqual(["1", "3"]);
    world.crm.pass(LAG_MS);
    await world.pull();
    expect(ids()).toEqual(["1", "2", "3"]);
  });

  it("finds it too when hours pass between two of its pages (P10.1)", async () => {
    write("2", "offered", ME, LAG_MS);
    for (const id of ["3", "4", "5"]) write(id, "offered", STRANGER);
    let pages = 0;
    world.crm.onCall((call) => {
      if (call !== "changes") return;
      pages += 1;
      if (pages !== 2) return;
      world.crm.pass(3 * 3_600_000);
      for (const id of ["6", "7", "8"]) write(id, "offered", STRANGER);
    });
    await world.pull();
    world.crm.onCall(() => undefined);
    await world.pull();
    expect(ids()).toEqual(["1", "2"]);
  });

  it("takes a row that comes twice once (P10.1)", async () => {
    write("2", "offered");
    await world.pull();
    const before = world.kept.writtenIds.length;
    await world.pull();
    expect(world.kept.writtenIds.slice(before)).toEqual([]);
  });

  it("passes pages whose records all share one stamp (P10.1)", async () => {
    for (let id = 2; id <= 12; id += 1) write(String(id), "offered");
    await world.pull();
    expect(ids()).toHaveLength(12);
  });

  it("leaves out what nobody here works on, and follows what is known wherever it goes (P10.6)", async () => {
    write("1", "offered", STRANGER);
    write("2", "offered", STRANGER);
    await world.pull();
    expect(ids()).toEqual(["1"]);
    expect(world.kept.rows.get("1")?.snapshot.handoff.ownerId).toBe(STRANGER);
  });

  it("does not let an older picture in a list replace a newer one (P9.1)", async () => {
    write("1", "accepted", ME, LAG_MS);
    await world.open("1");
    expect(world.status("1")).toBe("accepted");
    await world.pull();
    expect(world.status("1")).toBe("accepted");
  });

  it("knows a merged record as opened when that was under its old id, and lived itself (P10.5)", async () => {
    write("2", "offered");
    await world.pull();
    await world.open("1");
    world.crm.pass(60_000);
    world.crm.merge("1", "2");
    await world.pull();
    expect(ids()).toEqual(["2"]);
    expect(world.kept.rows.get("2")?.openedAt).toBeGreaterThan(0);
  });

  it("asks by id before it believes a list that shows a deleted record (P10.4)", async () => {
    await world.open("1");
    world.crm.archive("1");
    await world.open("1");
    const known = world.kept.rows.get("1");
    if (known === undefined) throw new Error("It was opened.");
    const shown = { ...known.snapshot, version: "2026-11-20T09:00:01.000Z" };
    const lagging: Partial<Gateway> = {
      changes: async (_, cursor) => succeed({ records: [shown], cursor, more: false }),
    };
    await world.pull(lagging);
    expect(world.kept.rows.get("1")).toMatchObject({ presence: "deleted", stale: false });
    world.crm.archive("1", false);
    await world.pull(lagging);
    expect(world.kept.rows.get("1")?.presence).toBe("present");
  });

  it("reads what somebody owns anew when the person says who they are, and when teams change (P10.2)", async () => {
    write("3", "offered", STRANGER);
    world.crm.pass(24 * 3_600_000);
    write("9", "offered", STRANGER);
    await world.pull();
    expect(ids()).toEqual(["1"]);
    world.answers.personId = STRANGER;
    await world.pull();
    expect(ids()).toEqual(["1", "3", "9"]);
  });
});

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

describe("beside a write on its way", () => {
  beforeEach(async () => {
    write("1", "offered");
    await world.pull();
    world.crm.pass(60_000);
    world.kept.setSending("1", true);
    write("1", "accepted");
    await world.pull();
  });

  it("leaves the record alone and marks it (P9.2)", () => {
    expect(world.status("1")).toBe("offered");
    expect(world.kept.rows.get("1")?.stale).toBe(true);
  });

  it("fetches it with the next pull, even when the list does not name it any more (P9.2)", async () => {
    world.crm.pass(24 * 3_600_000);
    for (let id = 2; id <= 6; id += 1) write(String(id), "offered", STRANGER);
    await world.pull();
    expect(world.status("1")).toBe("offered");
    world.kept.setSending("1", false);
    await world.pull();
    expect(world.status("1")).toBe("accepted");
    expect(world.kept.rows.get("1")?.stale).toBe(false);
  });

  it("goes by every id of a merged record (P9.2, P10.5)", async () => {
    write("8", "touched", STRANGER);
    world.crm.merge("1", "8");
    await world.pull();
    expect(world.status("8")).toBe("offered");
    world.kept.setSending("1", false);
    await world.pull();
    expect(world.status("8")).toBe("touched");
    expect(ids()).toEqual(["8"]);
  });
});

describe("guards", () => {
  it("reads nothing of another account than the cache belongs to (P13.1)", async () => {
    world.answers.account = succeed("999");
    expect(await world.pull()).toMatchObject({ failure: { type: "wrong-account", actual: "999" } });
    expect(world.crm.calls).toEqual([]);
  });

  it("lets only one pull of a connection work at a time", async () => {
    write("1", "offered");
    const both = await Promise.all([world.pull(), world.pull()]);
    expect(both).toEqual([succeed(null), null]);
  });

  it("reads the person's own handoffs with a key that may not see the users", async () => {
    write("1", "offered");
    const refused = fail({ type: "forbidden", missingScopes: ["owners"], detail: "" } as const);
    expect(await world.pull({ owners: async () => refused })).toEqual(succeed(null));
    expect(ids()).toEqual(["1"]);
  });

  it("fills a cache that was emptied again (P10.2)", async () => {
    write("1", "offered");
    world.crm.pass(24 * 3_600_000);
    write("2", "offered", STRANGER);
    await world.pull();
    world.kept.clear();
    await world.pull();
    expect(ids()).toEqual(["1"]);
  });
});
