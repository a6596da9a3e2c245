import { beforeEach, describe, expect, it } from "vitest";
import { createPullWorld, ME, STRANGER } from "../../support/fakes/pull-world.ts";

let world: ReturnType<typeof createPullWorld>;
beforeEach(() => {
  world = createPullWorld();
});

const row = (id: string) => world.kept.rows.get(id);
const DAY_MS = 24 * 60 * 60 * 1000;

describe("looking people up by their addresses", () => {
  it("asks once for everybody, and names the records that bear any form of an address (P10.8)", async () => {
    world.crm.write("5", { status: null, ownerId: STRANGER });
    world.crm.write("6", { status: null, ownerId: null });
    const found = await world.findPeople("p5+demo@x.example", "p6@x.example", "nobody@x.example");
    expect(
      found.ok && found.value.map(({ address, record }) => [address, record.recordId]),
    ).toEqual([
      ["p5+demo@x.example", "5"],
      ["p6@x.example", "6"],
    ]);
    expect(world.crm.calls).toEqual(["findByEmails"]);
  });

  it("keeps what it found, whoever owns it, without counting it as opened (P10.6, P10.8)", async () => {
    world.crm.write("5", { status: null, ownerId: STRANGER });
    await world.findPeople("p5@x.example");
    expect(row("5")).toMatchObject({ openedAt: 0, presence: "present" });
  });

  it("lets go of it at the next daily comparison unless it was opened meanwhile (P10.8)", async () => {
    for (const id of ["5", "6"]) world.crm.write(id, { status: null, ownerId: STRANGER });
    await world.pull();
    await world.findPeople("p5@x.example", "p6@x.example");
    await world.open("6");
    world.turnClock(DAY_MS);
    await world.pull();
    expect([...world.kept.rows.keys()]).toEqual(["6"]);
  });

  it("does not go back behind a newer picture, which a search may not know yet (P9.1, P10.8)", async () => {
    world.crm.write("5", { status: "offered", ownerId: ME });
    await world.open("5");
    world.crm.pass(1_000);
    world.crm.write("5", { status: "accepted", ownerId: ME }, 5_000);
    await world.open("5");
    const before = row("5");
    await world.findPeople("p5@x.example");
    expect(row("5")).toBe(before);
    expect(world.status("5")).toBe("accepted");
  });

  it("looks at a record by itself that was thought deleted, and has it back (P10.4)", async () => {
    world.crm.write("5", { status: "offered", ownerId: ME });
    await world.open("5");
    world.crm.archive("5");
    await world.open("5");
    expect(row("5")?.presence).toBe("deleted");
    world.crm.archive("5", false);
    await world.findPeople("p5@x.example");
    expect(row("5")?.presence).toBe("present");
  });

  it("keeps what there was when the worker is stopped before the answer", async () => {
    world.crm.write("5", { status: "offered", ownerId: ME });
    await world.open("5");
    const before = row("5");
    world.crm.onCall(() => {
      throw new Error("The worker was stopped.");
    });
    await expect(world.findPeople("p5@x.example")).rejects.toThrow("stopped");
    expect(row("5")).toBe(before);
  });
});
