import { describe, expect, it } from "vitest";
import { HANDOFF_FIELD_NAMES, HANDOFF_FIELDS } from "#lib/domain/handoff-field.ts";
import type { ObjectType, RecordKey } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { addRecord } from "#tests/sandbox/pipedrive/records.ts";
import { event, NOTE, OFFER, patch, SARA } from "./gateway/samples.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";

type World = ReturnType<typeof createPipedriveWorld>;

const LEAD = { title: "Spares for two plants", owner_id: 7001 };

async function open(world: World, key: RecordKey): Promise<RecordSnapshot> {
  const read = await world.gateway.getRecord(key.objectType, key.recordId);
  if (!read.ok) throw new Error(`Not read: ${JSON.stringify(read.failure)}`);
  return read.value;
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
        asset: LEAD.title,
        campaign: "spring-spares",
        words: "Web form, Paid search",
        receipt: {
          label: "Pipedrive lead origin, 21 Nov 2026",
          evidence: `leads/${key.recordId} › origin`,
        },
      },
    ]);
  });
});

describe("a person", () => {
  it("is told with mails, calls, notes, changes of owner, and how their leads and deals began", async () => {
    const world = createPipedriveWorld();
    const person = world.addPerson(SARA);
    const { state, world: account } = world.sandbox;
    const { recordId: personId } = person;
    addRecord(account, "leads", {
      ...LEAD,
      person_id: Number(personId),
      origin: "LiveChat",
      channel: 12,
    });
    state.activities.push(
      activity(601, personId, { type: "call", subject: "First call", isDone: true }),
      activity(602, personId, { type: "meeting", subject: "Demo", isDone: false }),
    );
    state.mails.push(
      mail(701, personId, { subject: "Re: spares", isSent: false }),
      mail(702, personId, { subject: "Offer", isSent: true }),
    );
    world.passTime(60_000);
    world.changeElsewhere(person, { ownerId: world.owner.id, status: "offered" });
    await world.gateway.createTimelineNote(person, NOTE);
    const snapshot = await open(world, person);
    expect(snapshot.unreadable).toEqual([]);
    expect(snapshot.source.original).toBe("Trade fair");
    expect(
      snapshot.touches.map(({ kind, actor, asset, words }) => [kind, actor, asset ?? words]),
    ).toEqual(
      expect.arrayContaining([
        ["email-opened", "buyer", "Offer"],
        ["chat", "buyer", LEAD.title],
        ["call", "us", "First call"],
        ["email-received", "buyer", "Re: spares"],
        ["email-sent", "us", "Offer"],
        ["task", "us", "Demo"],
        ["handoff-event", "us", "Owner: Omar Haddad"],
        ["handoff-event", "us", expect.stringContaining("ref HR-")],
      ]),
    );
    // Our own fields are told by the log, not by Pipedrive's list of changes.
    expect(snapshot.touches.filter(({ words }) => words?.includes("offered"))).toEqual([]);
    expect(snapshot.touches.every(({ receipt }) => receipt.label.startsWith("Pipedrive "))).toBe(
      true,
    );
  });

  it("without contact sync has no job title and is read all the same", async () => {
    const world = createPipedriveWorld({ sandbox: { contactSync: false } });
    expect((await open(world, world.addPerson(SARA))).jobTitle).toBeNull();
  });

  it("whose address two people share is the one who has been there the longest", async () => {
    const world = createPipedriveWorld();
    const [first] = [world.addPerson(SARA), world.addPerson(SARA)];
    expect(await world.gateway.findByEmail(SARA.email)).toMatchObject({ value: { key: first } });
  });

  it("can be given to somebody else, but not to nobody, which is said before anything is sent", async () => {
    const world = createPipedriveWorld();
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { ownerId: world.owner.id });
    const write = patch({ fields: { ownerId: null }, base: { ownerId: world.owner.id } });
    expect(await world.gateway.patch(record, write)).toMatchObject({
      failure: { type: "rejected", issues: [{ message: expect.stringContaining("has an owner") }] },
    });
    expect(world.writes()).toBe(0);
  });

  it("takes every field at once, though no more than fifteen may be asked for by key", async () => {
    const world = createPipedriveWorld();
    const record = world.addPerson(SARA);
    const texts = HANDOFF_FIELD_NAMES.filter((field) =>
      ["text", "long-text"].includes(HANDOFF_FIELDS[field].kind),
    );
    const fields = Object.fromEntries(
      texts.filter((field) => field !== "log").map((field) => [field, `${field} told`]),
    );
    const moments = { dueAt: "2026-11-23T15:30:00.000Z", noteDeadline: "2026-11-23T15:30:00.000Z" };
    const write = patch({ fields: { ...fields, ...moments }, events: [event("a")] });
    expect(await world.gateway.patch(record, write)).toMatchObject({
      ok: true,
      value: { conflicts: [] },
    });
    expect(world.heldBy(record)).toMatchObject({ ...fields, ...moments });
  });

  it("refuses a short text that Pipedrive would not keep whole, by the field's name", async () => {
    const world = createPipedriveWorld();
    const record = world.addPerson(SARA);
    const write = patch({ fields: { reason: "x".repeat(256) } });
    expect(await world.gateway.patch(record, write)).toMatchObject({
      failure: { issues: [{ field: "Handrail: Outcome reason code" }] },
    });
  });
});

describe("a company", () => {
  it("is read with its stage and timeline, and says that it carries no handoff", async () => {
    const world = createPipedriveWorld();
    const key = world.add("company", {
      name: "Nordvik",
      owner_id: 7001,
      website: "nordvik.example",
    });
    expect(await open(world, key)).toMatchObject({
      name: "Nordvik",
      company: { name: "Nordvik", domain: "nordvik.example" },
      handoff: { ownerId: "7001", status: null },
    });
    expect(await world.gateway.patch(key, OFFER)).toMatchObject({
      failure: { type: "rejected", issues: [{ field: "Handrail: Handoff status" }] },
    });
  });
});

function activity(
  id: number,
  personId: string,
  of: { readonly type: string; readonly subject: string; readonly isDone: boolean },
) {
  return {
    id,
    ownerId: 7001,
    dueDate: "2026-11-20",
    dueTime: "09:30",
    note: "<p>Spoke of line 4</p>",
    personId,
    dealId: null,
    leadId: null,
    addedAt: Date.parse("2026-11-19T08:00:00Z"),
    ...of,
  };
}

function mail(
  id: number,
  personId: string,
  of: { readonly subject: string; readonly isSent: boolean },
) {
  const at = Date.parse("2026-11-18T08:00:00Z");
  return { id, personId, snippet: "…", isOpened: of.isSent, at, userId: 7001, ...of };
}
