import { describe, expect, it } from "vitest";
import { HANDOFF_FIELD_NAMES, HANDOFF_FIELDS } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { associationsOf } from "#tests/sandbox/hubspot/associations.ts";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { addObject, link } from "#tests/sandbox/seed/writer.ts";
import { event, NOTE, patch } from "./gateway/samples.ts";
import { createHubspotWorld, type HubspotWorldOptions } from "./hubspot-world.ts";

const AT = Date.parse("2026-11-20T09:00:00.000Z");

/** A professional account with Sara, her company, a note on her and a lead made for her. */
function createLeadWorld(options: HubspotWorldOptions = {}) {
  const world = createHubspotWorld({ ...options, sandbox: { plan: "professional" } });
  const { world: account } = world.sandbox;
  const sara = world.add({
    firstname: "Sara",
    lastname: "Lindqvist",
    email: "sara@nordvik.example",
    jobtitle: "Head of maintenance",
  });
  const contact = account.state.records.contacts.get(sara.recordId);
  const company = addObject(account, "companies", { name: "Nordvik AB" }, AT);
  const note = addObject(
    account,
    "notes",
    { hs_timestamp: "2026-11-19T08:00:00Z", hs_note_body: "Asked for a pilot" },
    AT,
  );
  const lead = addObject(
    account,
    "leads",
    { hs_lead_name: "Nordvik, spring pilot", hs_pipeline_stage: "998877662" },
    AT,
  );
  if (contact !== undefined) {
    link(account, contact, "companies", company.id);
    link(account, note, "contacts", contact.id);
    link(account, lead, "contacts", contact.id);
  }
  const key: RecordKey = { connectionId: "c1", objectType: "lead", recordId: lead.id };
  return { ...world, sara, lead, key };
}

describe("a lead", () => {
  it("shows the person behind it: name, address, company and what happened with them", async () => {
    const { gateway, key } = createLeadWorld();
    expect(await gateway.getRecord("lead", key.recordId)).toMatchObject({
      ok: true,
      value: {
        key,
        name: "Sara Lindqvist",
        emails: ["sara@nordvik.example"],
        jobTitle: "Head of maintenance",
        company: { name: "Nordvik AB" },
        stage: "Waiting for budget",
        url: expect.stringContaining("/record/0-136/"),
        touches: expect.arrayContaining([expect.objectContaining({ words: "Asked for a pilot" })]),
        unreadable: [],
      },
    });
  });

  it("keeps its own handoff, apart from the contact's", async () => {
    const { gateway, key, sara, sandbox, changeElsewhere } = createLeadWorld();
    changeElsewhere(sara, { status: "accepted" });
    const write = patch({
      fields: { status: "offered", noteProblem: "Three plants stop" },
      base: { status: null },
      events: [event("a")],
    });
    expect(await gateway.patch(key, write)).toMatchObject({
      ok: true,
      value: { recordId: key.recordId, conflicts: [] },
    });
    const held = sandbox.state.records.leads.get(key.recordId)?.properties;
    expect(held?.get("handrail_status")).toBe("offered");
    expect(held?.get("handrail_log")).toContain('"id":"a"');
    const read = await gateway.getRecord("lead", key.recordId);
    expect(read).toMatchObject({ value: { handoff: { status: "offered" } } });
    const person = await gateway.getRecord("person", sara.recordId);
    expect(person).toMatchObject({ value: { handoff: { status: "accepted" } } });
  });

  it("takes several patches in one call like a contact", async () => {
    const { gateway, key, sara, sandbox } = createLeadWorld();
    const write = patch({ fields: { status: "offered" }, base: { status: null } });
    const outcomes = await gateway.patchMany([
      { record: key, write },
      { record: sara, write },
    ]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
    expect(sandbox.state.records.leads.get(key.recordId)?.properties.get("handrail_status")).toBe(
      "offered",
    );
  });

  it("gets a note of its own, tied by the id that HubSpot names, which is asked for once", async () => {
    const { gateway, key, sandbox } = createLeadWorld();
    const made = await gateway.createTimelineNote(key, NOTE);
    await gateway.createTimelineNote(key, { ...NOTE, marker: "HR-OTHER" });
    expect(made).toMatchObject({ ok: true });
    expect(await gateway.findTimelineNotes(key, NOTE)).toEqual({
      ok: true,
      value: [{ remoteId: made.ok ? made.value.remoteId : "", edited: false }],
    });
    expect(associationsOf(sandbox.state, "leads", key.recordId, "notes").size).toBe(2);
    expect(sandbox.requests.filter(({ path }) => path.endsWith("/labels"))).toHaveLength(1);
  });

  it("is shown by itself when its contact is gone", async () => {
    const { gateway, key, sara, archive } = createLeadWorld();
    archive(sara);
    expect(await gateway.getRecord("lead", key.recordId)).toMatchObject({
      ok: true,
      value: { name: "Nordvik, spring pilot", emails: [] },
    });
  });

  it("comes with its person in lists too: by id, as changed, as owned", async () => {
    const { gateway, key, owner, passTime } = createLeadWorld();
    await gateway.patch(key, patch({ fields: { ownerId: owner.id, status: "offered" } }));
    passTime(gateway.capabilities.changesLagMs);
    const sara = { key, emails: ["sara@nordvik.example"], company: { name: null } };
    const cursor = { since: "2026-11-01T00:00:00.000Z", lastId: null };
    const lists = [
      await gateway.getRecords("lead", [key.recordId]),
      await gateway.changes("lead", cursor).then((page) => page.ok && page.value.records),
      await gateway.owned("lead", [owner.id], null).then((page) => page.ok && page.value.records),
    ];
    expect(lists[0]).toMatchObject({ ok: true, value: [sara] });
    expect(lists.slice(1)).toMatchObject([[sara], [sara]]);
  });

  it("is found by its person's address beside the person, in two calls more", async () => {
    const { gateway, key, sara, sandbox } = createLeadWorld();
    await gateway.search("sara");
    const before = sandbox.requests.length;
    expect(await gateway.findByEmails(["sara@nordvik.example"])).toMatchObject({
      value: [{ key: sara }, { key, name: "Sara Lindqvist", emails: ["sara@nordvik.example"] }],
    });
    expect(sandbox.requests.length - before).toBe(3);
  });

  it("is found by words beside people", async () => {
    const { gateway, key, passTime } = createLeadWorld();
    passTime(gateway.capabilities.changesLagMs);
    expect(await gateway.search("spring pilot")).toMatchObject({
      value: [{ objectType: "lead", recordId: key.recordId, name: "Nordvik, spring pilot" }],
    });
    expect(await gateway.search("lindqvist")).toMatchObject({ value: [{ objectType: "person" }] });
  });
});

describe("setting up fields where there are leads", () => {
  const FIELDS = HANDOFF_FIELD_NAMES.filter((field) => HANDOFF_FIELDS[field].ours).length;

  it("makes them on contacts and on leads", async () => {
    const { gateway, sandbox } = createHubspotWorld({
      sandbox: { plan: "professional", handrailFields: false },
    });
    const done = await gateway.setUpFields(async () => undefined);
    expect(done.ok && done.value.filter((step) => step.state === "created")).toHaveLength(
      2 * (FIELDS + 1),
    );
    expect(sandbox.state.definitions.get("leads")?.has("handrail_status")).toBe(true);
    const again = await gateway.setUpFields(async () => undefined);
    expect(again.ok && again.value.every((step) => step.state === "exists")).toBe(true);
  });

  it("makes them on contacts alone where the key may not change leads, and says so", async () => {
    const { gateway, sandbox } = createHubspotWorld({
      key: KEYS.noLeadFields,
      sandbox: { plan: "professional", handrailFields: false },
    });
    const done = await gateway.setUpFields(async () => undefined);
    const last = done.ok ? done.value.at(-1) : null;
    expect(last).toMatchObject({ label: "Fields on leads", state: "failed" });
    expect(last?.detail).toContain("crm.schemas.leads.write");
    expect(sandbox.state.definitions.get("contacts")?.has("handrail_status")).toBe(true);
  });

  it("leaves leads alone where there are none", async () => {
    const { gateway, sandbox } = createHubspotWorld({ sandbox: { handrailFields: false } });
    await gateway.setUpFields(async () => undefined);
    expect(sandbox.state.definitions.get("leads")?.has("handrail_status")).toBe(false);
  });
});
