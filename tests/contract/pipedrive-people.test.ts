import { describe, expect, it } from "vitest";
import { HANDOFF_FIELD_NAMES, HANDOFF_FIELDS } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
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
        ["chat", "buyer", null],
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

  it("comes with the owner of their company and their largest open deal", async () => {
    const world = createPipedriveWorld();
    const org = world.add("company", { name: "Nordvik", owner_id: Number(world.owner.id) });
    const person = world.add("person", { name: "Sara", org_id: Number(org.recordId) });
    const deal = (value: number, status: string) =>
      world.add("deal", { ...LEAD, value, status, person_id: Number(person.recordId) });
    // Pipedrive writes 0 where nobody said what a deal is worth.
    deal(0, "open");
    const known = async () => {
      const { company, dealAmount } = await open(world, person);
      return { ownerId: company.ownerId, dealAmount };
    };
    expect(await known()).toEqual({ ownerId: world.owner.id, dealAmount: null });
    for (const value of [12_000, 48_000.5, 30_000]) deal(value, "open");
    deal(900_000, "won");
    for (let index = 0; index < 30; index += 1) deal(index, "lost");
    deal(51_000, "open");
    expect(await known()).toEqual({ ownerId: world.owner.id, dealAmount: 51_000 });
  });

  it("without contact sync has no job title and is read all the same", async () => {
    const world = createPipedriveWorld({ sandbox: { contactSync: false } });
    expect((await open(world, world.addPerson(SARA))).jobTitle).toBeNull();
  });

  it("whose address two people share is both of them, the longer known one first", async () => {
    const world = createPipedriveWorld();
    const [first, second] = [world.addPerson(SARA), world.addPerson(SARA)];
    expect(await world.gateway.findByEmails([SARA.email])).toMatchObject({
      value: [{ key: first }, { key: second }],
    });
  });

  it("is found by address with the open leads about them, which bear their address", async () => {
    const world = createPipedriveWorld();
    const person = world.addPerson(SARA);
    const lead = world.add("lead", { title: "Spares", person_id: Number(person.recordId) });
    world.add("lead", { title: "Of somebody else" });
    expect(await world.gateway.findByEmails([SARA.email])).toMatchObject({
      value: [{ key: person }, { key: lead, name: "Spares", emails: [SARA.email] }],
    });
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
