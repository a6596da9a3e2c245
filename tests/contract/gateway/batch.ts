import { expect, it } from "vitest";
import type { RecordKey } from "#lib/domain/record.ts";
import { OFFER, patch, SARA, YUSUF } from "./samples.ts";
import type { ContractWorld, Mishap } from "./world.ts";

export function batchContract(createWorld: () => ContractWorld): void {
  it("answers for each item in the order given, whatever became of the others (P3.10)", async () => {
    const world = createWorld();
    const [good, held, gone] = [0, 1, 2].map((index) =>
      world.addPerson({ ...SARA, email: `p${index}@nordvik.example` }),
    ) as [RecordKey, RecordKey, RecordKey];
    world.changeElsewhere(held, { status: "accepted" });
    world.archive(gone);
    const outcomes = await world.gateway.patchMany(
      [gone, good, held].map((record) => ({ record, write: OFFER })),
    );
    expect(outcomes).toMatchObject([
      { failure: { type: "archived" } },
      { ok: true, value: { recordId: good.recordId } },
      { ok: true, value: { conflicts: [{ field: "status", theirs: "accepted" }] } },
    ]);
    expect(world.heldBy(good).status).toBe("offered");
    expect(world.heldBy(held).status).toBe("accepted");
  });

  it("takes more items than fit one call, the same record twice, and a merged one", async () => {
    const world = createWorld();
    const many = Array.from({ length: 120 }, (_, index) =>
      world.addPerson({ ...SARA, email: `p${index}@nordvik.example` }),
    );
    const [one, other] = [world.addPerson(SARA), world.addPerson(YUSUF)];
    const survivor = world.merge === null ? one : world.merge(one, other);
    const [first] = many as [RecordKey, ...RecordKey[]];
    const reason = patch({ fields: { reason: "wrong-role" } });
    const outcomes = await world.gateway.patchMany([
      ...many.map((record) => ({ record, write: OFFER })),
      { record: first, write: reason },
      { record: survivor, write: OFFER },
    ]);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(world.heldBy(first)).toMatchObject({ status: "offered", reason: "wrong-role" });
    expect(world.heldBy(survivor).status).toBe("offered");
  });

  it("keeps the order of two writes to one record: the second builds on the first", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const accept = patch({ fields: { status: "accepted" }, base: { status: "offered" } });
    const outcomes = await world.gateway.patchMany([
      { record, write: OFFER },
      { record, write: accept },
    ]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
    expect(world.heldBy(record).status).toBe("accepted");
  });

  it.each<Mishap>(["commit-then-drop", "html-200", { status: 500 }])(
    "leaves every item open after %j, and a repeat settles them",
    async (mishap) => {
      const world = createWorld();
      const records = [SARA, YUSUF].map((person) => world.addPerson(person));
      const items = records.map((record) => ({ record, write: OFFER }));
      world.strikeNextWrite(mishap);
      expect(await world.gateway.patchMany(items)).toMatchObject([
        { failure: { type: "unknown" } },
        { failure: { type: "unknown" } },
      ]);
      expect(await world.gateway.patchMany(items)).toMatchObject([{ ok: true }, { ok: true }]);
      expect(records.map((record) => world.heldBy(record).status)).toEqual(["offered", "offered"]);
    },
  );

  it("answers nothing to nothing", async () => {
    expect(await createWorld().gateway.patchMany([])).toEqual([]);
  });
}
