import { describe, expect, it } from "vitest";
import { parseDocument } from "#lib/domain/handoff-document.ts";
import { parseLog } from "#lib/domain/log.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { addObject, link } from "#tests/sandbox/seed/writer.ts";
import { event, NOTE, OFFER, patch, SARA, YUSUF } from "./gateway/samples.ts";
import { createHubspotNotesWorld } from "./hubspot-notes-world.ts";

const LOG_OF_B = JSON.stringify(event("b"));

describe("a handoff in a note", () => {
  it("reads like a note, and needs no fields in the account", async () => {
    const world = createHubspotNotesWorld("structured", { sandbox: { handrailFields: false } });
    const record = world.addPerson(SARA);
    await world.gateway.patch(
      record,
      patch({ fields: { status: "offered", noteProblem: "Three <b>plants</b>\nstop" } }),
    );
    const [note] = world.handoffNotesOf(record);
    expect(note && world.textOf(note).split("\n")).toEqual([
      "Handrail handoff (HRDOC1)",
      expect.stringContaining("Kept by Handrail"),
      "",
      "Handoff status: offered",
      "Note: likely problem:",
      "| Three <b>plants</b>",
      "| stop",
      "End of the handoff",
    ]);
    expect(await world.gateway.setUpFields(async () => undefined)).toMatchObject({
      value: [{ state: "exists" }],
    });
    expect(world.sandbox.state.definitions.get("contacts")?.has("handrail_status")).toBe(false);
  });

  it("is no touch of the buyer's; what a colleague wrote beside it is", async () => {
    const world = createHubspotNotesWorld("structured");
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, OFFER);
    const notes = async () => {
      const read = await world.gateway.getRecord("person", record.recordId);
      return read.ok ? read.value.touches.filter(({ kind }) => kind === "note") : [];
    };
    expect(await notes()).toEqual([]);
    const [note] = world.handoffNotesOf(record);
    if (note === undefined) throw new Error("No note");
    world.rewrite(note, `${world.textOf(note)}\nOmar will call on Monday`);
    expect(await notes()).toMatchObject([{ words: "Omar will call on Monday" }]);
    await world.gateway.patch(record, patch({ fields: { reason: "budget" } }));
    expect(await notes()).toMatchObject([{ words: "Omar will call on Monday" }]);
    expect(world.heldBy(record)).toMatchObject({ status: "offered", reason: "budget" });
  });

  it("is one note again after a lost reply left two: the older one's values, all events", async () => {
    const world = createHubspotNotesWorld("structured");
    const record = world.addPerson(SARA);
    const older = world.addHandoffNote(record, { status: "offered" });
    world.addHandoffNote(record, { status: "accepted", leadType: "demo", log: LOG_OF_B });
    const outcome = await world.gateway.patch(record, patch({ events: [event("a")] }));
    expect(outcome).toMatchObject({ ok: true });
    expect(world.handoffNotesOf(record)).toEqual([older]);
    const held = world.heldBy(record);
    expect(held).toMatchObject({ status: "offered", leadType: "demo" });
    expect(parseLog(held.log).events.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("is one note again after two people with handoffs were merged", async () => {
    const world = createHubspotNotesWorld("short");
    const [one, other] = [world.addPerson(SARA), world.addPerson(YUSUF)];
    await world.gateway.patch(one, patch({ fields: { status: "offered" } }));
    await world.gateway.patch(other, patch({ fields: { status: "accepted", reason: "budget" } }));
    const survivor = world.merge?.(one, other) as RecordKey;
    expect(world.handoffNotesOf(survivor)).toHaveLength(2);
    const read = await world.gateway.getRecord("person", one.recordId);
    expect(read).toMatchObject({ value: { handoff: { status: "offered", reason: "budget" } } });
    await world.gateway.patch(survivor, patch({ fields: { leadType: "demo" } }));
    expect(world.handoffNotesOf(survivor)).toHaveLength(1);
  });

  it("goes on in the other style when the team changes its mind, without losing a word", async () => {
    const before = createHubspotNotesWorld("structured");
    const record = before.addPerson(SARA);
    await before.gateway.patch(record, OFFER);
    const [note] = before.handoffNotesOf(record);
    const text = note === undefined ? "" : before.textOf(note);

    const after = createHubspotNotesWorld("short");
    const again = after.addPerson(SARA);
    const copy = after.addHandoffNote(again, {});
    after.rewrite(copy, `Above\n${text}`);
    await after.gateway.patch(again, patch({ fields: { reason: "budget" } }));
    expect(after.textOf(copy)).toContain("HR1 status=offered · reason=budget");
    expect(parseDocument(after.textOf(copy))?.before).toBe("Above");
  });

  it("keeps what a colleague saved in the moment between our look and our write", async () => {
    const world = createHubspotNotesWorld("structured");
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, patch({ fields: { status: "offered", leadType: "demo" } }));
    const [note] = world.handoffNotesOf(record);
    if (note === undefined) throw new Error("No note");
    // Ours goes out from what was read before; theirs is saved first.
    const patching = world.gateway.patch(record, patch({ fields: { reason: "budget" } }));
    await world.whenAsked("/objects/2026-09/notes/batch/read", () => {
      world.rewrite(note, world.textOf(note).replace("demo", "pricing"));
    });
    expect(await patching).toMatchObject({ ok: true, value: { conflicts: [] } });
    expect(world.heldBy(record)).toMatchObject({ leadType: "pricing", reason: "budget" });
  });

  it("starts anew when a colleague deleted the note between our look and our write", async () => {
    const world = createHubspotNotesWorld("structured");
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, OFFER);
    world.sandbox.faults.add({
      match: { method: "PATCH", path: "/notes/" },
      effect: { status: 404 },
    });
    const write = patch({ fields: { reason: "budget" } });
    expect(await world.gateway.patch(record, write)).toMatchObject({ failure: { type: "busy" } });
    expect(await world.gateway.patch(record, write)).toMatchObject({ ok: true });
  });

  it("changes no hands when it cannot be kept", async () => {
    const world = createHubspotNotesWorld("structured");
    const record = world.addPerson(SARA);
    const write = patch({
      fields: { ownerId: world.owner.id, noteProblem: "x".repeat(60_000) },
    });
    expect(await world.gateway.patch(record, write)).toMatchObject({
      failure: { type: "rejected", issues: [{ message: expect.stringContaining("Shorten") }] },
    });
    expect(world.heldBy(record).ownerId).toBeNull();
    expect(world.writes()).toBe(0);
  });

  it("stays apart from the notes that people read", async () => {
    const world = createHubspotNotesWorld("structured");
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, OFFER);
    const made = await world.gateway.createTimelineNote(record, NOTE);
    expect(await world.gateway.findTimelineNotes(record, NOTE)).toEqual({
      ok: true,
      value: [{ remoteId: made.ok ? made.value.remoteId : "", edited: false }],
    });
    expect(world.handoffNotesOf(record)).toHaveLength(1);
  });

  it("is asked for like the rest: a key that may not see notes fails with the scope", async () => {
    const world = createHubspotNotesWorld("structured", { key: KEYS.noContactWrite });
    const record = world.addPerson(SARA);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({
      failure: { type: "forbidden", missingScopes: ["crm.objects.contacts.write"] },
    });
  });

  it("lives on a lead where there are leads", async () => {
    const world = createHubspotNotesWorld("structured", { sandbox: { plan: "professional" } });
    const sara = world.addPerson(SARA);
    const { world: account } = world.sandbox;
    const lead = addObject(account, "leads", { hs_lead_name: "Pilot" }, account.now());
    const contact = account.state.records.contacts.get(sara.recordId);
    if (contact !== undefined) link(account, lead, "contacts", contact.id);
    const key: RecordKey = { connectionId: "c1", objectType: "lead", recordId: lead.id };
    expect(await world.gateway.patch(key, OFFER)).toMatchObject({ ok: true });
    expect(await world.gateway.getRecord("lead", lead.id)).toMatchObject({
      value: { name: "Sara Lindqvist", handoff: { status: "offered" } },
    });
    expect(await world.gateway.getRecord("person", sara.recordId)).toMatchObject({
      value: { handoff: { status: null } },
    });
  });

  it("says in words where handoffs are and what that costs", async () => {
    const { gateway } = createHubspotNotesWorld("short");
    const probed = await gateway.probe();
    const words = probed.ok ? probed.value.inWords.join(" ") : "";
    expect(words).toContain("kept in one note on each record, in a short form");
    expect(words).toContain("cannot filter by them");
    expect(gateway.capabilities.inWords.join(" ")).toContain("kept in one note");
  });
});

describe("lists of handoffs in notes", () => {
  it("find what people own, and what is offered to nobody yet", async () => {
    const world = createHubspotNotesWorld("structured");
    const { gateway, owner, formerOwner } = world;
    const add = (email: string, fields: Parameters<typeof world.changeElsewhere>[1]) => {
      const record = world.addPerson({ ...SARA, email });
      world.changeElsewhere(record, fields);
      return record.recordId;
    };
    const theirs = add("a@x.example", { ownerId: owner.id, status: "accepted" });
    add("b@x.example", { ownerId: formerOwner.id, status: "accepted" });
    add("c@x.example", { ownerId: owner.id, leadType: "demo" });
    const offered = add("d@x.example", { status: "offered" });
    add("e@x.example", { status: "recycled" });
    world.passTime(gateway.capabilities.changesLagMs);
    const idsOf = async (owners: readonly (string | null)[]) => {
      const page = await gateway.owned("person", owners, null);
      return page.ok ? page.value.records.map(({ key }) => key.recordId) : page.failure;
    };
    expect(await idsOf([owner.id])).toEqual([theirs]);
    expect(await idsOf([null])).toEqual([offered]);
    expect(await idsOf([owner.id, null])).toEqual([theirs, offered]);
    expect(await idsOf([])).toEqual([]);
  });

  it("go on over pages and end", async () => {
    const world = createHubspotNotesWorld("short");
    const { gateway, owner } = world;
    const made = Array.from({ length: 450 }, (_, index) => {
      const record = world.addPerson({ ...SARA, email: `p${index}@x.example` });
      world.changeElsewhere(record, { ownerId: owner.id, status: "offered" });
      return record.recordId;
    });
    world.passTime(gateway.capabilities.changesLagMs);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page += 1) {
      const owned: Awaited<ReturnType<typeof gateway.owned>> = await gateway.owned(
        "person",
        [owner.id],
        after,
      );
      if (!owned.ok) throw new Error(owned.failure.type);
      seen.push(...owned.value.records.map(({ key }) => key.recordId));
      after = owned.value.lastId;
      if (after === null) break;
    }
    expect(seen.toSorted()).toEqual(made.toSorted());
  });

  it("name a record whose note alone has changed", async () => {
    const world = createHubspotNotesWorld("structured");
    const record = world.addPerson(SARA);
    world.addPerson(YUSUF);
    await world.gateway.patch(record, OFFER);
    world.passTime(120_000);
    const newest = await world.gateway.newestChange("person");
    const since = newest.ok ? newest.value.since : "";
    world.passTime(60_000);
    const [note] = world.handoffNotesOf(record);
    if (note === undefined) throw new Error("No note");
    world.rewrite(note, world.textOf(note).replace("offered", "accepted"));
    world.passTime(world.gateway.capabilities.changesLagMs);
    const from = new Date(Date.parse(since) + 1).toISOString();
    const page = await world.gateway.changes("person", { since: from, lastId: null });
    expect(page).toMatchObject({
      ok: true,
      value: { more: false, records: [{ key: record, handoff: { status: "accepted" } }] },
    });
    const reached = page.ok ? page.value.cursor : null;
    expect(Date.parse(reached?.since ?? "")).toBeGreaterThan(Date.parse(from));
    const version = page.ok ? page.value.records[0]?.version : null;
    const read = await world.gateway.getRecord("person", record.recordId);
    expect(read.ok && read.value.version).toBe(version);
  });
});
