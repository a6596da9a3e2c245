import { describe, expect, it } from "vitest";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { addObject, link } from "#tests/sandbox/seed/writer.ts";
import { SARA } from "./gateway/samples.ts";
import { createHubspotWorld, type HubspotWorldOptions } from "./hubspot-world.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";

/** Rules are replayed on lists, and these CRMs' lists show records without their company. */
describe("the companies of listed records in HubSpot", () => {
  function world(options: HubspotWorldOptions = {}) {
    const made = createHubspotWorld(options);
    const account = made.sandbox.world;
    const sara = made.addPerson(SARA);
    const contact = made.sandbox.state.records.contacts.get(sara.recordId) ?? expect.fail();
    const tie = (values: Readonly<Record<string, string>>) => {
      const company = addObject(account, "companies", values, account.now());
      link(account, contact, "companies", company.id);
    };
    return { ...made, sara, tie };
  }

  it("are read with their size, industry, country and owner", async () => {
    const { gateway, sara, tie, owner } = world();
    tie({
      name: "Nordvik AB",
      domain: "nordvik.example",
      industry: "LOGISTICS_AND_SUPPLY_CHAIN",
      numberofemployees: "240",
      country: "Sweden",
      hubspot_owner_id: owner.id,
    });
    const read = await gateway.companiesOf?.("person", [sara.recordId]);
    const found = read?.ok ? read.value.get(sara.recordId) : expect.fail();
    expect(found).toEqual({
      name: "Nordvik AB",
      domain: "nordvik.example",
      industry: "Logistics and supply chain",
      employees: 240,
      country: "Sweden",
      ownerId: owner.id,
    });
  });

  it("leave out who has none, and everybody where the key may not see companies", async () => {
    const { gateway, sara } = world();
    expect(await gateway.companiesOf?.("person", [sara.recordId])).toMatchObject({
      value: new Map(),
    });
    const narrow = world({ key: KEYS.contactsOnly });
    narrow.tie({ name: "Nordvik AB" });
    expect(await narrow.gateway.companiesOf?.("person", [narrow.sara.recordId])).toMatchObject({
      ok: true,
      value: new Map(),
    });
  });
});

describe("the organizations of listed records in Pipedrive", () => {
  it("are read with their size, country and owner, and leave out who has none", async () => {
    const world = createPipedriveWorld();
    const org = world.add("company", { name: "Nordvik AB", employee_count: 240 });
    const sara = world.add("person", { name: "Sara", org_id: Number(org.recordId) });
    const alone = world.add("person", { name: "Jonas" });
    const ids = [sara.recordId, alone.recordId];
    const read = await world.gateway.companiesOf?.("person", ids);
    const found = read?.ok ? read.value : expect.fail();
    expect([...found.keys()]).toEqual([sara.recordId]);
    expect(found.get(sara.recordId)).toMatchObject({ name: "Nordvik AB", employees: 240 });
    expect(found.get(sara.recordId)).toHaveProperty("ownerId");
  });
});
