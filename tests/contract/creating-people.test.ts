import { describe, expect, it } from "vitest";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import type { NewPerson } from "#lib/domain/gateway.ts";
import { archiveRecord } from "#tests/sandbox/hubspot/records.ts";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { createRow, softDelete } from "#tests/sandbox/twenty/operations.ts";
import { SARA } from "./gateway/samples.ts";
import { createHubspotWorld } from "./hubspot-world.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";
import { createTwentyWorld } from "./twenty-world.ts";

const PERSON: NewPerson = { ...SARA, company: "Nordvik AB", ownerId: null };

describe("a new person in HubSpot", () => {
  it("is a contact with what was said, and without what was not", async () => {
    const { gateway, sandbox, owner } = createHubspotWorld();
    const created = await gateway.createPerson({ ...PERSON, lastName: "", ownerId: owner.id });
    const id = created.ok ? created.value.recordId : expect.fail();
    const held = sandbox.state.records.contacts.get(id)?.properties;
    expect(Object.fromEntries(held ?? [])).toMatchObject({
      email: SARA.email,
      firstname: "Sara",
      company: "Nordvik AB",
      hubspot_owner_id: owner.id,
    });
    expect(held?.has("lastname")).toBe(false);
  });

  it("is found by a further address, so that no second contact is made", async () => {
    const { gateway, add, writes } = createHubspotWorld();
    const record = add({ email: "s@nordvik.example", hs_additional_emails: SARA.email });
    expect(await gateway.createPerson(PERSON)).toMatchObject({
      value: { recordId: record.recordId, existed: true },
    });
    expect(writes()).toBe(0);
  });

  it("is one whom a colleague made between our look and our write", async () => {
    const { gateway, sandbox } = createHubspotWorld();
    sandbox.faults.add({
      match: { method: "POST", pathPattern: "/contacts$" },
      effect: "commit-twice",
    });
    const created = await gateway.createPerson(PERSON);
    expect(created).toMatchObject({ value: { objectType: "person", existed: true } });
    expect(sandbox.state.records.contacts.size).toBe(1);
  });

  it("is new where the old one was deleted", async () => {
    const { gateway, addPerson, sandbox } = createHubspotWorld();
    const record = addPerson(SARA);
    const contact = sandbox.state.records.contacts.get(record.recordId) ?? expect.fail();
    archiveRecord(sandbox.world, contact, {
      sourceType: "CRM_UI",
      sourceId: "userId:7001",
      sourceLabel: null,
      userId: 7001,
      request: null,
    });
    expect(await gateway.createPerson(PERSON)).toMatchObject({ value: { existed: false } });
  });

  it("needs a scope, which a refusal names", async () => {
    const { gateway, writes } = createHubspotWorld({ key: KEYS.noContactWrite });
    expect(await gateway.createPerson(PERSON)).toMatchObject({
      failure: { type: "forbidden", missingScopes: ["crm.objects.contacts.write"] },
    });
    expect(writes()).toBe(0);
  });

  it("is refused by name of the field that an admin wants filled", async () => {
    const { gateway, sandbox } = createHubspotWorld();
    sandbox.state.required.set("contacts", new Set(["jobtitle"]));
    expect(await gateway.createPerson(PERSON)).toMatchObject({
      failure: { type: "rejected", issues: [{ field: "jobtitle" }] },
    });
  });
});

describe("a new person in Salesforce", () => {
  const leads = (world: ReturnType<typeof createSalesforceWorld>) => [
    ...(world.sandbox.state.rows.get("Lead")?.values() ?? []),
  ];

  it.each([
    [{ ...PERSON }, { FirstName: "Sara", LastName: "Lindqvist", Company: "Nordvik AB" }],
    [
      { ...PERSON, lastName: "", company: "" },
      { LastName: "Sara", Company: "Not known" },
    ],
    [
      { ...PERSON, firstName: "", lastName: "" },
      { LastName: "sara", Company: "Nordvik AB" },
    ],
  ])(
    "is a lead, with what Salesforce asks for in place of what nobody said: %#",
    async (person, held) => {
      const world = createSalesforceWorld();
      expect(await world.gateway.createPerson(person)).toMatchObject({ value: { existed: false } });
      expect(leads(world)).toMatchObject([{ values: { Email: SARA.email, ...held } }]);
      expect(world.gateway.capabilities.createsInWords).toContain("Not known");
    },
  );

  it("stays with the owner who was chosen, also where a rule hands out new leads", async () => {
    const world = createSalesforceWorld();
    const { state } = world.sandbox;
    const first = world.add("User", { Name: "Vera Lang", IsActive: true, UserType: "Standard" });
    state.newLeads = { ...state.newLeads, assignedTo: first.id };
    await world.gateway.createPerson({ ...PERSON, ownerId: world.owner.id });
    await world.gateway.createPerson({ ...PERSON, email: "other@nordvik.example" });
    expect(leads(world).map(({ values }) => values["OwnerId"])).toEqual([world.owner.id, first.id]);
  });

  it("is the one whom the organisation's rule against duplicates shows, which is never passed over", async () => {
    const world = createSalesforceWorld();
    const { state } = world.sandbox;
    const known = world.addPerson({ ...SARA, email: "s.lindqvist@nordvik.example" });
    state.newLeads = { ...state.newLeads, duplicatesBy: ["FirstName", "LastName"] };
    expect(await world.gateway.createPerson(PERSON)).toEqual({
      ok: true,
      value: { objectType: "person", recordId: known.recordId, existed: true },
    });
    expect(leads(world)).toEqual([]);
  });

  it("is refused in words where the rule does not show whom it found", async () => {
    const world = createSalesforceWorld();
    const { state } = world.sandbox;
    world.addPerson({ ...SARA, email: "s.lindqvist@nordvik.example" });
    state.newLeads = {
      ...state.newLeads,
      duplicatesBy: ["FirstName", "LastName"],
      showsDuplicates: false,
    };
    expect(await world.gateway.createPerson(PERSON)).toMatchObject({
      failure: { issues: [{ message: expect.stringContaining("does not show them") }] },
    });
    expect(world.writes()).toBe(0);
  });

  it("is not offered to a user who may not create leads, and refused when asked for all the same", async () => {
    const world = createSalesforceWorld();
    const { state } = world.sandbox;
    expect(await world.gateway.probe()).toMatchObject({ value: { creates: "lead" } });
    state.newLeads = { ...state.newLeads, allowed: false };
    expect(await world.gateway.probe()).toMatchObject({ value: { creates: null } });
    expect(await world.gateway.createPerson(PERSON)).toMatchObject({
      failure: { type: "forbidden" },
    });
  });
});

describe("a new person in Pipedrive", () => {
  it("belongs to the organization of that very name, if there is exactly one", async () => {
    const { gateway, add, recordOf } = createPipedriveWorld();
    const organization = add("company", { name: "Nordvik AB" });
    add("company", { name: "Nordvik AB Norway" });
    const orgOf = async (email: string) => {
      const created = await gateway.createPerson({ ...PERSON, email });
      const recordId = created.ok ? created.value.recordId : expect.fail();
      const person = recordOf({ connectionId: "c1", objectType: "person", recordId });
      return person.own.get("org_id") ?? null;
    };
    expect(await orgOf("one@nordvik.example")).toBe(Number(organization.recordId));
    add("company", { name: "Nordvik AB" });
    expect(await orgOf("two@nordvik.example")).toBeNull();
  });

  it("is created once although search shows it a minute late", async () => {
    const { gateway, passTime, writes } = createPipedriveWorld({
      sandbox: { searchLagMs: 50_000 },
    });
    const first = await gateway.createPerson(PERSON);
    passTime(40_000);
    expect(await gateway.createPerson(PERSON)).toEqual({
      ok: true,
      value: { ...(first.ok ? first.value : {}), existed: true },
    });
    expect(writes()).toBe(1);
  });

  it("is not sent again by a worker that starts anew after a lost answer", async () => {
    const memory = createMemory();
    const { gateway, strikeNextCreation, sandbox } = createPipedriveWorld({
      memory,
      sandbox: { searchLagMs: 50_000 },
    });
    strikeNextCreation("commit-then-drop");
    expect(await gateway.createPerson(PERSON)).toMatchObject({ failure: { type: "unknown" } });
    expect(await gateway.createPerson(PERSON)).toMatchObject({ failure: { type: "busy" } });
    expect(sandbox.state.records.persons.size).toBe(1);
    expect(await memory.read(`create:${SARA.email}`)).toMatchObject({ made: null });
  });
});

describe("a new person in Twenty", () => {
  const BY_HAND = { source: "MANUAL", name: "Somebody", memberId: null, way: "graphql" } as const;

  it("belongs to the company of that very name, if there is exactly one", async () => {
    const { gateway, sandbox } = createTwentyWorld();
    const company = createRow(sandbox.world, "company", { name: "Nordvik AB" }, BY_HAND);
    const underscored = createRow(sandbox.world, "company", { name: "Nordvik_AB" }, BY_HAND);
    const created = await gateway.createPerson(PERSON);
    const id = created.ok ? created.value.recordId : expect.fail();
    expect(await gateway.getRecord("person", id)).toMatchObject({
      value: { name: "Sara Lindqvist", company: { name: "Nordvik AB" } },
    });
    const companyOf = (personId: string) =>
      sandbox.state.rows.get("person")?.get(personId)?.values["companyId"] ?? null;
    expect(companyOf(id)).toBe(company.id);
    const other = { ...PERSON, email: "other@nordvik.example", company: "nordvik_ab" };
    const another = await gateway.createPerson(other);
    expect(companyOf(another.ok ? another.value.recordId : expect.fail())).toBe(underscored.id);
  });

  it("is one, also when two people's Handrails create them in the same moment", async () => {
    const { gateway, sandbox } = createTwentyWorld();
    sandbox.faults.add({ match: { path: "/mutation/CreatePerson" }, effect: "commit-twice" });
    expect(await gateway.createPerson(PERSON)).toMatchObject({ value: { existed: true } });
    expect(sandbox.state.rows.get("person")?.size).toBe(1);
  });

  it("who lies in the trash is not made again, and it is said where they are", async () => {
    const { gateway, sandbox, passTime } = createTwentyWorld();
    const created = await gateway.createPerson(PERSON);
    softDelete(sandbox.world, "person", created.ok ? created.value.recordId : "");
    passTime(gateway.capabilities.lateCommitMs);
    expect(await gateway.createPerson(PERSON)).toMatchObject({
      failure: { issues: [{ message: expect.stringContaining("restore them in Twenty") }] },
    });
  });
});
