import { expect, it } from "vitest";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { SARA } from "./samples.ts";
import type { ContractWorld } from "./world.ts";

export function ownedContract(createWorld: () => ContractWorld): void {
  it("finds the handoffs of the people asked for, and nobody else's (P10.6)", async () => {
    const { gateway, owner, formerOwner, ...world } = createWorld();
    const add = (email: string, fields: HandoffValues): RecordKey => {
      const record = world.addPerson({ ...SARA, email });
      world.changeElsewhere(record, fields);
      return record;
    };
    const theirs = add("a@x.example", { ownerId: owner.id, status: "accepted" });
    add("b@x.example", { ownerId: formerOwner.id, status: "accepted" });
    add("c@x.example", { ownerId: owner.id });
    const offered = add("d@x.example", { status: "offered" });
    add("e@x.example", { status: "recycled" });
    world.archive(add("f@x.example", { ownerId: owner.id, status: "offered" }));
    world.passTime(gateway.capabilities.changesLagMs);
    const idsOf = async (owners: readonly (string | null)[]) => {
      const page = await gateway.owned("person", owners, null);
      if (!page.ok) return page.failure;
      return page.value.records.map((record) => record.key.recordId).toSorted();
    };
    expect(await idsOf([owner.id])).toEqual([theirs.recordId]);
    expect(await idsOf([null])).toEqual([offered.recordId]);
    expect(await idsOf([owner.id, null])).toEqual([theirs.recordId, offered.recordId].toSorted());
    expect(await idsOf([])).toEqual([]);
  });

  it("reads more of them than fit a page, by id and each once (P10.7)", async () => {
    const { gateway, owner, ...world } = createWorld();
    const made = Array.from({ length: 450 }, (_, index) => {
      const record = world.addPerson({ ...SARA, email: `p${index}@nordvik.example` });
      world.changeElsewhere(record, { ownerId: owner.id, status: "offered" });
      return record.recordId;
    });
    world.passTime(gateway.capabilities.changesLagMs);
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 20; pages += 1) {
      const page: Awaited<ReturnType<typeof gateway.owned>> = await gateway.owned(
        "person",
        [owner.id],
        after,
      );
      if (!page.ok) throw new Error(`Nothing owned: ${page.failure.type}`);
      seen.push(...page.value.records.map((record) => record.key.recordId));
      after = page.value.lastId;
      if (after === null) break;
    }
    expect(after).toBeNull();
    expect(seen.toSorted()).toEqual(made.toSorted());
  });

  it("says why it could not look, and never that there is nothing", async () => {
    const world = createWorld();
    world.goOffline();
    expect(await world.gateway.owned("person", [world.owner.id], null)).toEqual({
      ok: false,
      failure: { type: "offline" },
    });
    expect(await world.gateway.newestChange("person")).toMatchObject({ ok: false });
  });
}
