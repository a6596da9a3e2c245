import { describe, expect, it } from "vitest";
import { noteIdOf } from "#lib/crm/twenty/note-body.ts";
import { createRow, softDelete } from "#tests/sandbox/twenty/operations.ts";
import { rowsOf } from "#tests/sandbox/twenty/state.ts";
import { NOTE, SARA, YUSUF } from "./gateway/samples.ts";
import { createTwentyWorld, type TwentyWorldOptions } from "./twenty-world.ts";

const SYSTEM = { source: "API", name: "good", memberId: null, way: "graphql" } as const;

describe.each<readonly [string, TwentyWorldOptions]>([
  ["a new workspace", {}],
  ["the older relation model", { sandbox: { model: "R" } }],
  ["a later release", { sandbox: { modern: true } }],
  ["a server that keeps notes as plain Markdown", { sandbox: { richText: "body" } }],
])("a note in %s", (_, options) => {
  it("is tied to its record once, however often it is sent", async () => {
    const world = createTwentyWorld(options);
    const record = world.addPerson(SARA);
    const first = await world.gateway.createTimelineNote(record, NOTE);
    expect(await world.gateway.createTimelineNote(record, NOTE)).toEqual(first);
    expect(world.notesOf(record)).toHaveLength(1);
    expect(world.sandbox.journal).toHaveLength(2);
  });

  it("whose first try was cut off before the tie gets it by the repeat", async () => {
    const world = createTwentyWorld(options);
    const record = world.addPerson(SARA);
    createRow(world.sandbox.world, "note", { id: noteIdOf(NOTE), title: "Handed" }, SYSTEM);
    expect(await world.gateway.findTimelineNotes(record, NOTE)).toEqual({ ok: true, value: [] });
    expect(await world.gateway.createTimelineNote(record, NOTE)).toMatchObject({ ok: true });
    expect(world.notesOf(record)).toHaveLength(1);
  });

  it("is not written for a record that is in the trash or was never there", async () => {
    const world = createTwentyWorld(options);
    const record = world.addPerson(SARA);
    world.archive(record);
    expect(await world.gateway.createTimelineNote(record, NOTE)).toMatchObject({
      failure: { type: "archived" },
    });
    const missing = world.keyOf(world.missingId);
    expect(await world.gateway.createTimelineNote(missing, NOTE)).toMatchObject({
      failure: { type: "not-found" },
    });
    expect(world.sandbox.journal).toHaveLength(0);
  });

  it("that somebody threw away stays there when it is sent again", async () => {
    const world = createTwentyWorld(options);
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTimelineNote(record, NOTE);
    softDelete(world.sandbox.world, "note", noteIdOf(NOTE));
    expect(await world.gateway.createTimelineNote(record, NOTE)).toEqual(created);
    expect(world.notesOf(record)).toEqual([]);
  });

  it("goes to the trash, where it can be had back, and takes nobody else's along", async () => {
    const world = createTwentyWorld(options);
    const [record, other] = [world.addPerson(SARA), world.addPerson(YUSUF)];
    const created = await world.gateway.createTimelineNote(record, NOTE);
    const remoteId = created.ok ? created.value.remoteId : "";
    await world.gateway.createTimelineNote(other, { ...NOTE, marker: "HR-2" });
    expect(await world.gateway.deleteTimelineNote(remoteId)).toEqual({ ok: true, value: null });
    expect(rowsOf(world.sandbox.world, "note").get(remoteId)?.deletedAt).not.toBeNull();
    expect(world.notesOf(other)).toHaveLength(1);
  });
});

it("stands on the story as a handoff, with its page", async () => {
  const world = createTwentyWorld();
  const record = world.addPerson(SARA);
  await world.gateway.createTimelineNote(record, NOTE);
  const read = await world.gateway.getRecord("person", record.recordId);
  const touch = read.ok ? read.value.touches.find(({ kind }) => kind === "handoff-event") : null;
  expect(touch).toMatchObject({
    words: expect.stringContaining(NOTE.marker),
    receipt: {
      label: "Twenty handoff note, 21 Nov 2026",
      url: `https://crm.acme.example/object/note/${noteIdOf(NOTE)}`,
    },
  });
});
