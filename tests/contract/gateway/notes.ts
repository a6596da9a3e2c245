import { expect, it } from "vitest";
import { whereMergesLeaveATrail } from "./merges.ts";
import { NOTE, SARA, YUSUF } from "./samples.ts";
import type { ContractWorld, Mishap } from "./world.ts";

export function noteContract(createWorld: () => ContractWorld): void {
  it("writes a note that shows exactly its text and ends with its marker", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    expect(await world.gateway.createTimelineNote(record, NOTE)).toMatchObject({ ok: true });
    expect(world.notesOf(record)).toEqual([`${NOTE.text}\n\nref ${NOTE.marker}`]);
  });

  it("finds the note by its marker at once, and no other (P3.4)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const markersFound = async (marker: string) => {
      const found = await world.gateway.findTimelineNotes(record, { ...NOTE, marker });
      return found.ok ? found.value.length : found.failure;
    };
    expect(await markersFound(NOTE.marker)).toBe(0);
    for (let index = 0; index < 60; index += 1) {
      await world.gateway.createTimelineNote(record, { ...NOTE, marker: `HR-OTHER-${index}` });
    }
    const created = await world.gateway.createTimelineNote(record, NOTE);
    expect(await world.gateway.findTimelineNotes(record, NOTE)).toEqual({
      ok: true,
      value: [{ remoteId: created.ok && created.value.remoteId, edited: false }],
    });
    expect(await markersFound("HR-OTHER")).toBe(0);
    expect(await markersFound("HR-OTHER-0")).toBe(1);
  });

  // A CRM with a key of its own for a note cannot hold two; one that has none must find them all.
  if (createWorld().gateway.capabilities.idempotentCreate === "marker") copiesContract(createWorld);
  else keyedContract(createWorld);

  whereMergesLeaveATrail(
    createWorld,
    "finds the note of a record that was merged away (P3.4, P7.5)",
    async (world, merge) => {
      const record = world.addPerson(SARA);
      const created = await world.gateway.createTimelineNote(record, NOTE);
      merge(record, world.addPerson(YUSUF));
      expect(await world.gateway.findTimelineNotes(record, NOTE)).toMatchObject({
        value: [{ remoteId: created.ok && created.value.remoteId }],
      });
    },
  );

  it.each<readonly [Mishap, number]>([
    ["drop-before", 1],
    ["commit-then-drop", 0],
    [{ status: 502 }, 1],
  ])(
    "after %j says unknown of a note that was to go, and a repeat settles it",
    async (mishap, left) => {
      const world = createWorld();
      const record = world.addPerson(SARA);
      const created = await world.gateway.createTimelineNote(record, NOTE);
      const remoteId = created.ok ? created.value.remoteId : "";
      world.strikeNextWrite(mishap);
      expect(await world.gateway.deleteTimelineNote(remoteId)).toMatchObject({
        failure: { type: "unknown" },
      });
      expect(world.notesOf(record)).toHaveLength(left);
      expect(await world.gateway.deleteTimelineNote(remoteId)).toMatchObject({ ok: true });
      expect(world.notesOf(record)).toEqual([]);
    },
  );

  it.each<readonly [Mishap, number]>([
    ["drop-before", 0],
    ["commit-then-drop", 1],
    ["commit-then-html-200", 1],
    [{ status: 502 }, 0],
  ])("after %j says unknown, and the marker tells what happened (P3.4)", async (mishap, made) => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.strikeNextWrite(mishap);
    expect(await world.gateway.createTimelineNote(record, NOTE)).toMatchObject({
      failure: { type: "unknown" },
    });
    const found = await world.gateway.findTimelineNotes(record, NOTE);
    expect(found.ok && found.value.length).toBe(made);
    expect(world.notesOf(record)).toHaveLength(made);
  });

  it("refuses a note that is too long with its reason, before anything is sent", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const text = "x".repeat(world.gateway.capabilities.timelineNoteMaxCharacters + 10_000);
    expect(await world.gateway.createTimelineNote(record, { ...NOTE, text })).toMatchObject({
      failure: { type: "rejected", issues: [{ message: expect.stringContaining("Shorten") }] },
    });
    expect(world.writes()).toBe(0);
  });
}

function copiesContract(createWorld: () => ContractWorld): void {
  it("finds every copy of a note, the oldest first, and tells which somebody has edited (P3.7)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const ids: string[] = [];
    for (let copy = 0; copy < 3; copy += 1) {
      const created = await world.gateway.createTimelineNote(record, NOTE);
      if (created.ok) ids.push(created.value.remoteId);
      world.passTime(1_000);
    }
    world.editNote(ids[1] ?? "", "Called back today");
    expect(await world.gateway.findTimelineNotes(record, NOTE)).toEqual({
      ok: true,
      value: ids.map((remoteId, index) => ({ remoteId, edited: index === 1 })),
    });
  });

  it("takes one copy away and leaves the others, and says the same when it is gone (P3.7)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const kept = await world.gateway.createTimelineNote(record, NOTE);
    const copy = await world.gateway.createTimelineNote(record, NOTE);
    const remoteId = copy.ok ? copy.value.remoteId : "";
    for (let time = 0; time < 2; time += 1) {
      expect(await world.gateway.deleteTimelineNote(remoteId)).toEqual({ ok: true, value: null });
    }
    expect(await world.gateway.findTimelineNotes(record, NOTE)).toMatchObject({
      value: [{ remoteId: kept.ok && kept.value.remoteId }],
    });
  });
}

function keyedContract(createWorld: () => ContractWorld): void {
  it("makes one note however often it is asked, and tells when somebody has edited it (P3.1, P3.7)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTimelineNote(record, NOTE);
    const remoteId = created.ok ? created.value.remoteId : "";
    expect(await world.gateway.createTimelineNote(record, NOTE)).toEqual(created);
    expect(world.notesOf(record)).toHaveLength(1);
    world.editNote(remoteId, "Called back today");
    expect(await world.gateway.createTimelineNote(record, NOTE)).toEqual(created);
    expect(await world.gateway.findTimelineNotes(record, NOTE)).toEqual({
      ok: true,
      value: [{ remoteId, edited: true }],
    });
  });

  it.each<Mishap>(["drop-before", "commit-then-drop", "commit-then-html-200", { status: 502 }])(
    "settles a note by a repeat after %j, and makes one (P3.1)",
    async (mishap) => {
      const world = createWorld();
      const record = world.addPerson(SARA);
      world.strikeNextWrite(mishap);
      expect(await world.gateway.createTimelineNote(record, NOTE)).toMatchObject({
        failure: { type: "unknown" },
      });
      expect(await world.gateway.createTimelineNote(record, NOTE)).toMatchObject({ ok: true });
      expect(world.notesOf(record)).toHaveLength(1);
    },
  );

  it("takes the note away, and says the same when it is gone (P3.7)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTimelineNote(record, NOTE);
    const remoteId = created.ok ? created.value.remoteId : "";
    for (let time = 0; time < 2; time += 1) {
      expect(await world.gateway.deleteTimelineNote(remoteId)).toEqual({ ok: true, value: null });
    }
    expect(world.notesOf(record)).toEqual([]);
  });
}
