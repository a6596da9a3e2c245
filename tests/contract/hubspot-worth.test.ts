import { describe, expect, it } from "vitest";
import type { RecordKey } from "#lib/domain/record.ts";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { addObject, link } from "#tests/sandbox/seed/writer.ts";
import { SARA } from "./gateway/samples.ts";
import { createHubspotWorld, type HubspotWorldOptions } from "./hubspot-world.ts";

/** Sara, and a hand that ties companies and deals to her. */
function createWorld(options: HubspotWorldOptions = {}) {
  const world = createHubspotWorld(options);
  const account = world.sandbox.world;
  const sara = world.addPerson(SARA);
  const contact = world.sandbox.state.records.contacts.get(sara.recordId) ?? expect.fail();
  const addAround = (type: "companies" | "deals", values: Readonly<Record<string, string>>) => {
    const made = addObject(account, type, values, account.now());
    link(account, contact, type, made.id);
    return made.id;
  };
  const read = async (key: RecordKey = sara) => {
    const outcome = await world.gateway.getRecord(key.objectType, key.recordId);
    return outcome.ok ? outcome.value : expect.fail(outcome.failure.type);
  };
  return { ...world, account, sara, contact, addAround, read };
}

describe("who owns the company", () => {
  it("is read with a person, a company and a deal", async () => {
    const { addAround, read, owner, account, sandbox, keyOf } = createWorld();
    const id = addAround("companies", { name: "Nordvik AB", hubspot_owner_id: owner.id });
    const deal = addObject(account, "deals", { dealname: "Pilot" }, account.now());
    const company = sandbox.state.records.companies.get(id) ?? expect.fail();
    link(account, company, "deals", deal.id);
    expect((await read()).company).toMatchObject({ name: "Nordvik AB", ownerId: owner.id });
    const whole = { ...keyOf(id), objectType: "company" } as const;
    expect((await read(whole)).company.ownerId).toBe(owner.id);
    const pilot = { ...keyOf(deal.id), objectType: "deal" } as const;
    expect((await read(pilot)).company.ownerId).toBe(owner.id);
  });

  it("is nobody where the company has no owner, and where there is no company", async () => {
    const { addAround, read } = createWorld();
    expect((await read()).company.ownerId).toBeNull();
    addAround("companies", { name: "Nordvik AB" });
    expect((await read()).company.ownerId).toBeNull();
  });

  it("is left out where the key may not see companies, and in lists", async () => {
    const narrow = createWorld({ key: KEYS.contactsOnly });
    narrow.addAround("companies", { name: "Nordvik AB", hubspot_owner_id: narrow.owner.id });
    expect((await narrow.read()).company).not.toHaveProperty("ownerId");
    const { gateway, sara } = createWorld();
    const listed = await gateway.getRecords("person", [sara.recordId]);
    const [person] = listed.ok ? listed.value : [];
    expect(person?.company).not.toHaveProperty("ownerId");
    expect(person).not.toHaveProperty("dealAmount");
  });
});

describe("what the largest open deal is worth", () => {
  it("is the amount in the account's own currency, of those that are not closed", async () => {
    const { addAround, read } = createWorld();
    addAround("deals", { dealname: "Small", dealstage: "contractsent", amount: "12000.50" });
    addAround("deals", { dealname: "Won", dealstage: "closedwon", amount: "90000" });
    addAround("deals", { dealname: "Lost", dealstage: "closedlost", amount: "80000" });
    expect((await read()).dealAmount).toBe(12_000.5);
    // In dollars, of which each is worth half a euro there.
    const dollars = { amount: "30000", deal_currency_code: "USD" };
    addAround("deals", { dealname: "Overseas", dealstage: "qualifiedtobuy", ...dollars });
    expect((await read()).dealAmount).toBe(15_000);
  });

  it("is nothing without an open deal that says", async () => {
    const { addAround, read } = createWorld();
    expect((await read()).dealAmount).toBeNull();
    addAround("deals", { dealname: "Not priced yet", dealstage: "contractsent" });
    expect((await read()).dealAmount).toBeNull();
  });

  it("is left out where the key may not see deals", async () => {
    const { addAround, read } = createWorld({ key: KEYS.contactsOnly });
    addAround("deals", { dealname: "Pilot", amount: "5" });
    expect(await read()).not.toHaveProperty("dealAmount");
  });

  it("is a deal's own while it is open", async () => {
    const { account, read, keyOf, sandbox } = createWorld();
    const deal = addObject(account, "deals", { dealname: "Pilot", amount: "700" }, account.now());
    const key = { ...keyOf(deal.id), objectType: "deal" } as const;
    expect((await read(key)).dealAmount).toBe(700);
    const closed = { dealname: "Done", amount: "700", dealstage: "closedwon" };
    const done = addObject(sandbox.world, "deals", closed, account.now());
    expect((await read({ ...key, recordId: done.id })).dealAmount).toBeNull();
  });

  it("is, around a lead, that of the person behind it", async () => {
    const world = createWorld({ sandbox: { plan: "professional" } });
    const { account, addAround, read, owner, sara } = world;
    addAround("deals", { dealname: "Pilot", amount: "700" });
    addAround("companies", { name: "Nordvik AB", hubspot_owner_id: owner.id });
    const lead = addObject(account, "leads", { hs_lead_name: "Pilot" }, account.now());
    link(account, lead, "contacts", sara.recordId);
    const key = { ...sara, objectType: "lead", recordId: lead.id } as const;
    expect(await read(key)).toMatchObject({ dealAmount: 700, company: { ownerId: owner.id } });
  });
});
