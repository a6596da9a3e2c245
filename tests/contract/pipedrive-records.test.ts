import { describe, expect, it } from "vitest";
import type { Outcome } from "#lib/domain/failure.ts";
import type { ObjectType, RecordKey } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { event, NOTE, OFFER, patch, TASK } from "./gateway/samples.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";

type World = ReturnType<typeof createPipedriveWorld>;

const LEAD = { title: "Spares for two plants", owner_id: 7001 };

async function open(world: World, key: RecordKey): Promise<RecordSnapshot> {
  return answerOf(await world.gateway.getRecord(key.objectType, key.recordId));
}

describe.each<ObjectType>(["lead", "deal"])("a %s", (type) => {
  it("takes a handoff into the fields of deals, and gives it back", async () => {
    const world = createPipedriveWorld();
    const key = world.add(type, LEAD);
    const fields = {
      status: "offered",
      ownerId: world.owner.id,
      noteProblem: "Line 4 stops\nقطع الغيار",
      dueAt: "2026-11-23T15:30:00.000Z",
    };
    const write = patch({ fields, base: { ownerId: "7001" }, events: [event("a")] });
    const patched = await world.gateway.patch(key, write);
    expect(patched).toMatchObject({ ok: true, value: { recordId: key.recordId, conflicts: [] } });
    expect(await open(world, key)).toMatchObject({ key, name: LEAD.title, handoff: fields });
    const before = world.writes();
    expect(await world.gateway.patch(key, write)).toMatchObject({ ok: true });
    expect(world.writes()).toBe(before);
  });

  it("clears a field, which a lead then does not name any more", async () => {
    const world = createPipedriveWorld();
    const key = world.add(type, LEAD);
    await world.gateway.patch(key, OFFER);
    const clear = patch({ fields: { status: null }, base: { status: "offered" } });
    expect(await world.gateway.patch(key, clear)).toMatchObject({
      ok: true,
      value: { conflicts: [] },
    });
    expect((await open(world, key)).handoff.status).toBeNull();
  });

  it("says what it is worth while it is open, also in a list", async () => {
    const world = createPipedriveWorld();
    const value = type === "lead" ? { amount: 4_800, currency: "EUR" } : 4_800;
    const [worth, unsaid] = [world.add(type, { ...LEAD, value }), world.add(type, LEAD)];
    expect((await open(world, worth)).dealAmount).toBe(4_800);
    expect((await open(world, unsaid)).dealAmount).toBeNull();
    const listed = answerOf(await world.gateway.getRecords(type, [worth.recordId]));
    expect(listed).toMatchObject([{ dealAmount: 4_800 }]);
    if (type === "deal") world.recordOf(worth).own.set("status", "won");
    else world.recordOf(worth).isArchived = true;
    expect((await open(world, worth)).dealAmount).toBeNull();
  });

  it("keeps a task of ours at itself, and no other's", async () => {
    const world = createPipedriveWorld();
    const [key, other] = [world.add(type, LEAD), world.add(type, LEAD)];
    const created = await world.gateway.createTask(key, TASK);
    expect(created).toMatchObject({ ok: true });
    expect(world.tasksOf(key)).toHaveLength(1);
    expect(await world.gateway.findTasks(key, TASK)).toEqual({
      ok: true,
      value: [{ remoteId: created.ok && created.value.remoteId, edited: false }],
    });
    expect(await world.gateway.findTasks(other, TASK)).toEqual({ ok: true, value: [] });
    const { touches } = await open(world, key);
    expect(touches.filter(({ kind }) => kind === "task")).toMatchObject([
      { asset: TASK.title, at: TASK.dueAt },
    ]);
  });

  it("keeps a note of ours on its own timeline", async () => {
    const world = createPipedriveWorld();
    const [key, other] = [world.add(type, LEAD), world.add(type, LEAD)];
    const created = await world.gateway.createTimelineNote(key, NOTE);
    expect(await world.gateway.findTimelineNotes(key, NOTE)).toEqual({
      ok: true,
      value: [{ remoteId: created.ok && created.value.remoteId, edited: false }],
    });
    expect(await world.gateway.findTimelineNotes(other, NOTE)).toEqual({ ok: true, value: [] });
    const { touches } = await open(world, key);
    // What its script said is text, as the person wrote it.
    const ours = touches.find(({ kind }) => kind === "handoff-event");
    expect(ours?.words).toContain("<script>alert(1)</script>");
  });

  it("is listed among the changes and among what its owner has", async () => {
    const world = createPipedriveWorld();
    const keys = Array.from({ length: 450 }, () => world.add(type, LEAD));
    for (const key of keys) world.changeElsewhere(key, { status: "offered" });
    const seen = new Set<string>();
    let cursor = { since: "2020-01-01T00:00:00.000Z", lastId: null as string | null };
    for (let more = true, pages = 0; more && pages < 20; pages += 1) {
      const page = await world.gateway.changes(type, cursor);
      if (!page.ok) throw new Error(page.failure.type);
      for (const { key } of page.value.records) seen.add(key.recordId);
      ({ cursor, more } = page.value);
    }
    expect(seen.size).toBe(450);
    expect(cursor.lastId).toBeNull();
    const newest = await world.gateway.newestChange(type);
    expect(newest).toMatchObject({ ok: true, value: { since: "2026-11-21T10:00:00.000Z" } });
    const owned = await world.gateway.owned(type, ["7001"], null);
    expect(owned.ok && new Set(owned.value.records.map(({ key }) => key.recordId)).size).toBe(450);
  });

  it("is found by its title", async () => {
    const world = createPipedriveWorld();
    const { recordId } = world.add(type, LEAD);
    expect(await world.gateway.search("two plants")).toMatchObject({
      ok: true,
      value: [{ objectType: type, recordId, name: LEAD.title }],
    });
  });
});

describe("leads", () => {
  it("that are missing are left out of several", async () => {
    const world = createPipedriveWorld();
    const { recordId } = world.add("lead", LEAD);
    const missing = "00000000-0000-4000-8000-000000000000";
    const read = await world.gateway.getRecords("lead", [missing, recordId, "42"]);
    expect(read.ok && read.value.map(({ key }) => key.recordId)).toEqual([recordId]);
    expect(await world.gateway.getRecord("lead", missing)).toMatchObject({
      failure: { type: "not-found" },
    });
  });

  it("show their person, their company, where they came from and their labels", async () => {
    const world = createPipedriveWorld();
    const org = world.add("company", {
      name: "Nordvik",
      website: "https://www.nordvik.example/en",
      employee_count: 240,
      address: { value: "Oslo, Norway", country: "Norway" },
    });
    const person = world.add("person", {
      name: "Sara Lindqvist",
      emails: [
        { value: "old@nordvik.example", primary: false },
        { value: "Sara@Nordvik.example", primary: true },
      ],
      phones: [{ value: "+47 22 00 00 00", primary: true }],
      job_title: "Planner",
      postal_address: { value: "Oslo", country: "Norway", locality: "Oslo" },
    });
    const key = world.add("lead", {
      ...LEAD,
      person_id: Number(person.recordId),
      organization_id: Number(org.recordId),
      origin: "WebForms",
      channel: 11,
      channel_id: "spring-spares",
      label_ids: ["f08b42a0-4e75-11ea-9643-03698ef1cfd6"],
    });
    const snapshot = await open(world, key);
    expect(snapshot).toMatchObject({
      emails: ["sara@nordvik.example", "old@nordvik.example"],
      phone: "+47 22 00 00 00",
      jobTitle: "Planner",
      country: "Norway",
      city: "Oslo",
      company: { name: "Nordvik", domain: "nordvik.example", employees: 240, country: "Norway" },
      stage: "Hot",
      source: { original: "Paid search", campaign: "spring-spares" },
      url: `https://acme.pipedrive.com/leads/inbox/${key.recordId}`,
    });
    expect(snapshot.touches).toMatchObject([
      {
        kind: "form-submission",
        actor: "buyer",
        asset: null,
        campaign: "spring-spares",
        words: null,
        receipt: {
          label: "Pipedrive lead origin (Web form, Paid search), 21 Nov 2026",
          evidence: `leads/${key.recordId} › origin`,
        },
      },
    ]);
  });
});

describe.each<ObjectType>(["lead", "deal"])("a list of %ss", (type) => {
  /** Four of them: two about Sara, one about Omar, one about nobody yet. */
  async function offeredWorld() {
    const world = createPipedriveWorld();
    const addPerson = (name: string, job_title: string) =>
      world.add("person", {
        name,
        emails: [{ value: `${job_title.toLowerCase()}@nordvik.example`, primary: true }],
        phones: [{ value: "+47 22 00 00 00", primary: true }],
        job_title,
        postal_address: { value: "Oslo", country: "Norway", locality: "Oslo" },
      });
    const [sara, omar] = [addPerson("Sara Lindqvist", "Planner"), addPerson("Omar Dahl", "Buyer")];
    const about = ({ recordId }: RecordKey) =>
      world.add(type, { ...LEAD, person_id: Number(recordId), origin: "WebForms", channel: 11 });
    const keys = [about(sara), about(sara), about(omar), world.add(type, LEAD)];
    for (const key of keys) world.changeElsewhere(key, { status: "offered" });
    await world.gateway.getRecords(type, [keys[3]?.recordId ?? ""]);
    return { world, keys, ids: keys.map(({ recordId }) => recordId) };
  }
  const since = { since: "2020-01-01T00:00:00.000Z", lastId: null };
  const LISTS: readonly (readonly [
    string,
    (world: World, ids: readonly string[]) => Promise<readonly RecordSnapshot[]>,
  ])[] = [
    ["by id", async (world, ids) => answerOf(await world.gateway.getRecords(type, ids))],
    ["of changes", async (world) => answerOf(await world.gateway.changes(type, since)).records],
    [
      "of an owner",
      async (world) => answerOf(await world.gateway.owned(type, ["7001"], null)).records,
    ],
  ];

  it.each(LISTS)("%s shows what the record by itself shows, for one call more", async (_, list) => {
    const { world, keys, ids } = await offeredWorld();
    const { requests } = world.sandbox;
    const before = requests.length;
    const listed = await list(world, ids);
    const people = requests.slice(before).filter(({ path }) => path.endsWith("/persons"));
    expect(people).toMatchObject([{ status: 200, cost: 10 }]);
    expect(listed).toHaveLength(4);
    for (const key of keys) {
      const { touches: _touches, ...whole } = await open(world, key);
      expect(listed.find((each) => each.key.recordId === key.recordId)).toEqual({
        ...whole,
        touches: [],
      });
    }
    expect(listed.map(({ jobTitle }) => jobTitle).toSorted()).toEqual([
      "Buyer",
      "Planner",
      "Planner",
      null,
    ]);
  });
});

function answerOf<Value>(read: Outcome<Value>): Value {
  if (!read.ok) throw new Error(`Not read: ${JSON.stringify(read.failure)}`);
  return read.value;
}
