import { expect, it } from "vitest";
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

  it("finds the note of a record that was merged away (P3.4, P7.5)", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    const created = await world.gateway.createTimelineNote(record, NOTE);
    world.merge(record, world.addPerson(YUSUF));
    expect(await world.gateway.findTimelineNotes(record, NOTE)).toMatchObject({
      value: [{ remoteId: created.ok && created.value.remoteId }],
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
    const text = "x".repeat(70_000);
    expect(await world.gateway.createTimelineNote(record, { ...NOTE, text })).toMatchObject({
      failure: { type: "rejected", issues: [{ message: expect.stringContaining("Shorten") }] },
    });
    expect(world.writes()).toBe(0);
  });
}
