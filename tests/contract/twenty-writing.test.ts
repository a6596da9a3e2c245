import { describe, expect, it } from "vitest";
import { addField } from "#tests/sandbox/twenty/metadata-routes.ts";
import { createRow } from "#tests/sandbox/twenty/operations.ts";
import { definitionOf } from "#tests/sandbox/twenty/state.ts";
import { OFFER, patch, SARA, YUSUF } from "./gateway/samples.ts";
import { createTwentyWorld } from "./twenty-world.ts";

/** A colleague who writes at the very moment at which our write is under way. */
function worldWithColleague(probed?: { conditionalWrite: boolean; pageMax: number }) {
  let interfere: (() => void) | null = null;
  const world = createTwentyWorld({
    sandbox: {
      modern: probed !== undefined,
      sleep: async () => {
        interfere?.();
      },
    },
    ...(probed === undefined ? {} : { probed }),
  });
  const writesAtOnce = (work: () => void, times = 1) => {
    interfere = () => {
      world.passTime(5);
      work();
    };
    const match = { pathPattern: "/mutation/UpdatePeople" };
    world.sandbox.faults.add({ match, effect: { delayMs: 1 }, times });
  };
  return { ...world, writesAtOnce };
}

describe("a server that takes conditions", () => {
  const probed = { conditionalWrite: true, pageMax: 60 };

  it("loses nothing of what a colleague wrote between our look and our write", async () => {
    const world = worldWithColleague(probed);
    const record = world.addPerson(SARA);
    world.writesAtOnce(() => world.changeElsewhere(record, { status: "accepted" }));
    const write = patch({ fields: { status: "offered", reason: "wrong-role" } });
    expect(await world.gateway.patch(record, write)).toMatchObject({
      value: { conflicts: [{ field: "status", theirs: "accepted", mine: "offered" }] },
    });
    expect(world.heldBy(record)).toMatchObject({ status: "accepted", reason: "wrong-role" });
  });

  it("gives up for a moment when somebody writes faster than we can look", async () => {
    const world = worldWithColleague(probed);
    const record = world.addPerson(SARA);
    let count = 0;
    world.writesAtOnce(() => {
      count += 1;
      world.changeElsewhere(record, { noteProblem: `Problem ${count}` });
    }, 5);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({ failure: { type: "busy" } });
    expect(world.heldBy(record).status).toBeNull();
  });

  it("needs two requests for a patch, and two for twenty", async () => {
    const world = worldWithColleague(probed);
    const records = Array.from({ length: 20 }, (_, index) =>
      world.addPerson({ ...SARA, email: `p${index}@x.example` }),
    );
    await world.gateway.patchMany(records.map((record) => ({ record, write: OFFER })));
    expect(world.sandbox.requests).toHaveLength(2);
  });
});

describe("a server that takes none", () => {
  it("tells what a colleague's write made of ours by reading it back", async () => {
    const world = worldWithColleague();
    const record = world.addPerson(SARA);
    world.sandbox.faults.add({
      match: { pathPattern: "/query/ListPerson", nth: 2 },
      effect: { delayMs: 1 },
    });
    world.writesAtOnce(() => world.changeElsewhere(record, { status: "accepted" }), 0);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      ok: true,
      value: { conflicts: [{ field: "status", theirs: "accepted", mine: "offered" }] },
    });
  });

  it("gets one write at a time from us, since two that meet undo each other", async () => {
    const world = worldWithColleague();
    const record = world.addPerson(SARA);
    const outcomes = await Promise.all([
      world.gateway.patch(record, OFFER),
      world.gateway.patch(record, patch({ fields: { reason: "wrong-role" } })),
      world.gateway.patch(record, patch({ fields: { outcome: "accepted" } })),
    ]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect(world.heldBy(record)).toMatchObject({
      status: "offered",
      reason: "wrong-role",
      outcome: "accepted",
    });
  });
});

describe("fields that come and go", () => {
  it("says what to do while they are missing, and writes once an admin has made them", async () => {
    const world = createTwentyWorld({ sandbox: { handrailFields: false } });
    const record = world.addPerson(SARA);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      failure: {
        type: "rejected",
        issues: [
          { field: "handrailStatus", message: expect.stringContaining("Set up CRM fields") },
        ],
      },
    });
    const person = definitionOf(world.sandbox.world, "person");
    addField(world.sandbox.world, person, "handrailStatus", "TEXT", "Handoff status");
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({ ok: true });
  });

  it("reads on when a field it knew was taken away", async () => {
    const world = createTwentyWorld();
    const record = world.addPerson(SARA);
    expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({ ok: true });
    const person = definitionOf(world.sandbox.world, "person");
    const index = person.fields.findIndex(({ name }) => name === "handrailReason");
    person.fields.splice(index, 1);
    world.sandbox.state.modelVersion += 1;
    expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({ ok: true });
  });

  it("does not let one bad value keep others from being written", async () => {
    const world = createTwentyWorld();
    const [good, bad] = [world.addPerson(SARA), world.addPerson(YUSUF)];
    const outcomes = await world.gateway.patchMany([
      { record: bad, write: patch({ fields: { noteDeadline: "tomorrow" } }) },
      { record: good, write: OFFER },
    ]);
    expect(outcomes).toMatchObject([{ failure: { type: "rejected" } }, { ok: true }]);
  });
});

it("hands over an opportunity as it hands over a person, and knows no leads", async () => {
  const world = createTwentyWorld();
  const { sandbox, gateway } = world;
  const author = { source: "MANUAL", name: "Omar", memberId: null, way: "graphql" } as const;
  const person = world.addPerson(SARA);
  const given = { name: "Nordvik 2027", stage: "MEETING", pointOfContactId: person.recordId };
  const { id } = createRow(sandbox.world, "opportunity", given, author);
  const record = { connectionId: "c1", objectType: "deal", recordId: id } as const;
  expect(await gateway.patch(record, OFFER)).toMatchObject({ ok: true });
  expect(await gateway.getRecord("deal", id)).toMatchObject({
    value: {
      name: "Nordvik 2027",
      stage: "Meeting",
      emails: [SARA.email],
      handoff: { status: "offered" },
      url: `https://crm.acme.example/object/opportunity/${id}`,
    },
  });
  expect(await gateway.getRecord("lead", id)).toMatchObject({ failure: { type: "not-found" } });
});
