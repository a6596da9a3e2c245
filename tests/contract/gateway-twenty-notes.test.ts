import { describe, expect, it } from "vitest";
import { handoffNoteIds } from "#lib/crm/twenty/write-handoff-note.ts";
import type { DocumentStyle } from "#lib/domain/handoff-document.ts";
import { createRow, softDelete } from "#tests/sandbox/twenty/operations.ts";
import { rowsOf } from "#tests/sandbox/twenty/state.ts";
import { batchContract } from "./gateway/batch.ts";
import { ownedContract } from "./gateway/owned.ts";
import { patchingContract } from "./gateway/patching.ts";
import { readingContract } from "./gateway/reading.ts";
import { OFFER, patch, SARA, YUSUF } from "./gateway/samples.ts";
import type { Mishap } from "./gateway/world.ts";
import { createTwentyNotesWorld } from "./twenty-notes-world.ts";
import type { TwentyWorldOptions } from "./twenty-world.ts";

const SYSTEM = { source: "API", name: "good", memberId: null, way: "graphql" } as const;

/** Each note is a write of its own: what befalls a call of two patches befalls both of its writes. */
function createStruckTwice(style: DocumentStyle) {
  const world = createTwentyNotesWorld(style);
  return {
    ...world,
    strikeNextWrite: (effect: Mishap) => {
      const match = { pathPattern: "/mutation/CreateNote" };
      world.sandbox.faults.add({ match, effect, times: 2 });
    },
  };
}

describe.each(["structured", "short"] as const)("Twenty, handoffs in notes (%s)", (style) => {
  const createWorld = () => createTwentyNotesWorld(style);
  describe("reading", () => readingContract(createWorld));
  describe("patching", () => patchingContract(createWorld));
  describe("patching several", () => batchContract(() => createStruckTwice(style)));
});

describe("Twenty, lists of handoffs in notes", () => {
  it("name a record whose note alone has changed or was thrown away, and no other's", async () => {
    const world = createTwentyNotesWorld("structured");
    const record = world.addPerson(SARA);
    world.addPerson(YUSUF);
    await world.gateway.patch(record, OFFER);
    const [note] = world.handoffNotesOf(record);
    if (note === undefined) throw new Error("No note");
    const changesSince = async (since: number) => {
      const cursor = { since: new Date(since).toISOString(), lastId: null };
      const read = await world.gateway.changes("person", cursor);
      if (!read.ok) throw new Error(read.failure.type);
      expect(read.value.more).toBe(false);
      return read.value.records.map(({ key, handoff }) => [key.recordId, handoff.status]);
    };
    world.passTime(60_000);
    world.rewrite(note, world.textOf(note).replace("offered", "accepted"));
    expect(await changesSince(world.now() - 1_000)).toEqual([[record.recordId, "accepted"]]);
    world.passTime(60_000);
    softDelete(world.sandbox.world, "note", note.id);
    expect(await changesSince(world.now() - 1_000)).toEqual([[record.recordId, null]]);
  });

  describe("what people own", () => ownedContract(() => createTwentyNotesWorld("short")));
});

describe.each<readonly [string, TwentyWorldOptions]>([
  ["a new workspace", {}],
  ["the older relation model", { sandbox: { model: "R" } }],
  [
    "a later release that takes conditions",
    { sandbox: { modern: true }, probed: { conditionalWrite: true, pageMax: 60 } },
  ],
  ["a server that keeps notes as plain Markdown", { sandbox: { richText: "body" } }],
])("a handoff in a note of %s", (_, options) => {
  const start = () => {
    const world = createTwentyNotesWorld("structured", options);
    return { ...world, record: world.addPerson(SARA) };
  };

  it("is one note, however often it is written, and lives on an opportunity as well", async () => {
    const { gateway, owner, handoffNotesOf, record, sandbox } = start();
    await gateway.patch(record, patch({ fields: { status: "offered", ownerId: owner.id } }));
    await gateway.patch(record, patch({ fields: { reason: "budget" } }));
    expect(handoffNotesOf(record)).toHaveLength(1);
    expect(rowsOf(sandbox.world, "note").size).toBe(1);
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({
      value: { handoff: { status: "offered", ownerId: owner.id, reason: "budget" } },
    });
    const { id } = createRow(sandbox.world, "opportunity", { name: "Spares" }, SYSTEM);
    const deal = { ...record, objectType: "deal", recordId: id } as const;
    expect(await gateway.patch(deal, OFFER)).toMatchObject({ ok: true });
    expect(handoffNotesOf(deal)).toHaveLength(1);
    const owned = await gateway.owned("deal", [null], null);
    expect(owned.ok && owned.value.records.map(({ key }) => key)).toEqual([deal]);
  });

  it("cannot be made twice by two who begin at the same moment, and keeps what both wrote", async () => {
    const { gateway, record, handoffNotesOf, heldBy } = start();
    const reason = patch({ fields: { reason: "budget" } });
    expect(
      await Promise.all([gateway.patch(record, OFFER), gateway.patch(record, reason)]),
    ).toMatchObject([{ ok: true }, { failure: { type: "busy" } }]);
    expect(await gateway.patch(record, reason)).toMatchObject({ ok: true });
    expect(handoffNotesOf(record)).toHaveLength(1);
    expect(heldBy(record)).toMatchObject({ status: "offered", reason: "budget" });
    const fit = patch({ fields: { noteFit: "Three plants" } });
    const problem = patch({ fields: { noteProblem: "Spares" } });
    expect(
      await Promise.all([gateway.patch(record, fit), gateway.patch(record, problem)]),
    ).toMatchObject([{ ok: true }, { ok: true }]);
    expect(heldBy(record)).toMatchObject({
      status: "offered",
      reason: "budget",
      noteFit: "Three plants",
      noteProblem: "Spares",
    });
  });

  it("that was cut off before its tie gets it by the repeat, and loses nothing", async () => {
    const { gateway, record, addHandoffNote, handoffNotesOf, heldBy, sandbox } = start();
    const other = addHandoffNote(record, { reason: "budget" });
    for (const table of ["note", "noteTarget"]) rowsOf(sandbox.world, table).clear();
    const [id = ""] = handoffNoteIds(record.recordId);
    rowsOf(sandbox.world, "note").set(id, { ...other, id });
    expect(await gateway.patch(record, OFFER)).toMatchObject({ failure: { type: "busy" } });
    expect(await gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(handoffNotesOf(record).map((note) => note.id)).toEqual([id]);
    expect(heldBy(record)).toMatchObject({ status: "offered", reason: "budget" });
  });

  it("gets its tie also when an earlier one lies in the trash", async () => {
    const { gateway, record, addHandoffNote, handoffNotesOf, heldBy, sandbox } = start();
    const other = addHandoffNote(record, { reason: "budget" });
    for (const table of ["note", "noteTarget"]) rowsOf(sandbox.world, table).clear();
    const [firstId = "", id = ""] = handoffNoteIds(record.recordId);
    rowsOf(sandbox.world, "note").set(firstId, { ...other, id: firstId, deletedAt: 1 });
    rowsOf(sandbox.world, "note").set(id, { ...other, id });
    expect(await gateway.patch(record, OFFER)).toMatchObject({ failure: { type: "busy" } });
    expect(await gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(handoffNotesOf(record).map((note) => note.id)).toEqual([id]);
    expect(heldBy(record)).toMatchObject({ status: "offered", reason: "budget" });
  });

  it("that a merge left twice becomes one, and the other copy goes to the trash", async () => {
    const { gateway, record, addHandoffNote, handoffNotesOf, heldBy, passTime } = start();
    const older = addHandoffNote(record, { reason: "budget" });
    passTime(1_000);
    const newer = addHandoffNote(record, { reason: "wrong-role", leadType: "webinar" });
    expect(await gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(handoffNotesOf(record)).toEqual([older]);
    expect(newer.deletedAt).not.toBeNull();
    expect(heldBy(record)).toMatchObject({
      status: "offered",
      reason: "budget",
      leadType: "webinar",
    });
  });

  it("starts anew after a colleague threw the note away, and leaves that one in the trash", async () => {
    const { gateway, record, handoffNotesOf, heldBy, sandbox } = start();
    await gateway.patch(record, patch({ fields: { status: "offered", reason: "budget" } }));
    const [first] = handoffNotesOf(record);
    if (first === undefined) throw new Error("No note");
    softDelete(sandbox.world, "note", first.id);
    expect(await gateway.getRecord("person", record.recordId)).toMatchObject({
      value: { handoff: { status: null, reason: null } },
    });
    expect(await gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(heldBy(record)).toMatchObject({ status: "offered", reason: null });
    expect(first.deletedAt).not.toBeNull();
    expect(handoffNotesOf(record).map(({ id }) => id)).toEqual([
      handoffNoteIds(record.recordId)[1],
    ]);
  });
});

it("leaves the owner in the workspace's own field where people have one", async () => {
  const world = createTwentyNotesWorld("structured");
  const { owner, sandbox } = world;
  const record = world.addPerson(SARA);
  const { objects } = sandbox.state;
  const ofCompanies = objects.get("company")?.fields ?? [];
  const owners = ofCompanies.filter(({ name }) => name === "accountOwner");
  objects.get("person")?.fields.push(...owners);
  sandbox.state.modelVersion += 1;
  const write = patch({ fields: { status: "offered", ownerId: owner.id } });
  expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
  expect(world.heldBy(record)).toMatchObject({ status: "offered", ownerId: null });
  expect(rowsOf(sandbox.world, "person").get(record.recordId)?.values).toMatchObject({
    accountOwnerId: owner.id,
  });
  expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({
    value: { handoff: { ownerId: owner.id } },
  });
  const probed = await world.gateway.probe();
  expect(probed.ok && probed.value.inWords.join(" ")).toContain("own field (accountOwner)");
});

it("says when it is tested where the handoff and its owner are kept, and sets nothing up", async () => {
  const world = createTwentyNotesWorld("short");
  const probed = await world.gateway.probe();
  const words = probed.ok ? probed.value.inWords.join(" ") : "";
  expect(words).toContain("keeps the owner in the note with the handoff");
  expect(words).toContain("Handoffs are kept in one note on each record, in a short form");
  const before = world.sandbox.state.objects.get("person")?.fields.length;
  expect(await world.gateway.setUpFields(async () => undefined)).toMatchObject({
    value: [{ label: "No fields needed" }],
  });
  expect(world.sandbox.state.objects.get("person")?.fields).toHaveLength(before ?? 0);
});
