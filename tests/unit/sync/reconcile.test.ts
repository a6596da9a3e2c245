import { beforeEach, describe, expect, it } from "vitest";
import { fail, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { createPullWorld, ME, STRANGER } from "../../support/fakes/pull-world.ts";

const DAY = 24 * 3_600_000;
const OFFLINE = fail({ type: "offline" } as const);

let world: ReturnType<typeof createPullWorld>;
beforeEach(async () => {
  world = createPullWorld();
  for (const id of ["1", "2", "3"]) world.crm.write(id, { status: "offered", ownerId: ME });
  await world.pull();
});

const nextDay = async (change: Partial<Gateway> = {}) => {
  world.turnClock(DAY);
  world.crm.pass(DAY);
  return world.pull(change);
};
/** Lists that tell nothing. */
const SILENT: Partial<Gateway> = {
  changes: async (_, cursor) => succeed({ records: [], cursor, more: false }),
  owned: async () => succeed({ records: [], lastId: null }),
};
const presence = (id: string) => world.kept.rows.get(id)?.presence;
const asked = (call: string) => world.crm.calls.filter((it) => it === call).length;

describe("the daily comparison by id", () => {
  it("comes once a day, even when the clock was set back (P10.4)", async () => {
    const before = asked("getRecords");
    await world.pull();
    expect(asked("getRecords")).toBe(before);
    await nextDay();
    await world.pull();
    expect(asked("getRecords")).toBe(before + 1);
    world.turnClock(-30 * DAY);
    await world.pull();
    await world.pull();
    expect(asked("getRecords")).toBe(before + 2);
  });

  it("takes an archived record out as deleted at once (P10.4)", async () => {
    world.crm.archive("2");
    await nextDay();
    expect([presence("1"), presence("2")]).toEqual(["present", "deleted"]);
  });

  it("takes a missing record out as no longer visible when it is missing twice (P10.4)", async () => {
    world.crm.hide("2");
    await nextDay();
    expect(presence("2")).toBe("present");
    await world.open("1");
    world.crm.hide("2", false);
    await nextDay();
    world.crm.hide("2");
    await nextDay();
    expect(presence("2")).toBe("present");
    await nextDay();
    expect(presence("2")).toBe("not-visible");
  });

  it("takes a refusal to show one record for missing, and of all records for trouble (P10.4)", async () => {
    const refused = fail({ type: "forbidden", missingScopes: [], detail: "" } as const);
    world.crm.hide("2");
    for (let day = 0; day < 2; day += 1) {
      world.turnClock(DAY);
      await world.pull({ getRecord: async () => refused });
    }
    expect(presence("2")).toBe("not-visible");
    world.turnClock(DAY);
    expect(await world.pull({ getRecords: async () => refused })).toEqual(refused);
    expect(presence("1")).toBe("present");
  });

  it.each(["getRecords", "getRecord"] as const)(
    "counts for nothing when %s does not get through (P10.4)",
    async (call) => {
      world.crm.archive("1");
      world.crm.hide("2");
      for (let times = 0; times < 3; times += 1) {
        world.turnClock(DAY);
        let answered = 0;
        const outcome = await world.pull({
          [call]: async () => {
            answered += 1;
            return OFFLINE;
          },
        });
        expect(outcome).toEqual(OFFLINE);
        expect(answered).toBe(1);
      }
      expect([presence("1"), presence("2")]).toEqual(["present", "present"]);
      expect(world.kept.rows.get("2")?.missedScans).toBe(0);
    },
  );

  it("brings a record back that the CRM shows again (P10.4)", async () => {
    world.crm.archive("1");
    world.crm.hide("2");
    await nextDay();
    await nextDay();
    expect([presence("1"), presence("2")]).toEqual([undefined, "not-visible"]);
    world.crm.archive("1", false);
    world.crm.hide("2", false);
    await nextDay();
    await world.pull();
    expect([presence("1"), presence("2")]).toEqual(["present", "present"]);
  });

  it("finds what no list of changes ever named (P10.4)", async () => {
    world.crm.pass(DAY);
    world.crm.write("2", { status: "touched", ownerId: ME });
    await world.pull(SILENT);
    expect(world.status("2")).toBe("offered");
    await nextDay(SILENT);
    expect(world.status("2")).toBe("touched");
  });

  it("knows a merged record under its new id, with what was opened under the old one (P10.5)", async () => {
    await world.open("2");
    const openedAt = world.kept.rows.get("2")?.openedAt;
    world.crm.write("7", { status: null, ownerId: STRANGER });
    await world.pull();
    world.crm.merge("2", "7");
    await world.pull(SILENT);
    expect([...world.kept.rows.keys()]).toContain("2");
    await nextDay(SILENT);
    expect([...world.kept.rows.keys()].toSorted()).toEqual(["1", "3", "7"]);
    expect(world.kept.rows.get("7")).toMatchObject({
      openedAt,
      presence: "present",
      snapshot: { mergedIds: ["2"], handoff: { ownerId: STRANGER } },
    });
  });

  it("leaves a record alone that is being written meanwhile (P9.2)", async () => {
    world.crm.archive("2");
    world.kept.setSending("2", true);
    await nextDay();
    expect(presence("2")).toBe("present");
    world.kept.setSending("2", false);
    await nextDay();
    expect(presence("2")).toBe("deleted");
  });

  it("believes what was seen meanwhile more than what it had asked before", async () => {
    world.crm.hide("2");
    await nextDay();
    world.turnClock(DAY);
    await world.pull({
      getRecord: async (...args) => {
        const missing = await world.crm.gateway.getRecord(...args);
        world.crm.hide("2", false);
        world.turnClock(1);
        await world.open("2");
        return missing;
      },
    });
    expect(presence("2")).toBe("present");
    expect(world.kept.rows.get("2")?.missedScans).toBe(0);
  });
});

describe("letting go", () => {
  beforeEach(() => {
    for (const id of ["1", "2", "3"]) world.crm.write(id, { status: "offered", ownerId: STRANGER });
  });

  it("forgets what belongs to others, and keeps what was opened in the last 30 days (P10.6)", async () => {
    await world.open("2");
    world.kept.setSending("3", true);
    await nextDay();
    expect([...world.kept.rows.keys()]).toEqual(["2", "3"]);
    for (let day = 0; day < 29; day += 1) await nextDay();
    expect([...world.kept.rows.keys()]).toEqual(["2", "3"]);
    await nextDay();
    expect([...world.kept.rows.keys()]).toEqual(["3"]);
  });

  it("does not take the fetch after a write for an opening (P10.6)", async () => {
    await world.fetchWritten("2");
    expect(world.kept.rows.get("2")?.openedAt).toBe(0);
    await nextDay();
    expect([...world.kept.rows.keys()]).toEqual([]);
  });

  it("forgets a deleted record that nobody opened a day after it was shown as deleted", async () => {
    world.crm.write("1", { status: "offered", ownerId: ME });
    await world.pull();
    world.crm.archive("1");
    await nextDay();
    expect(presence("1")).toBe("deleted");
    await nextDay();
    expect(presence("1")).toBeUndefined();
  });
});
