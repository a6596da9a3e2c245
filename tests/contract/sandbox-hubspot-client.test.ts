import type { Client } from "@hubspot/api-client";
import { FilterOperatorEnum } from "@hubspot/api-client/lib/codegen/crm/contacts/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEYS } from "../sandbox/hubspot/settings.ts";
import { createPublishedClient, failureOf } from "../sandbox/published-client.ts";
import { COMPANIES, LEADS } from "../sandbox/seed/stories.ts";
import type { RunningSandbox } from "../sandbox/server.ts";
import { startSandbox } from "../sandbox/server.ts";

/** HubSpot's own client reads what the sandbox says: for every call that Handrail makes. */
let running: RunningSandbox;
let hubspot: Client;

beforeAll(async () => {
  running = await startSandbox({ indexLagMs: 0, enforceLimits: false });
  hubspot = createPublishedClient(running, KEYS.good);
});
afterAll(() => running.close());

/** A contact of one test's own, so that tests may run in any order. */
async function addContact(email: string, more: Record<string, string> = {}): Promise<string> {
  const created = await hubspot.crm.contacts.basicApi.create({ properties: { email, ...more } });
  return created.id;
}

describe("contacts", () => {
  it("are read with properties, history and associations", async () => {
    const lead = await hubspot.crm.contacts.basicApi.getById(
      LEADS.offered,
      ["email", "handrail_status", "handrail_note_deadline"],
      ["hs_analytics_last_url"],
      ["companies", "notes"],
    );
    expect(lead.id).toBe(LEADS.offered);
    expect(lead.properties["email"]).toBe("sara.lindqvist@fjordpak.example");
    expect(lead.properties["handrail_status"]).toBe("offered");
    expect(lead.properties["handrail_note_deadline"]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(lead.updatedAt).toBeInstanceOf(Date);
    expect(lead.archived).toBe(false);
    const pages = lead.propertiesWithHistory?.["hs_analytics_last_url"] ?? [];
    expect(pages.length).toBeGreaterThan(4);
    expect(pages[0]?.timestamp).toBeInstanceOf(Date);
    expect(pages[0]?.sourceType).toBe("ANALYTICS");
    const ats = pages.map((page) => page.timestamp.getTime());
    expect(ats).toEqual(ats.toSorted((left, right) => right - left));
    const companies = lead.associations?.["companies"]?.results ?? [];
    expect(companies.map((one) => one.type)).toEqual([
      "contact_to_company",
      "contact_to_company_unlabeled",
    ]);
    expect(companies[0]?.id).toBe(COMPANIES.offered);
  });

  it("are found by e-mail", async () => {
    const lead = await hubspot.crm.contacts.basicApi.getById(
      "Sara.Lindqvist@fjordpak.example",
      undefined,
      undefined,
      undefined,
      false,
      "email",
    );
    expect(lead.id).toBe(LEADS.offered);
  });

  it("are read in a batch, a missing one as an error", async () => {
    const answer = await hubspot.crm.contacts.batchApi.read({
      inputs: [{ id: LEADS.offered }, { id: LEADS.arabic }, { id: "404404" }],
      properties: ["firstname"],
      propertiesWithHistory: [],
    });
    expect(answer.status).toBe("COMPLETE");
    expect(answer.results.map((one) => one.id)).toEqual([LEADS.offered, LEADS.arabic]);
    expect(answer.results[1]?.properties["firstname"]).toBe("عبدالرحمن");
    expect("errors" in answer && answer.errors?.[0]?.context["ids"]).toEqual(["404404"]);
    expect("numErrors" in answer && answer.numErrors).toBe(1);
  });

  it("are searched with filters, a sort and pages", async () => {
    const request = {
      filterGroups: [
        {
          filters: [
            { propertyName: "handrail_status", operator: FilterOperatorEnum.Eq, value: "offered" },
            { propertyName: "hubspot_owner_id", operator: FilterOperatorEnum.HasProperty },
          ],
        },
      ],
      sorts: ["-lastmodifieddate"],
      properties: ["handrail_status", "lastmodifieddate"],
      limit: 2,
    };
    const first = await hubspot.crm.contacts.searchApi.doSearch(request);
    expect(first.total).toBeGreaterThan(2);
    expect(first.results).toHaveLength(2);
    const after = first.paging?.next?.after ?? "";
    const second = await hubspot.crm.contacts.searchApi.doSearch({ ...request, after });
    const all = [...first.results, ...second.results];
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    const stamps = all.map((one) => one.updatedAt.getTime());
    expect(stamps).toEqual(stamps.toSorted((left, right) => right - left));
  });

  it("are updated, and the answer carries the new stamp", async () => {
    const id = await addContact("update@client.example");
    const before = await hubspot.crm.contacts.basicApi.getById(id);
    const after = await hubspot.crm.contacts.basicApi.update(id, {
      properties: { handrail_status: "accepted", handrail_accepted_at: "1795000000000" },
    });
    expect(after.id).toBe(id);
    expect(after.properties["handrail_accepted_at"]).toBe("2026-11-18T11:06:40Z");
    expect(after.updatedAt.getTime()).toBeGreaterThanOrEqual(before.updatedAt.getTime());
  });

  it("are updated in a batch, each item with its own outcome", async () => {
    const id = await addContact("batch@client.example");
    const answer = await hubspot.crm.contacts.batchApi.update({
      inputs: [
        { id, properties: { jobtitle: "Planner" }, objectWriteTraceId: "one" },
        { id: LEADS.sparse, properties: { no_such_property: "x" }, objectWriteTraceId: "two" },
      ],
    });
    expect(answer.results.map((one) => one.objectWriteTraceId)).toEqual(["one"]);
    const errors = "errors" in answer ? (answer.errors ?? []) : [];
    expect(errors[0]?.category).toBe("VALIDATION_ERROR");
    expect(errors[0]?.errors[0]?.code).toBe("PROPERTY_DOESNT_EXIST");
    expect(errors[0]?.context["objectWriteTraceId"]).toEqual(["two"]);
  });

  it("are upserted by e-mail: made once, then found", async () => {
    const inputs = [
      { id: "upsert@client.example", idProperty: "email", properties: { firstname: "Uma" } },
    ];
    const made = await hubspot.crm.contacts.batchApi.upsert({ inputs });
    const found = await hubspot.crm.contacts.batchApi.upsert({ inputs });
    expect(made.results[0]?._new).toBe(true);
    expect(found.results[0]?._new).toBe(false);
    expect(found.results[0]?.id).toBe(made.results[0]?.id);
  });

  it("are merged into a third one", async () => {
    const first = await addContact("merge1@client.example");
    const second = await addContact("merge2@client.example");
    const merged = await hubspot.crm.contacts.basicApi.merge({
      primaryObjectId: first,
      objectIdToMerge: second,
    });
    expect([first, second]).not.toContain(merged.id);
    expect((await hubspot.crm.contacts.basicApi.getById(first)).id).toBe(merged.id);
    expect((await hubspot.crm.contacts.basicApi.getById(LEADS.merged)).id).toBe(LEADS.mergedInto);
  });

  it("are archived, and then only seen when asked for as archived", async () => {
    const id = await addContact("archive@client.example");
    await hubspot.crm.contacts.basicApi.archive(id);
    expect(await failureOf(hubspot.crm.contacts.basicApi.getById(id))).toMatchObject({
      code: 404,
      body: { category: "OBJECT_NOT_FOUND" },
    });
    const page = await hubspot.crm.contacts.basicApi.getPage(
      100,
      undefined,
      undefined,
      undefined,
      undefined,
      true,
    );
    const archived = page.results.find((one) => one.id === id);
    expect(archived?.archived).toBe(true);
    expect(archived?.archivedAt).toBeInstanceOf(Date);
  });

  it("are paged through to the end by the client's own walk", async () => {
    const all = await hubspot.crm.contacts.getAll(100, undefined, ["email"]);
    const live = [...running.sandbox.state.records.contacts.values()].filter(
      (record) => record.archivedAt === null,
    );
    expect(new Set(all.map((one) => one.id))).toEqual(new Set(live.map((one) => one.id)));
  });
});
