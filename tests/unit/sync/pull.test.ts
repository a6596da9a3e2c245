import { beforeEach, describe, expect, it } from "vitest";
import { fail, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { LAG_MS } from "../../support/fakes/fake-crm.ts";
import { createPullWorld, ME, STRANGER, TEAMMATE } from "../../support/fakes/pull-world.ts";

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

describe("a CRM where leads are handed over on several kinds of records", () => {
  it("reads the lists of each kind, and goes on in each where it stopped (P10.1, P10.6)", async () => {
    const asked: string[] = [];
    const { gateway } = world.crm;
    const both: Partial<Gateway> = {
      capabilities: { ...gateway.capabilities, handoffObjects: ["lead", "person"] },
      newestChange: (objectType) => {
        asked.push(`newest ${objectType}`);
        return gateway.newestChange(objectType);
      },
      changes: (objectType, cursor) => {
        asked.push(`changes ${objectType}`);
        // The fake's records are people: the list of leads is empty.
        if (objectType === "person") return gateway.changes(objectType, cursor);
        return Promise.resolve(succeed({ records: [], cursor, more: false }));
      },
      owned: (objectType, ownerIds, after) => {
        asked.push(`owned ${objectType}`);
        if (objectType === "person") return gateway.owned(objectType, ownerIds, after);
        return Promise.resolve(fail({ type: "busy", retryAt: 1, detail: "Not now." }));
      },
    };
    write("1", "offered");
    expect(await world.pull(both)).toMatchObject({ failure: { type: "busy" } });
    expect(asked).toEqual(["newest lead", "changes lead", "owned lead"]);
    expect(world.kept.placeOf("lead")).not.toBeNull();
    expect(world.kept.place()).toBeNull();
    const owned: Gateway["owned"] = (objectType, ownerIds, after) =>
      objectType === "person"
        ? gateway.owned(objectType, ownerIds, after)
        : Promise.resolve(succeed({ records: [], lastId: null }));
    expect(await world.pull({ ...both, owned })).toEqual(succeed(null));
    expect(ids()).toEqual(["1"]);
    expect(world.kept.place()).not.toBeNull();
  });
});
