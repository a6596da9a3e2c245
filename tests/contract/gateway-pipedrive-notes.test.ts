import { describe, expect, it } from "vitest";
import type { DocumentStyle } from "#lib/domain/handoff-document.ts";
import { batchContract } from "./gateway/batch.ts";
import { ownedContract } from "./gateway/owned.ts";
import { patchingContract } from "./gateway/patching.ts";
import { readingContract } from "./gateway/reading.ts";
import { OFFER, patch, SARA, YUSUF } from "./gateway/samples.ts";
import type { Mishap } from "./gateway/world.ts";
import { createPipedriveNotesWorld } from "./pipedrive-notes-world.ts";

/** Each note is a write of its own: what befalls a call of two patches befalls both of its writes. */
function createStruckTwice(style: DocumentStyle) {
  const world = createPipedriveNotesWorld(style);
  return {
    ...world,
    strikeNextWrite: (effect: Mishap) => {
      const match = { method: "POST", pathPattern: "/notes$" };
      world.sandbox.faults.add({ match, effect, times: 2 });
    },
  };
}

describe.each(["structured", "short"] as const)("Pipedrive, handoffs in notes (%s)", (style) => {
  const createWorld = () => createPipedriveNotesWorld(style);
  describe("reading", () => readingContract(createWorld));
  describe("patching", () => patchingContract(createWorld));
  describe("patching several", () => batchContract(() => createStruckTwice(style)));
});

describe("Pipedrive, lists of handoffs in notes", () => {
  it("name a record whose note alone has changed, and no other's", async () => {
    const world = createPipedriveNotesWorld("structured");
    const record = world.addPerson(SARA);
    world.addPerson(YUSUF);
    await world.gateway.patch(record, OFFER);
    world.passTime(60_000);
    const [note] = world.handoffNotesOf(record);
    if (note === undefined) throw new Error("No note");
    world.rewrite(note, world.textOf(note).replace("offered", "accepted"));
    const since = new Date(world.now() - 1_000).toISOString();
    expect(await world.gateway.changes("person", { since, lastId: null })).toMatchObject({
      ok: true,
      value: { more: false, records: [{ key: record, handoff: { status: "accepted" } }] },
    });
  });

  it("live on a lead as well", async () => {
    const world = createPipedriveNotesWorld("structured");
    const lead = world.add("lead", { title: "Spares", owner_id: 7001 });
    expect(await world.gateway.patch(lead, OFFER)).toMatchObject({ ok: true });
    expect(await world.gateway.getRecord("lead", lead.recordId)).toMatchObject({
      value: { handoff: { status: "offered", ownerId: "7001" } },
    });
    const owned = await world.gateway.owned("lead", ["7001"], null);
    expect(owned.ok && owned.value.records.map(({ key }) => key)).toEqual([lead]);
  });

  it("start anew when a colleague deleted the note between our look and our write", async () => {
    const world = createPipedriveNotesWorld("structured");
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, OFFER);
    world.sandbox.faults.add({
      match: { method: "PUT", path: "/notes/" },
      effect: { status: 404 },
    });
    const write = patch({ fields: { reason: "budget" } });
    expect(await world.gateway.patch(record, write)).toMatchObject({ failure: { type: "busy" } });
    expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
  });

  describe("what people own", () => ownedContract(() => createPipedriveNotesWorld("short")));
});
